import ErrorCodeFiles
import ErrorCodeGeneration
import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// How pages are asked for.
struct Manners {
  /// How long a download may take.
  var timeout = Duration.seconds(30)

  /// How often a download that failed is tried again.
  var retries = 3

  /// The pause between two requests to a server. It doubles with each retry.
  var pause = Duration.seconds(1)

  /// The server that is asked in place of the pages' own.
  var server: URL?
}

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
      let response = try await response(from: place, in: language, known: known)
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

  /// The longest pause that a server is granted.
  private static let longestPause = Duration.seconds(300)

  /// Where a redirect leads, on the same site.
  private func next(after response: Response) throws(Refusal) -> URL {
    guard let field = response.field("Location"),
      let url = URL(string: field, relativeTo: response.address)?.absoluteURL
    else { throw Refusal(response.address, "HTTP \(response.status) leads nowhere; look at it in a browser") }
    let next = isServer(url) ? url.moved(to: response.address) : url
    let isSafe = next.scheme == response.address.scheme || next.scheme == "https"
    guard next.host == response.address.host, next.port == response.address.port, isSafe else {
      throw Refusal(
        response.address,
        "HTTP \(response.status) redirects to another site, \(url.absoluteString); if that has the page now, pass it with '--add'"
      )
    }
    return next
  }

  private func isServer(_ url: URL) -> Bool {
    guard let server = manners.server else { return false }
    return url.host == server.host && url.port == server.port
  }
}

// MARK: - One request after the other

extension Website {
  /// The first answer that is worth it, after as many retries as are allowed.
  private mutating func response(from address: URL, in language: Language?, known: Validators.Entry?)
    async throws(Refusal) -> Response
  {
    var pause = manners.pause
    for attempt in 0...manners.retries {
      let outcome = await outcome(from: address, language, known)
      let isLast = attempt == manners.retries
      let failure: String
      switch outcome {
      case .success(let response) where isLast || !response.mayBeBetterLater: return response
      case .success(let response):
        failure = "HTTP \(response.status)"
        if let wanted = response.retryAfter {
          guard wanted <= Self.longestPause else { return response }
          pause = max(pause, wanted)
        }
      case .failure(let error) where isLast || !error.mayBeBetterLater:
        let times = attempt == 0 ? "" : " (tried \(attempt + 1) times)"
        throw Refusal(address, "\(error.reason)\(times); \(error.remedy)")
      case .failure(let error): failure = error.reason
      }
      Console.error("  \(failure), trying again in \(pause.inWords)")
      turns[address.site] = .now + pause
      pause *= 2
    }
    throw Refusal(address, "it was not asked for")
  }

  /// Sends a request when it is the server's turn.
  private mutating func outcome(
    from address: URL, _ language: Language?, _ known: Validators.Entry?
  ) async -> Result<Response, DownloadError> {
    if let turn = turns[address.site] { try? await Task.sleep(until: turn) }
    let url = manners.server.map(address.moved) ?? address
    var request = URLRequest(url: url)
    request.setValue(
      "binance-error-codes (refresh-error-codes; one request at a time)", forHTTPHeaderField: "User-Agent")
    request.setValue("text/html", forHTTPHeaderField: "Accept")
    request.setValue(language?.rawValue ?? "*", forHTTPHeaderField: "Accept-Language")
    request.setValue(known?.entityTag, forHTTPHeaderField: "If-None-Match")
    request.setValue(known?.lastModified, forHTTPHeaderField: "If-Modified-Since")
    let result = await Download(request, timeout: manners.timeout).response()
    turns[address.site] = .now + manners.pause
    return result.map { response in
      var response = response
      response.address = address
      return response
    }
  }
}

extension Duration {
  /// The duration for people: `1 minute, 30 seconds`.
  var inWords: String { formatted(.units(allowed: [.minutes, .seconds, .milliseconds], width: .wide)) }
}

extension URL {
  /// The server's name and port.
  fileprivate var site: String { "\(host ?? ""):\(port ?? 0)" }

  /// The same place on the server of another address.
  fileprivate func moved(to other: URL) -> URL {
    var parts = URLComponents(url: self, resolvingAgainstBaseURL: true)
    parts?.scheme = other.scheme
    parts?.host = other.host
    parts?.port = other.port
    return parts?.url ?? self
  }
}
