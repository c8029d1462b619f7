import Foundation

extension URL {
  /// The address of a page: complete, of the web and without a user. It is `nil` for any other text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - base: The page that the text stands on, if it stands on one.
  init?(page text: String, on base: URL? = nil) {
    guard let url = URL(string: text, relativeTo: base)?.absoluteURL, url.host?.isEmpty == false, url.user == nil,
      let scheme = url.scheme?.lowercased(), ["http", "https"].contains(scheme)
    else { return nil }
    self = url
  }

  /// Whether both are on the same server.
  func isOnSite(of other: URL) -> Bool { site == other.site }

  /// The server's name, and its port where that is not the usual one.
  var site: String {
    let usual = isSecure ? 443 : 80
    return [host?.lowercased(), port == usual ? nil : port.map(String.init)].compactMap(\.self).joined(separator: ":")
  }

  var isSecure: Bool { scheme?.lowercased() == "https" }

  /// The address without what follows the path.
  var withoutQuery: URL {
    var parts = URLComponents(url: self, resolvingAgainstBaseURL: true)
    parts?.query = nil
    parts?.fragment = nil
    return parts?.url ?? self
  }

  /// The same place on the server of another address.
  func moved(to other: URL) -> URL {
    var parts = URLComponents(url: self, resolvingAgainstBaseURL: true)
    parts?.scheme = other.scheme
    parts?.host = other.host
    parts?.port = other.port
    return parts?.url ?? self
  }
}
