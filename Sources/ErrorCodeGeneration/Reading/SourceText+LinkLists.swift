extension SourceText {
  /// The first line of a list of numbered addresses that ends the page: `1. https://…`, `[1] #-1000`, `⟨1⟩ /docs`.
  var linkList: Int? {
    var list: Int?
    for index in lines.indices.reversed() {
      let text = string(lines[index]).trimmed
      if text.isNumberedAddress || list != nil && text.isTitleOfLinks {
        list = index
      } else if !text.isEmpty, !text.isTitleOfLinks {
        break
      }
    }
    return list
  }

  /// The same page without the numbers in brackets that stand for the addresses of a list: `UNKNOWN[12]`.
  func withoutMarks(_ list: Int) -> SourceText {
    var text = string(0..<lines[list].lowerBound)
    for (open, close) in [("[", "]"), ("⟨", "⟩")] {
      let pieces = text.split(separator: open, omittingEmptySubsequences: false)
      let rest = pieces.dropFirst().map { piece in
        let sign = piece.utf8.drop(while: \.isDigit)
        let isMark = sign.startIndex > piece.startIndex && sign.starts(with: close.utf8)
        return isMark ? Substring(sign.dropFirst(close.utf8.count)) : open + piece
      }
      text = (pieces.prefix(1) + rest).joined()
    }
    return SourceText(Array(text.utf8) + bytes[lines[list].lowerBound...])
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
    return address.begins(withOneOf: ["#", "/", "file:"]) || address.prefix(12).contains("://")
  }
}
