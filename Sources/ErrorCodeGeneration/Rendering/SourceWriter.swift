/// Swift text that grows line by line, as UTF-8.
struct SourceWriter {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []

  private var margin = 0

  /// - Parameter capacity: How many bytes will be written, about.
  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Writes one line at the current indentation; an empty one without it.
  mutating func line(
    _ first: String, _ second: String = "", _ third: String = "", _ fourth: String = "", _ fifth: String = ""
  ) {
    if !first.isEmpty { indent() }
    bytes += first.utf8
    bytes += second.utf8
    bytes += third.utf8
    bytes += fourth.utf8
    bytes += fifth.utf8
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Writes lines one step further to the right.
  mutating func indented(_ body: (inout SourceWriter) -> Void) {
    margin += 2
    body(&self)
    margin -= 2
  }

  /// Writes a declaration or a statement with a body in braces.
  mutating func block(_ head: String, _ body: (inout SourceWriter) -> Void) {
    line(head, " {")
    indented(body)
    line("}")
  }

  /// Writes a string literal of several lines, whose lines the body writes with `text`.
  mutating func literal(end: String = "", _ body: (inout SourceWriter) -> Void) {
    line("\"\"\"")
    body(&self)
    line("\"\"\"", end)
  }

  /// Writes a line of a string literal: texts as data, whatever they contain.
  mutating func text(_ first: String, _ second: String = "", _ third: String = "", _ fourth: String = "") {
    indent()
    for part in [first, second, third, fourth] where !part.isEmpty { bytes += part.literalLine.utf8 }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Writes a blank line of a string literal.
  mutating func blank() { bytes.append(UInt8(ascii: "\n")) }

  private mutating func indent() {
    for _ in 0..<margin { bytes.append(0x20) }
  }
}
