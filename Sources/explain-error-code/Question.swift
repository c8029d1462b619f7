import BinanceErrorCodes
import Foundation

/// What the user wants to know about.
enum Question: CustomStringConvertible {
  case code(Int)
  case name(String)
  case body(String)

  /// Reads the argument; `nil` when it is empty or an option.
  init?(_ argument: String) {
    let text = argument.trimmingCharacters(in: .whitespacesAndNewlines).replacing("\u{2212}", with: "-")
    if let code = Int(text) {
      self = .code(code)
    } else if text.hasPrefix("{") {
      self = .body(text)
    } else if !text.isEmpty, !text.hasPrefix("-") {
      self = .name(text)
    } else {
      return nil
    }
  }

  /// How to speak of it.
  var description: String {
    switch self {
    case .code(let code): "code \(code)"
    case .name(let name): "the name '\(name)'"
    case .body(let body): "this error: \(body)"
    }
  }

  /// What one product documents; `nil` when it is nothing.
  func answer<P: Product>(by product: P.Type) -> String? {
    switch self {
    case .code(let code): return Self.explain(code, product)
    case .name(let name):
      let codes = P.ErrorCode.allCases.filter { code in
        code.documentation.contains { $0.name.map(Self.key) == Self.key(name) }
      }
      let texts = codes.compactMap { Self.explain($0.rawValue, product) }
      return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
    case .body(let body): return Self.error(product, body).flatMap { Self.explain($0) }
    }
  }

  /// A name in whichever spelling: `MIN_NOTIONAL` or `minNotional`.
  private static func key(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }

  private static func error<P: Product>(_ product: P.Type, _ body: String) -> APIError<P>? {
    try? JSONDecoder().decode(APIError<P>.self, from: Data(body.utf8))
  }

  private static func explain<P: Product>(_ error: APIError<P>) -> String? {
    let texts = [explain(error.rawCode, P.self), explainMessage(of: error)].compactMap { $0 }
    return texts.isEmpty ? nil : texts.joined(separator: "\n")
  }

  private static func explain<P: Product>(_ code: Int, _ product: P.Type) -> String? {
    let places = product.documentation(of: code)
    return places.isEmpty ? nil : places.map { $0.text(code, product.id) }.joined(separator: "\n")
  }

  private static func explainMessage<P: Product>(of error: APIError<P>) -> String? {
    let candidates = error.documentedCandidates
    guard !candidates.isEmpty else { return nil }
    let lines = candidates.flatMap { match in
      ["\(P.id) has the message: \(match.template.text)"] + match.arguments.map { "  value: \($0)" }
        + (match.remainder.isEmpty ? [] : ["  behind it: \(match.remainder)"])
    }
    let translation = error.message(in: .simplifiedChinese)
    return (lines + (translation == error.message ? [] : ["  in Chinese: \(translation)"])).joined(separator: "\n")
  }
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
