import BinanceErrorCodes
import Foundation
import Usage

/// The library at run time, against what a client would write without it.
struct LibraryBenchmark {
  /// Messages as servers send them, with codes whose templates they follow.
  private let messages: [(code: Int, text: String)] = [
    (-1100, "Illegal characters found in parameter 'symbol'; legal range is '^[A-Z0-9-_.]{1,20}$'."),
    (-1102, "Mandatory parameter 'timestamp' was not sent, was empty/null, or malformed."),
    (-1015, "Too many new orders; current limit is 50 orders per 10 SECOND."),
    (-1121, "Invalid symbol."), (-2019, "Margin is insufficient."),
    (-4164, "Order's notional must be no smaller than 20 (unless you choose reduce only)"),
  ]

  /// Prints the ratios.
  func run() throws {
    firstUse()
    try lookUp()
    try decode()
    try match()
  }

  /// The memory that is taken before a table is asked, and the time and memory that the largest one takes then.
  private func firstUse() {
    let start = memory_in_use()
    let code = InstitutionalLoan.ErrorCode(rawValue: -1121)
    blackHole(code == .badSymbol && code?.rawValue != CoinMarginedFutures.ErrorCode.minNotional.rawValue)
    let before = memory_in_use()
    let time = ContinuousClock().measure { blackHole(code?.documentedName) }
    print("     the largest table: \(memory_in_use() - before) bytes")
    report("milliseconds of the largest table's first use", time / .milliseconds(1), atMost: 1)
    report("bytes allocated before a table is asked", Double(before - start), atMost: 0)
  }

  private func lookUp() throws {
    let numbers = OptionsTrading.ErrorCode.allCases.map(\.rawValue).shuffled() + [-9, 0, 9]
    let times = try medians([
      { for _ in 0..<1000 { for number in numbers { blackHole(OptionsTrading.ErrorCode(rawValue: number)) } } },
      { for _ in 0..<1000 { for number in numbers { blackHole(handWrittenCode(number)) } } },
    ])
    report("a code from its number against a hand-written switch", times[0] / times[1], atMost: 1.2)
  }

  /// What a client without the library decodes.
  private struct PlainError: Decodable {
    let code: Int
    let msg: String
  }

  private func decode() throws {
    let body = Data(#"{"code":-1121,"msg":"Invalid symbol."}"#.utf8)
    let decoder = JSONDecoder()
    let times = try medians([
      { for _ in 0..<5000 { blackHole(try decoder.decode(APIError<USDSMarginedFutures>.self, from: body)) } },
      { for _ in 0..<5000 { blackHole(try decoder.decode(PlainError.self, from: body)) } },
    ])
    report("decoding an error against a plain struct", times[0] / times[1], atMost: 1.3)
  }

  private func match() throws {
    let patterns = messages.map { message in
      (USDSMarginedFutures.ErrorCode(rawValue: message.code)?.messages(in: .english) ?? []).map(pattern)
    }
    let regexes = try patterns.map { try $0.map { try Regex($0) } }
    let expressions = try patterns.map { try $0.map { try NSRegularExpression(pattern: $0) } }
    let errors = messages.map { APIError<USDSMarginedFutures>(rawCode: $0.code, message: $0.text) }
    let times = try medians([
      { for _ in 0..<200 { for error in errors { blackHole(error.match) } } },
      {
        for _ in 0..<200 {
          for (message, regexes) in zip(messages, regexes) {
            for regex in regexes { blackHole(try regex.wholeMatch(in: message.text)) }
          }
        }
      },
      {
        for _ in 0..<200 {
          for (message, expressions) in zip(messages, expressions) {
            let range = NSRange(location: 0, length: message.text.utf16.count)
            for expression in expressions { blackHole(expression.firstMatch(in: message.text, range: range)) }
          }
        }
      },
    ])
    print(String(format: "     matching a message: %.0f ns", times[0] / 200 / Double(messages.count) * 1e9))
    report("matching against Regex", times[0] / times[1], atMost: 0.3)
    report("matching against NSRegularExpression", times[0] / times[2], atMost: 0.3)
  }

  /// A template as a regular expression.
  private func pattern(_ template: MessageTemplate) -> String {
    let pieces = template.segments.map { segment in
      switch segment {
      case .text(let text): NSRegularExpression.escapedPattern(for: text).replacing("'", with: "['`]?")
      case .placeholder: "(.*?)"
      }
    }
    return "^" + pieces.joined() + "\\.?$"
  }
}

/// Uses a value, so that nothing that computes it is left out.
@inline(never)
private func blackHole<Value>(_ value: Value) {}
