import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Why there is no answer.
struct DownloadError: Error {
  let reason: String
  var remedy = "try again later"

  /// Whether the same request may succeed in a while.
  var mayBeBetterLater = true
}

/// One request, which ends early where the answer is too large or takes too long.
struct Download {
  /// The largest page that is read, in bytes.
  static let limit = 16 << 20

  /// What is sent.
  let request: URLRequest

  /// Where the page is, on its own site.
  let address: URL

  /// How long the whole answer may take.
  let timeout: Duration

  /// The server's answer. Redirects are answers, too.
  func response() async -> Result<Response, DownloadError> {
    let (events, source) = AsyncThrowingStream.makeStream(of: DownloadEvent.self)
    let configuration = URLSessionConfiguration.ephemeral
    configuration.urlCache = nil
    // The timer below is the one that ends the download.
    configuration.timeoutIntervalForRequest = timeout / .seconds(1) * 2
    let session = URLSession(configuration: configuration, delegate: EventSource(source), delegateQueue: nil)
    defer { session.invalidateAndCancel() }
    let timer = Task { [timeout] in
      try await Task.sleep(for: timeout)
      source.finish(throwing: DownloadError(reason: "no whole answer came within \(timeout.inWords)"))
    }
    defer { timer.cancel() }
    session.dataTask(with: request).resume()
    do {
      return .success(try await response(of: events))
    } catch let error as DownloadError {
      return .failure(error)
    } catch {
      return .failure(DownloadError(reason: "the connection failed: \((error as NSError).localizedDescription)"))
    }
  }

  private func response(of events: AsyncThrowingStream<DownloadEvent, any Error>) async throws -> Response {
    var head: HTTPURLResponse?
    var body: [UInt8] = []
    for try await event in events {
      switch event {
      case .head(let response):
        head = head ?? response as? HTTPURLResponse
        if response.expectedContentLength > Self.limit { throw Self.tooLarge }
      case .data(let data):
        body += data
        if body.count > Self.limit { throw Self.tooLarge }
      }
    }
    guard let head else {
      throw DownloadError(reason: "the server sent no answer that can be read")
    }
    let fields = head.allHeaderFields.reduce(into: [:]) { fields, field in fields["\(field.key)"] = "\(field.value)" }
    return Response(address: address, status: head.statusCode, fields: fields, body: body)
  }

  private static let tooLarge = DownloadError(
    reason: "the answer is larger than \(limit >> 20) MB", remedy: "no page of errors is; look at it in a browser",
    mayBeBetterLater: false)
}

/// What happens during a download.
private enum DownloadEvent: Sendable {
  case head(URLResponse)
  case data(Data)
}

/// Passes what happens during a download on.
private final class EventSource: NSObject, URLSessionDataDelegate {
  private let events: AsyncThrowingStream<DownloadEvent, any Error>.Continuation

  init(_ events: AsyncThrowingStream<DownloadEvent, any Error>.Continuation) { self.events = events }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    events.yield(.head(response))
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    events.yield(.data(data))
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }

  /// Leaves encryption to the system. A site that wants to know a user has answered with that.
  func urlSession(
    _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
    completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
  ) {
    let method = challenge.protectionSpace.authenticationMethod
    let isOfUser = [
      NSURLAuthenticationMethodDefault, NSURLAuthenticationMethodHTTPBasic, NSURLAuthenticationMethodHTTPDigest,
    ].contains(method)
    guard isOfUser else { return completionHandler(.performDefaultHandling, nil) }
    if let response = challenge.failureResponse ?? task.response { events.yield(.head(response)) }
    events.finish()
    completionHandler(.cancelAuthenticationChallenge, nil)
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    // Of a redirect that leads nowhere, only this is said on Linux.
    if let response = task.response { events.yield(.head(response)) }
    events.finish(throwing: error)
  }
}
