extension String {
  /// The messages of a table's cell: one, or several behind a bullet each. A dash is one where the cell begins with it.
  var listedMessages: [String] {
    let text = " " + collapsed
    let signs = text.hasPrefix(" - ") ? Vocabulary.bullets + ["-"] : Vocabulary.bullets
    let sign = signs.map { " \($0) " }.first(where: text.contains)
    let texts = sign.map { text.split(separator: $0).map(String.init) } ?? [text]
    return texts.map(\.trimmed).filter { !$0.isEmpty }
  }

  /// What follows a label such as `msg:`.
  var labelledMessage: String? {
    guard let label, Vocabulary.messageLabels.contains(label) else { return nil }
    return String(dropFirst(label.count).drop { $0.isWhitespace }.dropFirst()).trimmed
  }

  /// The word before a colon near the beginning, in lower case.
  var label: String? {
    guard let end = utf8.prefix(24).firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == 0xEF }),
      ":：".unicodeScalars.contains(unicodeScalars[end])
    else { return nil }
    return String(self[..<end]).trimmed.lowercased()
  }

  /// Whether a star begins a glued-on bullet: the second star of `* First.  * Second`.
  fileprivate static func beginsBullet(_ bytes: [UInt8], _ star: Int) -> Bool {
    guard star + 1 < bytes.count, bytes[star + 1].isBlank else { return false }
    var start = star
    var gap = 0
    while start > 0, bytes[start - 1].isBlank || bytes[start - 1] == 0xA0 || bytes[start - 1] == 0xC2 {
      start -= 1
      gap += bytes[start] == 0xC2 ? 0 : bytes[start] == UInt8(ascii: "\n") ? 3 : 1
    }
    guard gap == 2, start > 0 else { return gap > 2 }
    let next = bytes[star...].dropFirst().first { !$0.isBlank } ?? 0
    return ".!?;".utf8.contains(bytes[start - 1]) || bytes[start - 1] >= 0x80 || next >= 0x80
  }
}

extension [String] {
  /// Adds the messages of a bullet, which may have others glued on: `a * b` behind a gap is two.
  mutating func append(messagesOf bullet: String) {
    guard bullet.hasSign("*") else { return appendMessage(bullet) }
    let bytes = Array<UInt8>(bullet.utf8)
    var start = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: "*") && String.beginsBullet(bytes, index) {
      appendMessage(String(decoding: bytes[start..<index], as: UTF8.self))
      start = index + 1
    }
    appendMessage(String(decoding: bytes[start...], as: UTF8.self))
  }

  private mutating func appendMessage(_ text: String) {
    let message = text.trimmed.collapsed
    if !message.isEmpty { append(message) }
  }
}
