import BinanceErrorCodes
import Foundation

/// What the user wants to know about.
enum Question: CustomStringConvertible {
  case code(Int)
  case text(String)
  /// Bodies that servers sent, in whatever stands around them.
  case bodies([String])

  /// Reads the argument; `nil` when it is empty or an option.
  init?(_ argument: String) {
    let text = argument.trimmingCharacters(in: .whitespacesAndNewlines).replacing("\u{2212}", with: "-")
    let bodies = Self.objects(in: text)
    if let code = Int(text) {
      self = .code(code)
    } else if !bodies.isEmpty {
      self = .bodies(bodies)
    } else if let code = text.split(separator: " ").first.flatMap({ Int($0) }), code < 0 {
      // An error as it prints itself: `-1121 BAD_SYMBOL: Invalid symbol.`
      self = .code(code)
    } else if !text.isEmpty, !text.hasPrefix("-") {
      self = .text(text)
    } else {
      return nil
    }
  }

  /// The JSON objects in a text, such as a line of a log, from the first brace of each to the one that closes it.
  private static func objects(in text: String) -> [String] {
    var objects: [String] = []
    var start: String.Index?
    var (depth, isQuoted, isEscaped) = (0, false, false)
    for index in text.indices {
      let character = text[index]
      if isEscaped {
        isEscaped = false
      } else if depth > 0, character == "\\" {
        isEscaped = true
      } else if depth > 0, character == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, character == "{" {
        if depth == 0 { start = index }
        depth += 1
      } else if !isQuoted, depth > 0, character == "}" {
        depth -= 1
        if depth == 0, let start { objects.append(String(text[start...index])) }
      }
    }
    return objects
  }

  /// How to speak of it.
  var description: String {
    switch self {
    case .code(let code): "code \(code)"
    case .text(let text): "the name or message '\(text)'"
    case .bodies(let bodies): bodies.count == 1 ? "this error: \(bodies[0])" : "any of these \(bodies.count) errors"
    }
  }

  /// What else the user may have meant; `nil` when nothing comes to mind.
  var suggestion: String? {
    guard case .code(let code) = self, code > 0, !Products.documentation(of: -code).isEmpty else { return nil }
    return "did you mean -\(code)?"
  }

  /// What one product documents; `nil` when it is nothing.
  func answer<P: ExchangeProduct>(by product: P.Type) -> String? {
    let answers: [String] =
      switch self {
      case .code(let code): [Self.explain(P.APIError(rawCode: code, message: ""))].compactMap(\.self)
      case .text(let text): Self.explain(text, product)
      case .bodies(let bodies): bodies.compactMap { Self.error(product, $0).flatMap(Self.explain) }
      }
    return answers.isEmpty ? nil : answers.joined(separator: "\n\n")
  }

  private static func error<P: ExchangeProduct>(_ product: P.Type, _ body: String) -> P.APIError? {
    try? JSONDecoder().decode(P.APIError.self, from: Data(body.utf8))
  }

  /// What is said of codes with a name, of a message, and of messages of tables that end with a text.
  private static func explain<P: ExchangeProduct>(_ text: String, _ product: P.Type) -> [String] {
    let named = P.ErrorCode.allCases.filter { $0.hasName(text) }
    let rows = P.messageTables.flatMap { $0.messages(endingWith: text) }
    let matches = rows.isEmpty ? P.APIError(rawCode: 0, message: text).matches : []
    let codes = matches.flatMap(\.codes).filter { code in !named.contains { $0.rawValue == code } }
    let sent = codes.compactMap { explain(P.APIError(rawCode: $0, message: text)) }
    return named.compactMap { explain(P.APIError($0)) } + sent
      + rows.map { lines(of: $0, product).joined(separator: "\n") }
  }

  /// All that is known of an error; `nil` when neither its code nor its message is documented.
  private static func explain<P: ExchangeProduct>(_ error: P.APIError) -> String? {
    let places = P.documentation(of: error.rawCode).flatMap { $0.lines(P.id) }
    let message = lines(of: error)
    guard !places.isEmpty || !message.isEmpty else { return nil }
    return (places + message + advice(for: error)).joined(separator: "\n")
  }

  /// What the message of an error follows, with its values.
  private static func lines<P: ExchangeProduct>(of error: P.APIError) -> [String] {
    let lines = error.matches.flatMap { match in
      let row = P.messageTables.flatMap { $0.messages(endingWith: match.template.text) }.flatMap {
        self.lines(of: $0, P.self)
      }
      let elsewhere = match.codes.contains(error.rawCode) || match.codes.isEmpty ? [] : match.codes
      return (row.isEmpty ? ["\(P.id) has the message: \(match.template.text)"] : row)
        + elsewhere.map { "  documented for another code: \($0)" } + match.arguments.map { "  value: \($0)" }
        + match.additions.sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value)" }
        + (match.remainder.isEmpty ? [] : ["  behind it: \(match.remainder)"])
    }
    return lines + (error.translation(to: .simplifiedChinese).map { ["  in Chinese: \($0)"] } ?? [])
  }

  /// A message of a table, and what the page says of it.
  private static func lines<P: ExchangeProduct>(of row: MessageTable.Message, _ product: P.Type) -> [String] {
    ["\(P.id) has the message: \(row.text)"]
      + row.explanations.map { "  \($0.language.rawValue): \($0.text)" }
  }

  /// What to do about an error, and why.
  private static func advice<P: ExchangeProduct>(for error: P.APIError) -> [String] {
    let meaning = error.disposition.map { disposition in
      "  what to do: \(disposition.meaning.advice), since a page says \"\(disposition.evidence)\""
        + (disposition.source.map { " (\($0.address), \($0.date))" } ?? "")
    }
    let wait = error.wait.map { wait in
      "  wait: \(wait)" + (wait.endInUTC.map { " (\($0))" } ?? "")
    }
    return [meaning, wait].compactMap(\.self)
  }
}

extension Disposition.Meaning {
  /// The meaning as advice.
  fileprivate var advice: String {
    switch self {
    case .executionUnknown: "ask for the state of the order, which may have been executed"
    case .notExecuted: "nothing was executed; the text says whether to send it again"
    case .alreadyDone: "nothing, it is already so"
    case .wait: "wait, and send it again"
    case .fixRequest: "mend the request"
    case .fixCredentials: "mend the key, the signature or the permission"
    case .fixClock: "set the clock"
    case .unavailable: "nothing, it is not available here"
    }
  }
}

extension Wait {
  /// The moment as a date; `nil` for a duration.
  fileprivate var endInUTC: String? {
    guard case .until(let moment) = self else { return nil }
    return Date(timeIntervalSince1970: Double(moment) / 1000).formatted(.iso8601)
  }
}

extension DocumentedErrorCode {
  /// Whether the code has a name, in whichever spelling: `MIN_NOTIONAL` or `minNotional`.
  fileprivate func hasName(_ name: String) -> Bool {
    documentation.contains { $0.name?.spelling == name.spelling }
  }
}

extension MessageTable {
  /// The messages that are a text, or end with it behind their common beginning: `LOT_SIZE`.
  fileprivate func messages(endingWith text: String) -> [Message] {
    messages.filter { message in
      let end = message.text.split(separator: ": ").last.map(String.init) ?? message.text
      return message.text.spelling == text.spelling || end.spelling == text.spelling
    }
  }
}

extension String {
  /// The letters and digits, all of them small.
  fileprivate var spelling: String { lowercased().filter { $0.isLetter || $0.isNumber } }
}

extension ErrorDocumentation {
  /// All of it, one line a fact.
  fileprivate func lines(_ product: String) -> [String] {
    ["\(product): \(description)"] + (section.map { ["  section: \($0)"] } ?? [])
      + messages.map { "  \($0.language.rawValue): \($0.text)" }
      + notes.map { "  note, \($0.language.rawValue): \($0.text)" } + (address.map { ["  \($0)"] } ?? [])
  }
}
