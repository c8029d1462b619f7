/// What the pages of a product say of its codes: text in the program's constant data, looked up by number.
///
/// Nothing is read before the first look-up, which notes where each code begins.
public struct ErrorCodeTable: Sendable {
  private let page: StaticString
  private let titles: StaticString
  private let records: ConstantText
  /// Where the records begin, the highest code first.
  private let offsets: [Int]

  /// Creates a table from generated text.
  ///
  /// A record has a line with the code and its name, one with the number of the section and what its address adds to that
  /// of the page, and one for each message behind its language. A message behind `+` says the same as the one above in
  /// another language; a text behind `>` is a note. A blank line ends the record. A code that is documented twice has two.
  ///
  /// - Parameters:
  ///   - address: The page's address; empty when it is not known.
  ///   - sections: The titles of the page's sections, a line each.
  ///   - records: The records in descending order of their codes.
  public init(address: StaticString, sections: StaticString, records: StaticString) {
    page = address
    titles = sections
    self.records = ConstantText(records)
    var offsets: [Int] = []
    var rest = self.records
    var isStart = true
    while let line = rest.popLine() {
      if isStart { offsets.append(line.start) }
      isStart = line.isEmpty
    }
    self.offsets = offsets
  }

  /// The page's address; `nil` when it is not known.
  public var address: String? { page.utf8CodeUnitCount == 0 ? nil : page.description }

  /// The titles of the page's sections, in page order.
  public var sections: [String] {
    var rest = ConstantText(titles)
    var sections: [String] = []
    while let line = rest.popLine() { sections.append(line.string) }
    return sections
  }

  /// What the page says of a code: one element for each place that documents it.
  public func documentation(of code: Int) -> [ErrorDocumentation] {
    var documentation: [ErrorDocumentation] = []
    var position = firstPosition(of: code)
    while position < offsets.count, records.dropFirst(offsets[position]).number == code {
      var record = records.dropFirst(offsets[position])
      documentation.append(ErrorDocumentation(popping: &record, sections: titles, page: address))
      position += 1
    }
    return documentation
  }

  /// The name of a code; `nil` when it has none.
  func name(of code: Int) -> String? {
    for place in documentation(of: code) where place.name != nil { return place.name }
    return nil
  }

  /// The messages of a code in one language.
  func messages(of code: Int, in language: Language) -> [MessageTemplate] {
    var messages: [MessageTemplate] = []
    for place in documentation(of: code) {
      for message in place.messages where message.language == language { messages.append(message) }
    }
    return messages
  }

  /// The position of the first record whose code is not higher than the given one.
  private func firstPosition(of code: Int) -> Int {
    var (low, high) = (0, offsets.count)
    while low < high {
      let middle = (low + high) / 2
      if records.dropFirst(offsets[middle]).number > code { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
