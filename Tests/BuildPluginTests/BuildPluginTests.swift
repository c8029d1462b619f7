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

  private func describe<P: Product>(_ product: P.Type) -> [String] {
    P.ErrorCode.allCases.map {
      "\($0.rawValue) \(String(reflecting: $0).split(separator: ".").last ?? "") \($0.documentation)"
    }
  }

  private func describe<M: DocumentedMessage>(_ messages: M.Type) -> [String] {
    M.allCases.map {
      "\($0.rawValue) \($0) \($0.explanation(in: .english) ?? "") \($0.explanation(in: .simplifiedChinese) ?? "")"
    }
  }
}
