/// How servers word documented messages, where they do not keep to the page.
package struct SentTexts: Sendable {
  /// The name of the file that has the rows.
  package static let fileName = "sent-texts.json"

  /// One message and another wording of it.
  package struct Row: Sendable {
    /// The product and the code that the message is documented for.
    package var product: String
    package var code: Int
    /// The message as the page has it.
    package var message: String
    /// How servers word it: with the placeholders of the message, and a name in braces for each value that they add.
    package var sent: String
    /// The file and the line of the row; not part of the file's format.
    package var path = SentTexts.fileName
    package var line: Int?

    /// An error about the row.
    package func error(_ message: String) -> Diagnostic { Diagnostic(.error, path, line: line, message) }
  }

  /// The rows in the order of the file.
  package var rows: [Row]

  package init(rows: [Row] = []) { self.rows = rows }

  /// Reads the rows of a file. A row that cannot be read is left out and said.
  ///
  /// - Parameters:
  ///   - json: What the file holds.
  ///   - path: Its name in diagnostics.
  ///   - diagnostics: Where the rows that cannot be read are said.
  package init(json: [UInt8], path: String, _ diagnostics: inout [Diagnostic]) {
    rows = RowReader.read(json, path: path, &diagnostics) { row throws(Diagnostic) in
      try row.checkKeys(["product", "code", "message", "sent", "reason", "seen"])
      guard let code = try row.number("code") else { throw row.error("the row has no 'code'") }
      let texts = Row(
        product: try row.requiredText("product"), code: code, message: try row.requiredText("message"),
        sent: try row.requiredLine("sent"), path: row.path, line: row.line)
      for key in ["reason", "seen"] { _ = try row.requiredText(key) }
      return texts
    }
  }
}

extension Catalog {
  /// Adds the wordings of servers to the messages of the product. A row that says nothing new is an error.
  ///
  /// - Parameters:
  ///   - texts: The wordings.
  ///   - diagnostics: Where rows that do not apply are said.
  mutating func add(_ texts: SentTexts, _ diagnostics: inout [Diagnostic]) {
    for row in texts.rows where row.product == product {
      let places = entries.indices.filter { entries[$0].code == row.code }
      if let complaint = row.complaint(entries: places.map { entries[$0] }) {
        diagnostics.append(row.error(complaint))
      } else if let place = places.first(where: { entries[$0].messages.english.contains(row.message) }) {
        entries[place].sentTexts.append(Entry.SentText(message: row.message, text: row.sent))
      }
    }
  }
}

extension SentTexts.Row {
  /// Why the row does not apply to the entries of its code, and what is to be done with it.
  fileprivate func complaint(entries: [Catalog.Entry]) -> String? {
    if entries.isEmpty { return "the page does not document code \(code); mend the row or remove it" }
    let messages = entries.flatMap(\.messages.english)
    guard messages.contains(message) else {
      let present = messages.isEmpty ? "none" : messages.map { "'\($0)'" }.joined(separator: ", ")
      return "code \(code) of \(product) has no message '\(message)' in English: the page has \(present); "
        + "mend the row or remove it"
    }
    if messages.contains(sent) { return "'\(sent)' is documented by now; remove the row" }
    if entries.contains(where: { $0.sentTexts.contains { $0.text == sent } }) {
      return "'\(sent)' is in another row; remove the row"
    }
    var placeholders = Placeholder.all(in: sent).map(\.spelling)
    for documented in Placeholder.all(in: message).map(\.spelling) {
      guard let index = placeholders.firstIndex(of: documented) else {
        return "'sent' lacks the placeholder \(documented) of the message"
      }
      placeholders.remove(at: index)
    }
    guard let addition = placeholders.first(where: { !$0.hasPrefix("{") }) else {
      return Set(placeholders).count == placeholders.count ? nil : "two values in 'sent' have one name"
    }
    return "'sent' has one placeholder \(addition) too many; what servers add needs a name, such as {address}"
  }
}
