/// Swift text that grows line by line, as UTF-8.
struct SourceWriter {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []

  /// The white space that each line begins with.
  private var margin = ""

  /// Writes one line of several parts at the current indentation; an empty one without it.
  mutating func line(_ parts: String...) {
    if parts.first?.isEmpty == false { append(margin) }
    for part in parts { append(part) }
    end("")
  }

  /// Ends a line.
  mutating func end(_ text: String) {
    append(text)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Adds to the line that is being written.
  mutating func append(_ text: String) { bytes += text.utf8 }

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

  /// Writes one line of a string literal. Only the text is escaped, not the mark and the label.
  mutating func text(mark: String = "", label: String = "", _ text: String) {
    append(margin)
    append(mark)
    append(label)
    end(text.escapedLine)
  }

  /// Writes a blank line of a string literal.
  mutating func blank() { bytes.append(UInt8(ascii: "\n")) }
}
