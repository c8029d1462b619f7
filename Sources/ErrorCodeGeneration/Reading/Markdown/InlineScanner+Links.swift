extension InlineScanner {
  mutating func open(isImage: Bool) {
    brackets.append(Bracket(place: output.bytes.count, start: index, isImage: isImage))
    copy(isImage ? 2 : 1)
  }

  mutating func close() {
    guard let bracket = brackets.popLast(), let (address, next) = destination() ?? shortcut(from: bracket.start)
    else { return copy(1) }
    let length = bracket.isImage ? 2 : 1
    output.remove(length, at: bracket.place)
    if !bracket.isImage { output.addLink(from: bracket.place, to: address) }
    index = attributesEnd(from: next) ?? next
  }

  /// The address behind the closing bracket of a link, and where it ends.
  private func destination() -> (address: String, next: Int)? {
    switch peek(1) {
    case UInt8(ascii: "("): destination(from: index + 2)
    case UInt8(ascii: "[") where !references.isEmpty: reference(from: index + 2)
    default: nil
    }
  }

  /// The address of a text that is a label itself, as in `[General Info]` and `[General Info][]`.
  private func shortcut(from start: Int) -> (address: String, next: Int)? {
    if references.isEmpty || index - start > 256 { return nil }
    let isFollowed = peek(1) == UInt8(ascii: "[") && peek(2) == UInt8(ascii: "]")
    return references[String(decoding: bytes[start + 1..<index], as: UTF8.self).collapsed].map {
      ($0, index + (isFollowed ? 3 : 1))
    }
  }

  /// The address of the label that begins at a place: `label]`.
  private func reference(from start: Int) -> (address: String, next: Int)? {
    guard let close = bytes[start...].prefix(256).firstIndex(of: UInt8(ascii: "]")) else { return nil }
    return references[String(decoding: bytes[start..<close], as: UTF8.self).collapsed].map { ($0, close + 1) }
  }

  /// The end of the attributes that Pandoc writes behind a link: `{.hash-link title="…"}`, `{: .hash-link}`.
  private func attributesEnd(from start: Int) -> Int? {
    guard bytes[start...].beginsAttributes else { return nil }
    return bytes[start...].prefix(512).firstIndex { $0 == UInt8(ascii: "}") }.map { $0 + 1 }
  }

  /// The address and the end of `address "title")`.
  private func destination(from start: Int) -> (address: String, next: Int)? {
    var position = start
    var depth = 0
    // The address without its backslashes, and where the next piece of it begins.
    var address: [UInt8] = []
    var piece = start
    scan: while position < bytes.endIndex {
      switch bytes[position] {
      case UInt8(ascii: "\n") where bytes[position - 1] == UInt8(ascii: "-"): break
      case ...0x20, UInt8(ascii: "["), UInt8(ascii: "]"): break scan
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { break scan }
        depth -= 1
      case UInt8(ascii: "\\") where position + 1 < bytes.endIndex && bytes[position + 1].isPunctuation:
        address += bytes[piece..<position]
        position += 1
        piece = position
      default: break
      }
      position += 1
    }
    guard let close = titleEnd(from: position) else { return nil }
    address += bytes[piece..<position]
    if address.count > 1, address.first == UInt8(ascii: "<"), address.last == UInt8(ascii: ">") {
      address = Array(address.dropFirst().dropLast())
    }
    return (String(decoding: address, as: UTF8.self).withoutZeroWidth, close + 1)
  }

  /// The closing bracket after an optional title in quotes.
  private func titleEnd(from start: Int) -> Int? {
    var position = skipBlank(from: start)
    if position > start, position < bytes.endIndex, "\"'".utf8.contains(bytes[position]) {
      let sign = bytes[position]
      let quote = (position + 1..<bytes.endIndex).first { bytes[$0] == sign && bytes[$0 - 1] != UInt8(ascii: "\\") }
      guard let quote else { return nil }
      position = skipBlank(from: quote + 1)
    }
    return position < bytes.endIndex && bytes[position] == UInt8(ascii: ")") ? position : nil
  }

  private func skipBlank(from start: Int) -> Int { bytes[start...].firstIndex { !$0.isBlank } ?? bytes.endIndex }
}
