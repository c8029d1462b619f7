import Foundation

extension URL {
  /// The address of a page: complete, and of the web. It is `nil` for any other text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - base: The page that the text stands on, if it stands on one.
  init?(page text: String, on base: URL? = nil) {
    guard let url = URL(string: text, relativeTo: base)?.absoluteURL, url.host?.isEmpty == false,
      let scheme = url.scheme?.lowercased(), ["http", "https"].contains(scheme)
    else { return nil }
    self = url
  }

  /// Whether both are on the same server.
  func isOnSite(of other: URL) -> Bool { site == other.site }

  /// The server's name and port.
  var site: String { "\(host?.lowercased() ?? ""):\(port ?? 0)" }

  /// The same place on the server of another address.
  func moved(to other: URL) -> URL {
    var parts = URLComponents(url: self, resolvingAgainstBaseURL: true)
    parts?.scheme = other.scheme
    parts?.host = other.host
    parts?.port = other.port
    return parts?.url ?? self
  }
}
