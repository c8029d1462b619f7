/// Splits HTML into tags and text, as far as a reader of text needs it.
///
/// One pass, no recursion: every position is read once, and a look ahead for an end that does not come is made once.
package struct HTMLTokenizer {
  /// A piece of a page.
  package enum Token {
    case start(HTMLElement?)
    case end(HTMLElement?)
    /// Text as it stands, its character references not resolved.
    case text(Range<Int>)
    case comment(Range<Int>)
  }

  private let bytes: ArraySlice<UInt8>
  package private(set) var index: Int
  private var missing: Set<String> = []

  /// Where the attributes of the last start tag begin.
  private var attributes = 0

  /// Whether the last start tag is its own end: `<button/>`.
  package private(set) var isSelfClosing = false

  /// Whether the page ended in the middle of a tag, a comment or a script.
  package private(set) var isOpen = false

  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// The next piece; `nil` at the end.
  package mutating func next() -> Token? {
    guard index < bytes.endIndex else { return nil }
    return bytes[index] == UInt8(ascii: "<") ? markup() : text()
  }

  /// The text up to the end tag of an element such as `script`.
  package mutating func rawText(of element: HTMLElement) -> Range<Int> {
    let start = index
    index = position(of: "</" + element.rawValue, from: index) ?? end()
    return start..<index
  }

  /// The value that the last start tag gives an attribute first.
  package func attribute(_ name: String) -> String? {
    var tag = self
    tag.index = attributes
    while let attribute = tag.attribute() {
      guard attribute.name.count == name.utf8.count, matches(name, at: attribute.name.lowerBound) else { continue }
      return CharacterReference.resolved(bytes[attribute.value])
    }
    return nil
  }
}

// MARK: - Pieces

extension HTMLTokenizer {
  private mutating func text() -> Token {
    let start = index
    index = bytes[(start + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.endIndex
    return .text(start..<index)
  }

  private mutating func markup() -> Token {
    guard index + 1 < bytes.endIndex else { return text() }
    switch bytes[index + 1] {
    case UInt8(ascii: "/") where index + 2 < bytes.endIndex && bytes[index + 2].isLetter: return endTag()
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return comment()
    case let byte where byte.isLetter: return startTag()
    default: return text()
    }
  }

  private mutating func comment() -> Token {
    let start = index
    let isComment = matches("<!--", at: index)
    let end = position(of: isComment ? "-->" : ">", from: index + 2)
    index = end.map { $0 + (isComment ? 3 : 1) } ?? self.end()
    return .comment(start..<index)
  }

  private mutating func endTag() -> Token {
    index += 2
    let element = element()
    index = bytes[index...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? end()
    return .end(element)
  }

  private mutating func startTag() -> Token {
    index += 1
    let element = element()
    attributes = index
    while attribute() != nil {}
    isSelfClosing = index < bytes.endIndex && bytes[index - 1] == UInt8(ascii: "/")
    index = index < bytes.endIndex ? index + 1 : end()
    return .start(element)
  }

  /// The end of a page that ends too early.
  private mutating func end() -> Int {
    isOpen = true
    return bytes.endIndex
  }

  private mutating func element() -> HTMLElement? {
    HTMLElement(name: bytes[take { !$0.isBlank && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }])
  }
}

// MARK: - Attributes

extension HTMLTokenizer {
  /// The next attribute of a start tag; `nil` at the sign that ends the tag.
  private mutating func attribute() -> (name: Range<Int>, value: Range<Int>)? {
    take { $0.isBlank || $0 == UInt8(ascii: "/") }
    guard index < bytes.endIndex, bytes[index] != UInt8(ascii: ">") else { return nil }
    let start = index
    index += 1
    let end = take { !$0.isBlank && !"=>/".utf8.contains($0) }.upperBound
    take(while: \.isBlank)
    guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "=") else { return (start..<end, index..<index) }
    index += 1
    take(while: \.isBlank)
    return (start..<end, value())
  }

  private mutating func value() -> Range<Int> {
    let quote = index < bytes.endIndex ? bytes[index] : 0
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return take { !$0.isBlank && $0 != UInt8(ascii: ">") }
    }
    index += 1
    let value = take { $0 != quote }
    index = min(index + 1, bytes.endIndex)
    return value
  }

  /// The next bytes that are as wanted, which are passed.
  @discardableResult
  private mutating func take(while isWanted: (UInt8) -> Bool) -> Range<Int> {
    let start = index
    while index < bytes.endIndex, isWanted(bytes[index]) { index += 1 }
    return start..<index
  }
}

// MARK: - Looking ahead

extension HTMLTokenizer {
  /// The next place of a text. A miss is remembered.
  private mutating func position(of text: String, from start: Int) -> Int? {
    guard !missing.contains(text) else { return nil }
    if let found = (start..<max(start, bytes.endIndex)).first(where: { matches(text, at: $0) }) { return found }
    missing.insert(text)
    return nil
  }

  private func matches(_ text: String, at start: Int) -> Bool {
    var position = start
    for byte in text.utf8 {
      guard position < bytes.endIndex, bytes[position] | (byte.isLetter ? 0x20 : 0) == byte else { return false }
      position += 1
    }
    return true
  }
}
