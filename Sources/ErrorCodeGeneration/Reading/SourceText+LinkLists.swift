extension SourceText {
  /// The first line of a list of numbered addresses that ends the page: `1. https://…`, `[1] #-1000`, `⟨1⟩ /docs`.
  var linkList: Int? {
    var first: Int?
    for index in lines.indices.reversed() {
      let text = string(lines[index]).trimmed
      if text.isNumberedAddress {
        first = index
      } else if !text.isEmpty, !text.isTitleOfLinks {
        break
      }
    }
    guard let first else { return nil }
    return lines.indices[..<first].last { !trimmed(lines[$0]).isEmpty && string(lines[$0]).trimmed.isTitleOfLinks }
      ?? first
  }

  /// The same page without the numbers in brackets that stand for the addresses of a list: `UNKNOWN[12]`.
  func withoutMarks(_ list: Int) -> SourceText {
    var result: [UInt8] = []
    var position = 0
    let end = lines[list].lowerBound
    while position < end {
      let length = lengthOfMark(at: position)
      if length == 0 { result.append(bytes[position]) }
      position += max(length, 1)
    }
    return SourceText(result + bytes[end...])
  }

  /// The length of a mark such as `[12]` or `⟨12⟩`. It is 0 where none begins.
  private func lengthOfMark(at start: Int) -> Int {
    for (open, close) in [("[", "]"), ("⟨", "⟩")] where bytes[start] == open.utf8.first {
      let digits = bytes[start...].dropFirst(open.utf8.count).prefix { $0.isDigit }
      guard bytes[start...].starts(with: open.utf8), !digits.isEmpty, bytes[digits.endIndex...].starts(with: close.utf8)
      else { continue }
      return digits.endIndex + close.utf8.count - start
    }
    return 0
  }
}

extension String {
  fileprivate var isTitleOfLinks: Bool {
    Vocabulary.linkLists.contains(lowercased().filter { !"#: ".contains($0) })
  }

  /// Whether a line is a number and an address: `12. https://…`.
  fileprivate var isNumberedAddress: Bool {
    let rest = drop { "[⟨(".contains($0) }
    let number = rest.prefix { $0.isNumber }
    let sign = rest.dropFirst(number.count).prefix { "]⟩).:".contains($0) }
    let address = rest.dropFirst(number.count + sign.count).drop { $0 == " " }
    // `[1]: /docs` is a reference of Markdown.
    guard !number.isEmpty, !sign.isEmpty, !sign.hasPrefix("]:") else { return false }
    return address.hasPrefix("#") || address.hasPrefix("/") || address.prefix(12).contains("://")
      || address.hasPrefix("file:")
  }
}
