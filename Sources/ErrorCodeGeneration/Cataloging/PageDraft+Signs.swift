extension PageDraft {
  /// Notes the sign of the code in an example of an answer: `{"code": -1121}`.
  mutating func addSigns(ofExample text: String) {
    let key = "\"code\""
    for place in text.utf8.indices where text.utf8[place...].starts(with: key.utf8) {
      let value = text[place...].dropFirst(key.count).drop { $0.isWhitespace || $0 == ":" || $0 == "\"" }
      guard let number = CodeToken(number: String(value.prefix { $0 == "-" || $0.isNumber }))?.number else { continue }
      if number.isSigned { digitsOfExamples.insert(number.count) }
    }
  }

  /// Gives codes of tables their lost minus sign. `1121` becomes -1121 where the page shows negative codes of four
  /// digits.
  mutating func settleSigns(_ diagnostics: inout [Diagnostic]) {
    let open = entries.indices.filter { !entries[$0].number.isSigned && entries[$0].number.count > 3 }
    if open.isEmpty { return }
    let signed = digits { $0.number.isSigned }
    let unsigned = digits { !$0.number.isSigned && $0.origin == .heading }
    var shown: [Int: Set<Int>] = [:]
    for entry in entries where entry.number.isSigned {
      if case .row(let table) = entry.origin { shown[table, default: []].insert(entry.number.count) }
    }
    var warned: Int?
    for index in open {
      let count = entries[index].number.count
      guard case .row(let table) = entries[index].origin else {
        entries[index].entry.mayLackSign = signed[count, default: 0] > 0 || digitsOfExamples.contains(count)
        continue
      }
      let isShown = digitsOfExamples.contains(count) || shown[table]?.contains(count) == true
      let isNegative = isShown || signed[count, default: 0] > unsigned[count, default: 0]
      guard isNegative || count == 4 else { continue }
      if warned != table { diagnostics.append(warning(entries[index].entry, isNegative)) }
      warned = table
      if isNegative { entries[index].entry.code.negate() }
    }
  }

  /// How many codes of each number of digits there are.
  private func digits(of condition: (EntryDraft) -> Bool) -> [Int: Int] {
    entries.filter(condition).reduce(into: [:]) { $0[$1.number.count, default: 0] += 1 }
  }

  private func warning(_ entry: Page.Entry, _ isNegative: Bool) -> Diagnostic {
    let reading =
      isNegative
      ? "which are read as negative like others on the page"
      : "and nothing on the page says that they are negative; correct them where the capture has lost the sign"
    return Diagnostic(
      .warning, page.path, line: entry.line, "the table has codes without a sign, such as \(entry.code), \(reading)")
  }
}
