import Foundation

/// Why a page does not replace its snapshot, and what to do.
struct Refusal: Error {
  let reason: String

  init(_ reason: String) { self.reason = reason }

  /// - Parameters:
  ///   - address: What was asked for.
  ///   - reason: What is wrong with it, and what to do.
  init(_ address: URL, _ reason: String) { self.reason = "\(address.absoluteString): \(reason)" }

  /// A status that says that there is no page.
  ///
  /// - Parameters:
  ///   - response: What the server said in the end.
  ///   - address: What was asked for first.
  init(_ response: Response, requested address: URL) {
    let detour = response.address == address ? "" : ", where \(address.absoluteString) leads"
    self.init(response.address, "HTTP \(response.status)\(detour); \(Self.remedy(response, isDetour: !detour.isEmpty))")
  }

  private static func remedy(_ response: Response, isDetour: Bool) -> String {
    switch response.status {
    case 401, 403, 451: return "the site does not serve programs, or not this place; save the page in a browser"
    case 404, 410:
      return isDetour
        ? "the page has moved; find it from there in a browser, and pass its address with '--add'"
        : "find where the page is now, and pass its address with '--add'"
    case 429: return "\(response.retryAfter.map { "wait \($0.inWords), then" } ?? "wait, then") run it again"
    case 500...: return "the site has a problem; run it again later"
    default: return "look at it in a browser"
    }
  }
}
