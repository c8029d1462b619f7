import Foundation

/// What a server answered.
struct Response {
  /// Where the page is, on its own site.
  let address: URL
  let status: Int
  let body: [UInt8]
  private let fields: [String: String]

  init(address: URL, status: Int, fields: [String: String], body: [UInt8]) {
    self.address = address
    self.status = status
    self.body = body
    self.fields = Dictionary(fields.map { ($0.lowercased(), $1) }) { first, _ in first }
  }

  /// The value of a header field, whatever its letter case.
  func field(_ name: String) -> String? { fields[name.lowercased()] }

  /// Whether the same request may succeed in a while.
  var mayBeBetterLater: Bool { status == 408 || status == 429 || status >= 500 }

  /// How long the server wants to be left alone, as seconds or as a date.
  var retryAfter: Duration? {
    guard let text = field("Retry-After")?.trimmingCharacters(in: .whitespaces) else { return nil }
    if let seconds = Int(text) { return .seconds(max(1, seconds)) }
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
    return formatter.date(from: text).map { .seconds(max(1, $0.timeIntervalSinceNow.rounded(.up))) }
  }
}
