/// What the pages of a product say of its codes.
public struct ErrorCodeTable: Sendable {
  /// The page's address; `nil` when it is not known.
  let address: String?

  /// The codes in descending order, as most pages have them.
  private var codes: [CodeRecords] = []

  /// Creates a table from generated text, in the order of the page.
  ///
  /// A record is the code and its name, then each message behind its language. Blank lines mean nothing.
  ///
  /// ```
  /// # 10xx - General issues
  ///
  /// -1003 TOO_MANY_REQUESTS
  /// @ #-1003-too_many_requests
  /// en Too many requests; current limit is %s.
  /// = Too many requests; current limit of IP({address}) is %s.
  /// + zh-CN 请求过多；当前限制为%s。
  /// > en A note.
  /// ! wait Too many requests
  /// ```
  ///
  /// - A message behind `+` says the same as the one above in another language. A text behind `>` is a note.
  /// - A text behind `=` is how servers word the message above.
  /// - Behind `!` stands what the code means for a request, and the sentence that says so.
  /// - The address is the page's, or what stands behind `@`: an addition that begins with `#`, another address, `-` for
  ///   none, or nothing for the addition that the code and the name imply, such as `#-1000-unknown`.
  /// - A line that begins with `#` is the title of the section of the records below.
  /// - A code that is documented twice has two records.
  ///
  /// - Parameters:
  ///   - address: The page's address, if it is known.
  ///   - records: The records. A text that stands before the first code is a programming error.
  public init(address: String?, records: String) {
    self.address = address
    var section: String?
    var index = 0
    for line in records.bytes.split(separator: UInt8(ascii: "\n")) {
      switch line[line.startIndex] {
      case UInt8(ascii: "#"): section = line.count > 2 ? line.dropFirst(2).string : nil
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): index = beginRecord(line, section)
      default:
        precondition(index < codes.count, "'\(line.string)' stands before the first code")
        codes[index].read(line, page: self.address)
      }
    }
  }

  /// Adds a record that begins with a line, and returns the index of its code.
  private mutating func beginRecord(_ line: ArraySlice<UInt8>, _ section: String?) -> Int {
    let (number, name) = line.parted(at: UInt8(ascii: " "))
    guard let code = Int(number.string) else { preconditionFailure("'\(line.string)' does not begin with a code") }
    let index = firstIndex(notAbove: code)
    if index == codes.count || codes[index].number != code { codes.insert(CodeRecords(number: code), at: index) }
    codes[index].beginRecord(name.isEmpty ? nil : name.string, section, address)
    return index
  }
}

extension ErrorCodeTable {
  /// The cases of the codes in the table, in descending order. Generated code lists them by it.
  public func cases<Code: RawRepresentable<Int>>() -> [Code] { codes.compactMap { Code(rawValue: $0.number) } }

  /// What the page says of a code, one element for each place that documents it.
  func documentation(of code: Int) -> [ErrorDocumentation] { index(of: code).map { codes[$0].documentation } ?? [] }

  /// What servers may send with a code. These are its messages, and its names where they are sentences.
  func templates(of code: Int) -> [PreparedTemplate] { index(of: code).map { codes[$0].templates } ?? [] }

  /// All templates of all codes.
  var templates: [PreparedTemplate] { codes.flatMap(\.templates) }

  /// What the page says of a request that failed with a code; `nil` when it says nothing.
  func disposition(of code: Int) -> Disposition? { index(of: code).flatMap { codes[$0].disposition } }

  /// The first name of a code; `nil` when it has none.
  func name(of code: Int) -> String? { documentation(of: code).first { $0.name != nil }?.name }

  /// A code beside its name: `-4164 MIN_NOTIONAL`.
  func description(of code: Int) -> String { name(of: code).map { "\(code) \($0)" } ?? "\(code)" }

  private func index(of number: Int) -> Int? {
    let index = firstIndex(notAbove: number)
    return index < codes.count && codes[index].number == number ? index : nil
  }

  /// The index of the first code that is not above a number.
  private func firstIndex(notAbove number: Int) -> Int {
    var (low, high) = (0, codes.count)
    while low < high {
      let middle = (low + high) / 2
      if codes[middle].number > number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The records of one code, and what a message with it can follow.
private struct CodeRecords: Sendable {
  let number: Int
  var documentation: [ErrorDocumentation] = []
  var templates: [PreparedTemplate] = []
  var disposition: Disposition?

  mutating func beginRecord(_ name: String?, _ section: String?, _ address: String?) {
    documentation.append(ErrorDocumentation(code: number, name: name, section: section, address: address))
    // Servers send some names that are sentences, such as "Order cancel-replace failed".
    if let name, name.hasSpaces {
      templates.append(PreparedTemplate(MessageTemplate(name), of: number, isMessage: false))
    }
  }

  /// Reads a line of the record that was begun last.
  mutating func read(_ line: ArraySlice<UInt8>, page: String?) {
    let last = documentation.count - 1
    switch line[line.startIndex] {
    case UInt8(ascii: "@"): documentation[last].setPlace(line.dropFirst(2).string, on: page ?? "")
    case UInt8(ascii: ">"): documentation[last].notes.append(line.dropFirst(2).languageAndText)
    case UInt8(ascii: "!"): disposition = Disposition(line.dropFirst(2))
    case UInt8(ascii: "="):
      guard let message = documentation[last].messages.last else {
        preconditionFailure("'\(line.string)' stands before a message")
      }
      templates.append(PreparedTemplate(message, of: number, wording: line.dropFirst(2).string))
    case let mark:
      let message = (mark == UInt8(ascii: "+") ? line.dropFirst(2) : line).languageAndText
      documentation[last].messages.append(message)
      templates.append(PreparedTemplate(message, of: number))
    }
  }
}

extension ErrorDocumentation {
  /// Takes over what a record says of the place that documents the code.
  fileprivate mutating func setPlace(_ place: String, on page: String) {
    switch place {
    case "": address = page + "#" + String(code) + "-" + (name ?? "").lowercased()
    case "-": address = nil
    default: address = place.hasPrefix("#") ? page + place : place
    }
  }
}

extension Disposition {
  /// Reads a meaning and the sentence behind it: `wait Too many requests`.
  fileprivate init(_ line: ArraySlice<UInt8>) {
    let (meaning, evidence) = line.parted(at: UInt8(ascii: " "))
    guard let meaning = Meaning(rawValue: meaning.string) else {
      preconditionFailure("'\(line.string)' does not begin with a meaning")
    }
    self.init(meaning, evidence: evidence.string)
  }
}

extension ArraySlice<UInt8> {
  /// A text behind its language: `en Too many requests.`.
  var languageAndText: MessageTemplate {
    let (language, text) = parted(at: UInt8(ascii: " "))
    return MessageTemplate(text.string, language: DocumentationLanguage(rawValue: language.string))
  }

  /// What stands before the first byte of a kind, and what stands behind it.
  fileprivate func parted(at separator: UInt8) -> (before: ArraySlice, behind: ArraySlice) {
    let index = firstIndex(of: separator) ?? endIndex
    return (self[..<index], self[index...].dropFirst())
  }
}
