/// What the pages of a product say of its codes: text in the program's constant data, looked up by number.
///
/// Nothing is read before the first look-up, which notes where each code and each message begins.
public final class ErrorCodeTable: Sendable {
  /// A code, where its record begins, the heading of the section that it belongs to, and the first of its messages.
  private typealias Place = (code: Int, record: Int, section: Int, message: Int)

  private let page: StaticString
  private let records: TextView
  /// The records, the one of the highest code first.
  private let places: [Place]
  /// What servers may send, in the order of the records: their messages, and their names where these are sentences.
  private let messages: [TemplateLine]

  /// Creates a table from generated text.
  ///
  /// A record is a group of lines before a blank one: the code and its name, and each message behind its language. A message
  /// behind `+` says the same as the one above in another language; a text behind `>` is a note. The address is the page's,
  /// or what stands behind `@`: an addition to the page's that begins with `#`, another address, `-` for none, or nothing for
  /// the addition that the code and the name imply, such as `#-1000-unknown`. A line that begins with `#` is the title of the
  /// section of the records below. A code that is documented twice has two records.
  ///
  /// - Parameters:
  ///   - address: The page's address; empty when it is not known.
  ///   - records: The records in descending order of their codes.
  @_optimize(none)
  public init(address: StaticString, records: StaticString) {
    page = address
    self.records = TextView(records)
    var (places, messages) = ([Place](), [TemplateLine]())
    var rest = self.records
    var section = 0
    var isStart = true
    while let line = rest.popLine() {
      if isStart, line.has("#", at: 0) {
        section = line.offset(in: self.records)
      } else if isStart, !line.isEmpty {
        places.add((line.number, line.offset(in: self.records), section, messages.count))
        let name = line.template
        if name.contains(UInt8(ascii: " ")) { messages.add(TemplateLine(name, hasLanguage: false, isKept: true)) }
      } else if let message = line.message {
        messages.add(TemplateLine(message, hasLanguage: true, isKept: true))
      }
      isStart = line.isEmpty
    }
    self.places = places
    self.messages = messages
  }

  /// The page's address; `nil` when it is not known.
  @_optimize(none)
  public var address: String? { page.nonEmpty }

  /// What the page says of a code: one element for each place that documents it.
  @_optimize(none)
  public func documentation(of code: Int) -> [ErrorDocumentation] {
    var documentation = [ErrorDocumentation]()
    var position = firstPosition(of: code)
    while let next = self.documentation(at: position, of: code) {
      documentation.add(next)
      position += 1
    }
    return documentation
  }

  /// What the page says of a code where it does so first.
  @_optimize(none)
  func firstDocumentation(of code: Int) -> ErrorDocumentation? {
    documentation(at: firstPosition(of: code), of: code)
  }

  @_optimize(none)
  private func documentation(at position: Int, of code: Int) -> ErrorDocumentation? {
    guard let record = record(at: position, of: code) else { return nil }
    return ErrorDocumentation(record, section: records.dropFirst(places[position].section), page: page)
  }

  /// The name of a code; `nil` when it has none.
  @_optimize(none)
  func name(of code: Int) -> String? {
    var position = firstPosition(of: code)
    while let documentation = documentation(at: position, of: code) {
      if let name = documentation.name { return name }
      position += 1
    }
    return nil
  }

  /// The messages of a code in one language.
  @_optimize(none)
  func messages(of code: Int, in language: Language) -> [MessageTemplate] {
    var messages = [MessageTemplate]()
    var position = firstPosition(of: code)
    while var record = record(at: position, of: code) {
      while let line = record.popMessage() {
        let message = MessageTemplate(line: line)
        if message.language == language { messages.add(message) }
      }
      position += 1
    }
    return messages
  }

  /// Holds a message against the templates of a code.
  @inline(never)
  func look(for matcher: inout TemplateMatcher, _ code: Int, _ search: inout TemplateSearch) {
    var position = firstPosition(of: code)
    while let record = record(at: position, of: code) {
      let end = position + 1 < places.count ? places[position + 1].message : messages.count
      var index = places[position].message
      while index < end {
        if messages[index].canBegin(matcher.start) { search.look(at: messages[index], in: record, &matcher) }
        index += 1
      }
      position += 1
    }
  }

  /// The record at a position, and what follows it; `nil` when it is that of another code.
  private func record(at position: Int, of code: Int) -> TextView? {
    guard position < places.count else { return nil }
    let place = places[position]
    return place.code == code ? records.dropFirst(place.record) : nil
  }

  /// The position of the first record whose code is not higher than the given one.
  private func firstPosition(of code: Int) -> Int {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) &>> 1
      if places[middle].code > code { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension TextView {
  /// Takes lines off a record up to its next message, a language and the text; `nil` when none is left.
  @inline(never)
  mutating func popMessage() -> TextView? {
    while let line = popLine(), !line.isEmpty {
      if let message = line.message { return message }
    }
    return nil
  }

  /// The language and the text of a line of a record; `nil` when it is none of a message.
  fileprivate var message: TextView? {
    if has("+", at: 0) { return dropFirst(2) }
    return self[0] >= UInt8(ascii: "a") && self[0] <= UInt8(ascii: "z") ? self : nil
  }
}

extension StaticString {
  /// The text; `nil` when it is empty.
  @_optimize(none)
  var nonEmpty: String? { utf8CodeUnitCount == 0 ? nil : description }
}
