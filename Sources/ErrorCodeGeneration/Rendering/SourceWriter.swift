/// Swift text that grows line by line.
struct SourceWriter {
  /// What was written so far.
  private(set) var text = ""

  private var margin = ""

  init(capacity: Int = 0) { text.reserveCapacity(capacity) }

  /// Writes one line at the current indentation; an empty one without it.
  mutating func line(_ parts: String...) {
    if parts.count != 1 || !parts[0].isEmpty { text += margin }
    for part in parts { text += part }
    text += "\n"
  }

  /// Writes lines one step further to the right.
  mutating func indented(_ body: (inout SourceWriter) -> Void) {
    margin += "  "
    body(&self)
    margin.removeLast(2)
  }

  /// Writes a declaration or a statement with a body in braces.
  mutating func block(_ head: String, _ body: (inout SourceWriter) -> Void) {
    line(head, " {")
    indented(body)
    line("}")
  }

  /// Writes a literal of several lines: texts as data, whatever they contain.
  mutating func literal(_ lines: [String], end: String = "") {
    line("\"\"\"")
    for text in lines { line(text.literalLine) }
    line("\"\"\"", end)
  }
}
