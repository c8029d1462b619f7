import BinanceErrorCodes
import Testing

/// The products as the build-tool plugin generates them for this target, from a link to the shipped pages.
private typealias Generated = BuildPluginTestsProducts

@Suite("What the build-tool plugin generates is what the library ships")
struct BuildPluginTests {
  @Test("The products are the same")
  func products() {
    #expect(Generated.all.map { $0.id } == Products.all.map { $0.id })
  }

  @Test("Every code has the same name, texts and address", arguments: Array(Generated.all.indices))
  func codes(index: Int) {
    #expect(describe(Generated.all[index]) == describe(Products.all[index]))
  }

  @Test("Every message of a table is the same")
  func messages() {
    #expect(
      describe(InstitutionalLoan.FilterFailure.self) == describe(BinanceErrorCodes.InstitutionalLoan.FilterFailure.self)
    )
    #expect(
      describe(InstitutionalLoan.OrderRejection.self)
        == describe(BinanceErrorCodes.InstitutionalLoan.OrderRejection.self))
  }

  private func describe<P: ExchangeProduct>(_ product: P.Type) -> [String] {
    P.ErrorCode.allCases.flatMap { code in
      ["\(code.rawValue) \(String(reflecting: code))"] + code.documentation.flatMap(describe)
    }
  }

  private func describe(_ documentation: ErrorDocumentation) -> [String] {
    let places = [documentation.name, documentation.section, documentation.address].map { $0 ?? "-" }
    return places + (documentation.messages + documentation.notes).map { "\($0.language.rawValue) \($0.text)" }
  }

  private func describe<M: DocumentedMessage>(_ messages: M.Type) -> [String] {
    M.allCases.map {
      "\($0.rawValue) \($0) \($0.explanation(in: .english) ?? "") \($0.explanation(in: .simplifiedChinese) ?? "")"
    }
  }
}
