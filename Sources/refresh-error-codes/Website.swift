import ErrorCodeFiles
import ErrorCodeGeneration
import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The servers of the pages, asked for one page at a time.
struct Website {
  /// What a server says of a page.
  enum Answer {
    /// The page is as it was when it was asked for the last time.
    case unchanged
    case page(Response)
  }

  private let manners: Manners

  /// When each server may be asked again.
  private var turns: [String: ContinuousClock.Instant] = [:]

  init(_ manners: Manners) { self.manners = manners }

  /// Where a page is really asked for.
  func place(of address: URL) -> URL { manners.server.map(address.moved) ?? address }

  /// Downloads a page, through redirects on its own site.
  ///
  /// - Parameters:
  ///   - address: Where the page is.
  ///   - language: The language it is wanted in, if that is known.
  ///   - known: What is known of the page, so that an unchanged one need not be sent.
  /// - Returns: The page, or that it is as it was.
  /// - Throws: Why there is no page, with the address and what to do.
  mutating func page(at address: URL, in language: Language?, known: Validators.Entry?) async throws(Refusal) -> Answer
  {
    var place = address
    for _ in 0...Self.mostRedirects {
      let response = try await response(to: request(for: place, in: language, known), at: place)
      switch response.status {
      case 200: return .page(response)
      case 304 where known != nil: return .unchanged
      case 301, 302, 303, 307, 308: place = try next(after: response)
      default: throw Refusal(response, requested: address)
      }
    }
    throw Refusal(address, "it redirects more than \(Self.mostRedirects) times; look at it in a browser")
  }

  private static let mostRedirects = 5

  /// Where a redirect leads, on the same site.
  private func next(after response: Response) throws(Refusal) -> URL {
    guard let field = response.field("Location"), let url = URL(page: field, on: response.address) else {
      throw Refusal(response.address, "HTTP \(response.status) leads nowhere; look at it in a browser")
    }
    let isServer = manners.server.map(url.isOnSite) ?? false
    let next = isServer ? url.moved(to: response.address) : url
    guard next.isOnSite(of: response.address), next.isSecure || !response.address.isSecure else {
      throw Refusal(
        response.address,
        "HTTP \(response.status) redirects to another site, \(url.absoluteString); "
          + "if that has the page now, pass it with '--add'")
    }
    return next
  }
}

// MARK: - One request after the other

extension Website {
  /// What a request gets in the end, after as many retries as are allowed.
  private mutating func response(to request: URLRequest, at address: URL) async throws(Refusal) -> Response {
    var retries = 0
    while true {
      if let turn = turns[address.site] { try? await Task.sleep(until: turn) }
      let outcome = await Download(request: request, address: address, timeout: manners.timeout).response()
      turns[address.site] = .now + manners.pause
      guard retries < manners.retries, let pause = pause(after: outcome, manners.pause * (1 << retries)) else {
        return try outcome.response(from: address, tries: retries + 1)
      }
      retries += 1
      Console.error("  \(outcome.problem), trying again in \(pause.inWords)")
      turns[address.site] = .now + pause
    }
  }

  /// How long to wait before the same request may succeed. It is `nil` where that is not to be expected.
  private func pause(after outcome: Result<Response, DownloadError>, _ pause: Duration) -> Duration? {
    switch outcome {
    case .failure(let error): return error.mayBeBetterLater ? pause : nil
    case .success(let response):
      let wanted = response.retryAfter ?? .zero
      return response.mayBeBetterLater && wanted <= Self.longestPause ? max(pause, wanted) : nil
    }
  }

  /// The longest pause that a server is granted.
  private static let longestPause = Duration.seconds(300)

  private func request(for address: URL, in language: Language?, _ known: Validators.Entry?) -> URLRequest {
    var request = URLRequest(url: place(of: address))
    request.setValue(
      "binance-error-codes (refresh-error-codes; one request at a time)", forHTTPHeaderField: "User-Agent")
    request.setValue("text/html", forHTTPHeaderField: "Accept")
    request.setValue(language?.rawValue ?? "*", forHTTPHeaderField: "Accept-Language")
    request.setValue(known?.entityTag, forHTTPHeaderField: "If-None-Match")
    request.setValue(known?.lastModified, forHTTPHeaderField: "If-Modified-Since")
    return request
  }
}

extension Result<Response, DownloadError> {
  /// What went wrong, in a few words.
  fileprivate var problem: String {
    switch self {
    case .success(let response): "HTTP \(response.status)"
    case .failure(let error): error.reason
    }
  }

  fileprivate func response(from address: URL, tries: Int) throws(Refusal) -> Response {
    do {
      return try get()
    } catch {
      throw Refusal(address, "\(error.reason)\(tries > 1 ? " (tried \(tries) times)" : ""); \(error.remedy)")
    }
  }
}

extension Duration {
  /// The duration for people: `1 minute, 30 seconds`.
  var inWords: String {
    let style = UnitsFormatStyle.units(allowed: [.minutes, .seconds, .milliseconds], width: .wide)
    return formatted(style.locale(Locale(identifier: "en_US_POSIX")))
  }
}
