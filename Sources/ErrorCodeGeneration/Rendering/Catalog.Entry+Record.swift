extension Catalog.Entry {
  /// What is known of a code as the lines of a record, which the library reads: the code and its name, the number of the
  /// section and what the address adds to that of the page, the messages, the notes.
  func record(sections: [String: Int], page: String?) -> [String] {
    let section = section.flatMap { sections[$0] }.map(String.init) ?? ""
    return [[String(code), name ?? ""].line, [section, address(on: page)].line] + messageLines
      + notes.lines.map { "> " + $0 }
  }

  private func address(on page: String?) -> String {
    guard let documentation, documentation != page else { return "" }
    guard let page, documentation.hasPrefix(page + "#") else { return documentation }
    return String(documentation.dropFirst(page.count))
  }

  /// Every message behind its language; one behind `+` says the same as the one above.
  private var messageLines: [String] {
    guard let pairs = messages.pairs else { return messages.lines }
    return pairs.flatMap { [Language.english.line($0.english), "+ " + Language.simplifiedChinese.line($0.chinese)] }
  }
}

extension LocalizedTexts {
  /// Every text behind its language.
  var lines: [String] { Language.allCases.flatMap { self[$0].map($0.line) } }
}

extension Language {
  fileprivate func line(_ text: String) -> String { rawValue + " " + text }
}

extension [String] {
  /// The parts with a space between them, none after the last one.
  fileprivate var line: String { self[1].isEmpty ? self[0] : self[0] + " " + self[1] }
}
