import BinanceErrorCodes
import Testing

@Suite("Every template of every product reads what is written by it")
struct RoundTripTests {
  @Test("Each template matches itself", arguments: Products.all.map { $0.id })
  func itself(product: String) {
    for template in templates(of: product) {
      let match = template.match(template.template.text)
      #expect(match?.template == template.template || template.hasTwin, "\(product) \(template)")
      #expect(match?.remainder == "", "\(product) \(template)")
    }
  }

  @Test("Awkward values come back as they were", arguments: Products.all.map { $0.id })
  func values(product: String) {
    let awkward = [
      "5", "it's", "a, b", "[x] {y}", "^[0-9]{1,20}$", "10 SECOND", "\"q\"", "x%", "%s", "-1.5", "1771748578656", "中文",
      "'", "`x", "Mandatory", "e.g. this; that",
    ]
    for template in templates(of: product) where template.hasSeparateValues {
      for first in awkward.indices {
        let values = template.template.placeholders.indices.map { awkward[(first + $0 * 5) % awkward.count] }
        let match = template.match(template.filled(values))
        #expect(match?.arguments.map(\.text) == values, "\(product) \(template)")
      }
    }
  }

  /// A template with the code that it belongs to.
  private struct Documented {
    let code: Int
    let template: MessageTemplate
    /// Whether a general template stands for what this one says with a number.
    var hasTwin = false
    let match: @Sendable (String) -> TemplateMatch?

    /// Whether there are values, and more than a space between them: what has spaces could not be told apart.
    var hasSeparateValues: Bool {
      !template.placeholders.isEmpty && !template.text.contains("s %s") && !template.text.contains("s ％s")
    }

    func filled(_ values: [String]) -> String {
      var rest = values[...]
      let pieces = template.segments.map { segment in
        if case .text(let text) = segment { text } else { rest.removeFirst() }
      }
      return pieces.joined()
    }
  }

  private func templates(of id: String) -> [Documented] {
    Products.all.filter { $0.id == id }.flatMap { templates(of: $0) }
  }

  private func templates<P: ExchangeProduct>(of product: P.Type) -> [Documented] {
    P.ErrorCode.allCases.flatMap { code in
      let all = code.documentation.flatMap(\.messages)
      return all.map { template in
        Documented(
          code: code.rawValue, template: template,
          hasTwin: all.contains { $0 != template && generalised($0.text) == generalised(template.text) }
        ) { APIError<P>(rawCode: code.rawValue, message: $0).match }
      }
    }
  }

  /// A template without its numbers, placeholders and stops.
  private func generalised(_ text: String) -> String {
    text.replacing("%s", with: "").replacing("％s", with: "").filter { !$0.isNumber && $0 != "." && $0 != "。" }
  }
}
