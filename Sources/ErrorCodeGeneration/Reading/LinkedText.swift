/// Text that is being resolved, with the links in it.
///
/// A sign that turns out to be markup is overwritten with NUL, which no text has, and left out at the end.
struct LinkedText {
  /// The text so far, as UTF-8.
  var bytes: [UInt8] = []

  private var links: [(text: Range<Int>, address: String)] = []

  /// Whether there is nothing to see.
  var isBlank: Bool { isBlank(bytes.indices) }

  /// What was read, without the signs of markup.
  var text: String {
    var kept = 0
    var text = bytes
    for byte in bytes where byte != 0 {
      text[kept] = byte
      kept += 1
    }
    return String(decoding: text[..<kept], as: UTF8.self)
  }

  /// The link that the text consists of, or ends with when that has no text of its own.
  var link: Block.Link? {
    guard let last = links.last else { return nil }
    if isBlank(last.text) { return .permalink(last.address) }
    var position = 0
    for link in links where link.text.upperBound > position {
      guard isBlank(position..<max(position, link.text.lowerBound)) else { return nil }
      position = link.text.upperBound
    }
    return isBlank(position..<bytes.count) ? .whole(last.address) : nil
  }

  /// Notes that the text from a place on is a link.
  mutating func addLink(from place: Int, to address: String) { links.append((place..<bytes.count, address)) }

  /// Takes signs out.
  mutating func remove(_ count: Int, at place: Int) {
    for place in place..<place + count { bytes[place] = 0 }
  }

  private func isBlank(_ range: Range<Int>) -> Bool { range.allSatisfy { bytes[$0] == 0 || bytes[$0].isBlank } }
}
