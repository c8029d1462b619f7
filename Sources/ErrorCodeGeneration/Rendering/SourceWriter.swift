/// Swift text that grows line by line, as UTF-8.
struct SourceWriter {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []

  /// The white space that each line begins with.
  private var margin = ""

  /// Writes one line of several parts at the current indentation; an empty one without it.
  mutating func line(_ parts: String...) {
    if parts.first?.isEmpty == false { bytes += margin.utf8 }
    for part in parts { bytes += part.utf8 }
    bytes.append(UInt8(ascii: "\n"))
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

  /// Writes a string literal of several lines, whose lines the body writes with `text`.
  mutating func literal(_ body: (inout SourceWriter) -> Void) {
    line("\"\"\"")
    body(&self)
    line("\"\"\"")
  }

  /// Writes one line of a string literal. Only the text is escaped, not the label.
  mutating func text(_ label: String, _ text: String) {
    bytes += margin.utf8
    bytes += label.utf8
    bytes += text.escapedLine.utf8
    bytes.append(UInt8(ascii: "\n"))
  }
}
