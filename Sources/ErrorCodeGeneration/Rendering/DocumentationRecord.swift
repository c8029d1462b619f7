extension Catalog.Entry {
  /// What is known of a code as the lines that the library reads at run time.
  ///
  /// Three lines always: the name, the number of the section and the address, the latter from `#` on where the rest is the
  /// page's. Then the messages, each with its language; where they pair up, a translation follows its original, otherwise
  /// a blank line parts the languages. Notes come last, behind `> `.
  func record(sections: [String: Int], page: String?) -> [String] {
    [name ?? "", section.flatMap { sections[$0] }.map(String.init) ?? "", address(on: page)] + messageLines
      + notes.lines.map { "> " + $0 }
  }

  private func address(on page: String?) -> String {
    guard let documentation, documentation != page else { return "" }
    guard let page, documentation.hasPrefix(page + "#") else { return documentation }
    return String(documentation.dropFirst(page.count))
  }

  private var messageLines: [String] {
    if let pairs = messages.pairs {
      return pairs.flatMap { [Language.english.line($0.english), Language.simplifiedChinese.line($0.chinese)] }
    }
    let isMixed = !messages.english.isEmpty && !messages.chinese.isEmpty
    return messages.english.map(Language.english.line) + (isMixed ? [""] : [])
      + messages.chinese.map(Language.simplifiedChinese.line)
  }
}

extension LocalizedTexts {
  /// Every text behind its language.
  var lines: [String] { Language.allCases.flatMap { self[$0].map($0.line) } }
}

extension Language {
  fileprivate func line(_ text: String) -> String { rawValue + " " + text }
}
