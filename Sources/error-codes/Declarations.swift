/// The cases that a generated file declares, each with all lines that speak of it.
struct Declarations {
  /// The names of the cases, in the order of the file: `OptionsTrading.ErrorCode.minNotional`.
  private(set) var order: [String] = []

  /// The comment, the declaration and the record of each case.
  private(set) var texts: [String: String] = [:]

  /// The line that declares each case, counted from 1.
  private(set) var lines: [String: Int] = [:]

  /// The case with a raw value: `Spot.ErrorCode -1000` gives `Spot.ErrorCode.unknown`.
  private var names: [String: String] = [:]

  private var codes: [String: Substring] = [:]
  private var namespace: Substring = ""
  private var type: Substring = ""
  private var comment = ""
  private var section: Substring = ""
  private var owner: String?

  /// How many fences of a table's literal were read; `nil` outside a table.
  private var fences: Int?

  /// Reads a generated file.
  init(_ text: String) {
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      read(line.drop { $0 == " " }, index + 1)
    }
  }

  /// How to speak of a case: by its code where it has one.
  func label(_ name: String) -> String {
    let parts = name.split(separator: ".")
    return codes[name].map { "code \($0) (\(parts.last ?? ""))" } ?? "'\(parts.dropFirst().joined(separator: "."))'"
  }
}

extension Declarations {
  private mutating func read(_ words: Substring, _ line: Int) {
    if fences != nil { return readTable(words) }
    if words.hasPrefix("public enum ") {
      let name = words.dropFirst("public enum ".count).prefix { $0 != ":" }
      if words.hasSuffix(": ExchangeProduct {") { namespace = name } else { type = name }
    }
    if words.hasPrefix("case ") { declare(words.dropFirst(5), line) }
    if words == "records:" || words.hasSuffix("= MessageTable(") { fences = 0 }
    comment = words.hasPrefix("///") ? comment + words + "\n" : ""
  }

  private mutating func declare(_ words: Substring, _ line: Int) {
    guard let equals = words.firstRange(of: " = ") else { return }
    let name = "\(namespace).\(type).\(words[..<equals.lowerBound])"
    let value = words[equals.upperBound...]
    order.append(name)
    texts[name] = comment + words
    lines[name] = line
    names[key(value)] = name
    if Int(value) != nil { codes[name] = value }
  }

  /// The key of a raw value: `Spot.ErrorCode -1000`. Quotes and backslashes are dropped.
  private func key(_ value: Substring) -> String {
    "\(namespace).\(type) \(value.filter { $0 != "\"" && $0 != "\\" })"
  }

  /// Adds a line of a table to the case that it describes.
  private mutating func readTable(_ words: Substring) {
    if words.hasPrefix("\"\"\"") {
      fences = fences == 0 ? 1 : nil
      (owner, section) = (nil, "")
    } else if words.isEmpty {
      owner = nil
    } else if owner == nil, words.hasPrefix("# ") {
      section = words
    } else {
      owner = owner ?? names[key(words.prefix { $0 != " " })] ?? names[key(words)] ?? ""
      if let owner, texts[owner] != nil { texts[owner]? += "\n\(section)\n\(words)" }
    }
  }
}
