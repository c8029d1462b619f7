/// What a page says of messages that come with several codes, as text in the program's constant data.
public struct MessageTable: Sendable {
  /// The messages and what the page says of them.
  let rows: TextView

  /// Creates a table from generated text.
  ///
  /// - Parameter rows: For each message a line that repeats it, one for each explanation behind its language, and a blank
  ///   one.
  public init(_ rows: StaticString) { self.rows = TextView(rows) }

  /// What the page says of a message in one language; `nil` when it says nothing.
  @_optimize(none)
  func explanation(of message: String, in language: Language) -> String? {
    var rest = rows
    var texts = ""
    while let heading = rest.popLine() {
      let isWanted = heading.string == message
      while let line = rest.popLine(), !line.isEmpty {
        guard isWanted else { continue }
        let template = MessageTemplate(line: line)
        if template.language == language { texts += texts.isEmpty ? template.text : " " + template.text }
      }
    }
    return texts.isEmpty ? nil : texts
  }

  /// What all messages begin with up to a colon, such as `Filter failure: `; empty when they have nothing in common.
  @_optimize(none)
  var prefix: TextView {
    var rest = rows
    guard var prefix = rest.popRow() else { return rows.part(0, 0) }
    while prefix.count > 0,
      !(prefix.has(":", at: prefix.count - 2) && prefix.has(" ", at: prefix.count - 1))
    {
      prefix = prefix.part(0, prefix.count - 1)
    }
    while let row = rest.popRow() {
      if !row.hasPrefix(prefix) { return rows.part(0, 0) }
    }
    return prefix
  }
}

extension TextView {
  /// Takes a message and what is said of it off a table, and returns the message; `nil` when none is left.
  @inline(never)
  mutating func popRow() -> TextView? {
    guard let row = popLine() else { return nil }
    while let line = popLine(), !line.isEmpty {}
    return row
  }
}
