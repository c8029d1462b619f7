import BinanceErrorCodes
import Foundation
import Testing

@testable import ErrorCodeGeneration

@Suite("Sentences have a meaning, and servers their own wording")
struct AnnotatingTests {
  private static let page = """
    # Error Codes

    ### -1000 BUSY

    * The server is busy; wait until %s.
    * Too many requests.

    ### -1001 BAD

    * Invalid side.

    ### -1002 UNTOUCHED

    * Invalid sides.
    """

  private func generation(
    dispositions: String = "[]", sentTexts: String = "[]"
  ) async -> (generation: Generation, errors: [String]) {
    var diagnostics: [Diagnostic] = []
    let generator = Generator(
      sentTexts: SentTexts(json: Array(sentTexts.utf8), path: "s", &diagnostics),
      dispositions: Dispositions(json: Array(dispositions.utf8), path: "d", &diagnostics))
    let generation = await generator.generate([Snapshot(path: "spot.md", bytes: Array(Self.page.utf8))])
    return (generation, (diagnostics + generation.diagnostics).filter { $0.severity == .error }.map(\.description))
  }

  private func disposition(_ sentence: String, _ meaning: String, _ more: String = "") -> String {
    #"{"sentence": "\#(sentence)", "meaning": "\#(meaning)", "reason": "r"\#(more)}"#
  }

  @Test("The library knows each meaning by the same word")
  func meanings() {
    #expect(Dispositions.Meaning.allCases.map(\.rawValue) == Disposition.Meaning.allCases.map(\.rawValue))
  }

  @Test("A code has the meaning of the first sentence in its messages, and the list has every code")
  func meaning() async {
    let rows = [disposition("Too many requests", "wait"), disposition("Invalid side", "fix-request")]
    let (generation, errors) = await generation(dispositions: "[\(rows.joined(separator: ","))]")
    #expect(errors == [])
    #expect(
      generation.answers.map { String(decoding: $0.bytes, as: UTF8.self) } == """
        product\tcode\tname\tmeaning\tsentence
        spot\t-1000\tBUSY\twait\tToo many requests
        spot\t-1001\tBAD\tfix-request\tInvalid side
        spot\t-1002\tUNTOUCHED\t\t

        """)
    #expect(generation.files[0].text.contains("\n        en Invalid side.\n        ! fix-request Invalid side\n"))
  }

  @Test("Without sentences there is no list")
  func nothing() async {
    #expect(await generation().generation.answers == nil)
  }

  @Test(
    "A row of meanings that does not apply is an error",
    arguments: [
      ([("Nobody", "wait", "")], "no page has 'Nobody' in an English message; mend the row or remove it"),
      (
        [("busy", "wait", ""), ("Too many", "fix-request", "")],
        "code -1000 of spot has 'busy' (wait) and 'Too many' (fix-request); say which in a row with 'product' and 'code'"
      ),
      (
        [("Invalid side", "wait", #","product":"spot","code":-1000"#)],
        "code -1000 of spot has no English message with 'Invalid side'; mend the row or remove it"
      ),
      (
        [("busy", "wait", ""), ("busy", "wait", #","product":"spot","code":-1000"#)],
        "the row changes nothing; remove the row"
      ),
      (
        [("busy", "pause", "")],
        "'meaning' is 'pause', but must be execution-unknown, not-executed, already-done, "
          + "wait, fix-request, fix-credentials, fix-clock or unavailable"
      ),
      ([("busy", "wait", #","code":-1000"#)], "a row for one code needs both 'product' and 'code'"),
      ([("%s", "wait", "")], "'sentence' must begin with a word"),
    ] as [([(String, String, String)], String)])
  func wrongMeanings(rows: [(String, String, String)], expected: String) async {
    let json = rows.map { disposition($0.0, $0.1, $0.2) }.joined(separator: ",\n")
    #expect(await generation(dispositions: "[\(json)]").errors == ["d:\(rows.count): error: \(expected)"])
  }

  @Test("A row for one code goes before the others")
  func exception() async {
    let rows = [
      disposition("busy", "wait"), disposition("Too many", "fix-request"),
      disposition("Too many", "fix-request", #","product":"spot","code":-1000"#),
    ]
    let (generation, errors) = await generation(dispositions: "[\(rows.joined(separator: ","))]")
    #expect(errors == [])
    #expect(generation.products[0].answers[0].disposition?.meaning == .fixRequest)
  }

  private static let busy = "The server is busy; wait until %s."

  @Test("A wording follows its message, and the library reads it")
  func wording() async {
    let row = """
      {"product": "spot", "code": -1000, "message": "\(Self.busy)", "sent": "Busy({address}) until %s", "reason": "r",
      "seen": "s"}
      """
    let (generation, errors) = await generation(sentTexts: "[\(row)]")
    #expect(errors == [])
    #expect(generation.files[0].text.contains("\n        en \(Self.busy)\n        = Busy({address}) until %s\n"))
  }

  @Test(
    "A row of wordings that does not apply is an error",
    arguments: [
      (-9, busy, "a %s", "the page does not document code -9; mend the row or remove it"),
      (
        -1001, busy, "a %s",
        "code -1001 of spot has no message '\(busy)' in English: the page has 'Invalid side.'; "
          + "mend the row or remove it"
      ),
      (-1001, "Invalid side.", "Invalid side.", "'Invalid side.' is documented by now; remove the row"),
      (-1000, busy, "a", "'sent' lacks the placeholder %s of the message"),
      (
        -1000, busy, "a %s %s",
        "'sent' has one placeholder %s too many; what servers add needs a name, such as {address}"
      ),
      (-1000, busy, "a %s {b} {b}", "two values in 'sent' have one name"),
    ])
  func wrongWordings(code: Int, message: String, sent: String, expected: String) async {
    let row = """
      {"product": "spot", "code": \(code), "message": "\(message)", "sent": "\(sent)", "reason": "r", "seen": "s"}
      """
    #expect(await generation(sentTexts: "[\(row)]").errors == ["s:1: error: \(expected)"])
  }
}
