import BinanceErrorCodes
import Foundation

/// What the user wants to know about.
enum Question: CustomStringConvertible {
  case code(Int)
  case text(String)
  case body(String)

  /// Reads the argument; `nil` when it is empty or an option.
  init?(_ argument: String) {
    let text = argument.trimmingCharacters(in: .whitespacesAndNewlines).replacing("\u{2212}", with: "-")
    if let code = Int(text) {
      self = .code(code)
    } else if text.hasPrefix("{") {
      self = .body(text)
    } else if !text.isEmpty, !text.hasPrefix("-") {
      self = .text(text)
    } else {
      return nil
    }
  }

  /// How to speak of it.
  var description: String {
    switch self {
    case .code(let code): "code \(code)"
    case .text(let text): "the name or message '\(text)'"
    case .body(let body): "this error: \(body)"
    }
  }

  /// What one product documents; `nil` when it is nothing.
  func answer<P: ExchangeProduct>(by product: P.Type) -> String? {
    switch self {
    case .code(let code): return Self.explain(code, product)
    case .text(let text):
      let named = P.ErrorCode.allCases.filter { $0.hasName(text) }
      let texts = named.compactMap { Self.explain($0.rawValue, product) } + Self.sent(text, product, besides: named)
      return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
    case .body(let body): return Self.error(product, body).flatMap { Self.explain($0) }
    }
  }

  /// What is said of other codes with the message, or of the message alone.
  private static func sent<P: ExchangeProduct>(_ message: String, _ product: P.Type, besides named: [P.ErrorCode])
    -> [String]
  {
    let errors = P.ErrorCode.allCases.map { APIError<P>(rawCode: $0.rawValue, message: message) }.filter { error in
      guard let code = error.code, let template = error.match?.template else { return false }
      return !named.contains(code) && code.messages(in: template.language).contains(template)
    }
    let texts = errors.compactMap { explain($0) }
    return texts.isEmpty && named.isEmpty
      ? [explainMessage(of: APIError<P>(rawCode: 0, message: message))].compactMap { $0 } : texts
  }

  private static func error<P: ExchangeProduct>(_ product: P.Type, _ body: String) -> APIError<P>? {
    try? JSONDecoder().decode(APIError<P>.self, from: Data(body.utf8))
  }

  private static func explain<P: ExchangeProduct>(_ error: APIError<P>) -> String? {
    let texts = [explain(error.rawCode, P.self), explainMessage(of: error)].compactMap { $0 }
    return texts.isEmpty ? nil : texts.joined(separator: "\n")
  }

  private static func explain<P: ExchangeProduct>(_ code: Int, _ product: P.Type) -> String? {
    let places = product.documentation(of: code)
    return places.isEmpty ? nil : places.map { $0.text(code, product.id) }.joined(separator: "\n")
  }

  private static func explainMessage<P: ExchangeProduct>(of error: APIError<P>) -> String? {
    let candidates = error.matches
    guard !candidates.isEmpty else { return nil }
    let lines = candidates.flatMap { match in
      ["\(P.id) has the message: \(match.template.text)"] + match.arguments.map { "  value: \($0)" }
        + (match.remainder.isEmpty ? [] : ["  behind it: \(match.remainder)"])
    }
    let translation = error.message(in: .simplifiedChinese)
    return (lines + (translation == error.message ? [] : ["  in Chinese: \(translation)"])).joined(separator: "\n")
  }
}

extension DocumentedErrorCode {
  /// Whether the code has a name, in whichever spelling: `MIN_NOTIONAL` or `minNotional`.
  fileprivate func hasName(_ name: String) -> Bool {
    documentation.contains { $0.name?.spelling == name.spelling }
  }
}

extension String {
  /// The letters and digits, all of them small.
  fileprivate var spelling: String { lowercased().filter { $0.isLetter || $0.isNumber } }
}

extension ErrorDocumentation {
  /// All of it, one line a fact.
  fileprivate func text(_ code: Int, _ product: String) -> String {
    var lines = ["\(product): \(code)" + (name.map { " " + $0 } ?? "")]
    if let section { lines.append("  section: \(section)") }
    lines += messages.map { "  \($0.language.rawValue): \($0.text)" }
    lines += notes.map { "  note, \($0.language.rawValue): \($0.text)" }
    if let address { lines.append("  \(address)") }
    return lines.joined(separator: "\n")
  }
}
