import Foundation
import Testing

@testable import ErrorCodeGeneration

@Suite("Swift names are decided once, from documented names")
struct NamingTests {
  @Test(
    "A documented name becomes this identifier",
    arguments: [
      ("MIN_NOTIONAL", "minNotional"), ("BAD_API_KEY_FMT", "badAPIKeyFmt"), ("NO_SUCH_IP", "noSuchIP"),
      ("INVALID_TIF", "invalidTIF"),
      ("TIF_NOT_REQUIRED", "tifNotRequired"), ("NEED_ENABLE_2FA", "needEnable2FA"),
      ("MARGIN_NOT_SUFFICIEN", "marginNotSufficien"),
      ("Exceed_Maximum_Modify_Order_Limit", "exceedMaximumModifyOrderLimit"), ("TOO MANY REQUESTS", "tooManyRequests"),
      ("Order cancel-replace partially failed", "orderCancelReplacePartiallyFailed"), ("2FA_REQUIRED", "_2faRequired"),
      ("Not found, authenticated, or authorized", "notFoundAuthenticatedOrAuthorized"), ("can't do", "cantDo"),
      ("recvWindow APIKey", "recvWindowAPIKey"), ("MORE_THAN_XX_HOURS", "moreThanXXHours"), ("重复", nil), ("***", nil),
      ("`); }", nil),
      ("Price * QTY is zero", "priceQtyIsZero"),
    ] as [(String, String?)])
  func identifier(name: String, expected: String?) {
    #expect(Words(name).lowerCamelCase == expected)
  }

  @Test(
    "A product's identifier becomes the name of a type",
    arguments: [
      ("usds-margined-futures", "USDSMarginedFutures"), ("coin-margined-futures", "CoinMarginedFutures"),
      ("spot", "Spot"),
      ("string", "StringProduct"), ("2fa", "_2FA"), ("产品", "Product"), ("exchange-product", "ExchangeProductProduct"),
    ])
  func namespace(product: String, expected: String) {
    #expect(namespace(of: "### -1 A\n* a", product: product).name == expected)
  }

  @Test("No product is called like a type of the library")
  func takenTypes() throws {
    let library = URL(filePath: #filePath).appending(path: "../../../Sources/BinanceErrorCodes").standardizedFileURL
    let files = try #require(FileManager.default.enumerator(at: library, includingPropertiesForKeys: nil))
    var types: Set<String> = []
    for case let file as URL in files
    where file.pathExtension == "swift" && !file.path.contains("/Generated/") {
      let text = try String(contentsOf: file, encoding: .utf8)
      let declaration = /^(?:public |private |indirect )*(?:struct|enum|class|protocol|typealias) (\w+)/
      types.formUnion(text.matches(of: declaration.anchorsMatchLineEndings()).map { String($0.1) })
    }
    #expect(types.count > 15)
    #expect(types.subtracting(SwiftNamespace.takenTypes) == [])
  }

  @Test(
    "The codes of a page have these cases",
    arguments: [
      ("### -1 A_B\n* a", ["aB=-1"]),
      (
        "### -10012 INVALID_AMOUNT\n* a\n### -10018 INVALID_AMOUNT\n* b",
        ["invalidAmount10012=-10012", "invalidAmount10018=-10018"]
      ),
      ("### -1003 TOO_MANY\n* a\n### -12014 TOO MANY\n* b", ["tooMany1003=-1003", "tooMany12014=-12014"]),
      ("### -18002\n* a", ["code18002=-18002"]),
      ("### -5012 FIRST\n* a\n### -5012 SECOND\n* b", ["first=-5012 second"]),
      ("### -5012 SAME\n* a\n### -5012 SAME\n* b", ["same=-5012"]),
      ("### -1 DEFAULT\n* a\n### -2 RAW_VALUE\n* b\n### -3 NONE\n* c", ["default=-1", "rawValue2=-2", "none3=-3"]),
      ("### -51007 A\n* a\n### 51007 A\n* b", ["a51007=-51007", "a51007Positive=51007"]),
      ("### -7 A_1\n* a\n### -8 A1\n* b", ["a17=-7", "a18=-8"]),
      ("### -1 A\n* a\n### -2 A\n* b\n### -9 A1\n* c", ["a1=-1", "a2=-2", "a12=-9"]),
    ])
  func cases(page: String, expected: [String]) {
    let cases = namespace(of: page).cases.map { (["\($0.identifier)=\($0.code)"] + $0.aliases).joined(separator: " ") }
    #expect(cases == expected)
  }

  @Test(
    "A table's title becomes the name of its enum",
    arguments: [
      ("Filter failures", "FilterFailure"), ("Order Rejection Issues", "OrderRejection"), ("Error codes", "ErrorCode2"),
      ("s", "S"), ("Any", "AnyMessage"), ("Messages for -1010 A, -2010 B and -2011 C", "Message"),
      ("过滤器", "Message"),
    ])
  func tableName(title: String, expected: String) {
    let page = "### -1 A\n* a\n## \(title)\nMessage | D\n---|---\nF: A_B | x\nF: C | y"
    #expect(namespace(of: page).messageEnums.map(\.name) == [expected])
    #expect(namespace(of: page).messageEnums[0].cases.map(\.identifier) == ["aB", "c"])
  }

  private func namespace(of page: String, product: String = "x") -> SwiftNamespace {
    var diagnostics: [Diagnostic] = []
    let pages = AnnotatedSnapshot(Snapshot(path: "\(product).md", bytes: Array(("# T\n" + page).utf8))).pages
    return SwiftNamespace(Catalog(product: product, pages: pages, diagnostics: &diagnostics), diagnostics: &diagnostics)
  }
}
