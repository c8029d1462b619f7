/// What the pages of a product say of its codes: text in the program's constant data, looked up by number.
///
/// Nothing is read before the first look-up, which notes where each code begins.
public struct ErrorCodeTable: Sendable {
  /// Where a record begins, and the heading of the section that it belongs to.
  private struct Place {
    var record: Int
    var section: Int
  }

  private let page: StaticString
  private let records: ConstantText
  /// The records, the one of the highest code first.
  private let places: [Place]

  /// Creates a table from generated text.
  ///
  /// A record is a group of lines before a blank one: the code and its name, what its address adds to that of the page
  /// behind `@`, and each message behind its language. A message behind `+` says the same as the one above in another
  /// language; a text behind `>` is a note. A line that begins with `#` is the title of the section of the records below.
  /// A code that is documented twice has two records.
  ///
  /// - Parameters:
  ///   - address: The page's address; empty when it is not known.
  ///   - records: The records in descending order of their codes.
  public init(address: StaticString, records: StaticString) {
    page = address
    self.records = ConstantText(records)
    places = Self.places(in: self.records)
  }

  private static func places(in records: ConstantText) -> [Place] {
    var places: [Place] = []
    var rest = records
    var section = 0
    var isStart = true
    while let line = rest.popLine() {
      if isStart, !line.isEmpty {
        if line[0] == UInt8(ascii: "#") {
          section = line.start
        } else {
          places.append(Place(record: line.start, section: section))
        }
      }
      isStart = line.isEmpty
    }
    return places
  }

  /// The page's address; `nil` when it is not known.
  public var address: String? { page.utf8CodeUnitCount == 0 ? nil : page.description }

  /// What the page says of a code: one element for each place that documents it.
  public func documentation(of code: Int) -> [ErrorDocumentation] {
    var documentation: [ErrorDocumentation] = []
    var position = firstPosition(of: code)
    while position < places.count, records.dropFirst(places[position].record).number == code {
      let place = places[position]
      let section = records.dropFirst(place.section)
      documentation.append(ErrorDocumentation(records.dropFirst(place.record), section: section, page: address))
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
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if records.dropFirst(places[middle].record).number > code { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
