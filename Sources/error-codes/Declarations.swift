/// The cases that a generated file declares, each with all lines that speak of it.
struct Declarations {
  /// The names of the cases, in the order of the file: `ErrorCode.minNotional`.
  private(set) var order: [String] = []

  /// The comment, the declaration and the record of each case.
  private(set) var texts: [String: String] = [:]

  /// The line that declares each case, counted from 1.
  private(set) var lines: [String: Int] = [:]

  private var codes: [String: String] = [:]

  init(_ text: String) {
    var type = ""
    var comment = ""
    var record: String?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = line.drop { $0 == " " }
      if words.hasPrefix("public enum ") {
        type = String(words.dropFirst(12).prefix { $0 != ":" })
      } else if words.hasPrefix("case .") {
        record = type + "." + words.dropFirst(6).dropLast()
        continue
      } else if words.hasPrefix("case "), let (name, value) = Self.declaration(words.dropFirst(5)) {
        declare(type + "." + name, value, comment + words, line: index + 1)
      } else if words == "}" {
        record = nil
      }
      comment = words.hasPrefix("///") ? comment + words + "\n" : ""
      if let record { texts[record, default: ""] += line + "\n" }
    }
  }

  /// How to speak of a case: by its code where it has one.
  func label(_ name: String) -> String {
    codes[name].map { "code \($0) (\(name.split(separator: ".").last ?? ""))" } ?? "'\(name)'"
  }

  private mutating func declare(_ name: String, _ value: Substring, _ text: String, line: Int) {
    order.append(name)
    texts[name] = text
    lines[name] = line
    if Int(value) != nil { codes[name] = String(value) }
  }

  private static func declaration(_ words: Substring) -> (name: Substring, value: Substring)? {
    guard let equals = words.firstRange(of: " = ") else { return nil }
    return (words[..<equals.lowerBound], words[equals.upperBound...])
  }
}
