import ErrorCodeChanges
import Testing

@testable import ErrorCodeGeneration

@Suite("A name once given stays")
struct LockTests {
  @Test(
    "A code that is not documented any more stays, deprecated, with its last texts and the date, and returns without a trace"
  )
  func withdrawal() async throws {
    var history = History()
    let first = try await history.generate(
      "### -1 A\n* Alpha.\n### -2 B\n* Beta `%s`.\n> n", updated: "2026-01-15T10:00:00")
    let second = try await history.generate("### -1 A\n* Alpha.", updated: "2026-03-01")
    let text = second.files[0].text
    #expect(
      text.contains(
        "    /// `-2 B`: Beta `%s`.\n    ///\n    /// n\n"
          + "    @available(*, deprecated, message: \"no longer documented; last seen on 2026-01-15\")\n    case b = -2\n"
      ))
    #expect(text.contains("-2 B\n        en Beta %s.\n"))
    #expect(text.contains("public static var allCases: [Self] { table.cases() }"))
    let later = try await history.generate("### -1 A\n* Alpha.", updated: "2026-04-01")
    #expect(later.files == second.files)
    let third = try await history.generate(
      "### -1 A\n* Alpha.\n### -2 B\n* Beta `%s`.\n> n", updated: "2026-05-01")
    #expect(third.files == first.files)
    #expect(history.text.replacing("2026-05-01", with: "2026-01-15T10:00:00") == history.texts[0])
  }

  @Test("A code without a date of its page was seen some day")
  func withoutDate() async throws {
    var history = History()
    _ = try await history.generate("### -1 A\n* a\n### -2 B\n* b")
    let text = try await history.generate("### -1 A\n* a").files[0].text
    #expect(text.contains("@available(*, deprecated, message: \"no longer documented\")\n    case b = -2"))
  }

  @Test("The first code keeps its plain name when another comes with the same documented name")
  func sameName() async throws {
    var history = History()
    _ = try await history.generate("### -1 SHUT\n* a")
    #expect(try await history.names("### -2 SHUT\n* b\n### -1 SHUT\n* a") == ["shut2=-2", "shut=-1"])
    #expect(try await history.names("### -2 SHUT\n* b") == ["shut2=-2", "shut=-1"])
    #expect(
      try await history.names("### -3 SHUT\n* b\n### -4 SHUT\n* b") == ["shut3=-3", "shut4=-4", "shut=-1", "shut2=-2"])
  }

  @Test("A renamed code gets the new name, and the old one stays as a deprecated alias, also on the way back")
  func renaming() async throws {
    var history = History()
    _ = try await history.generate("### -1 SHUT\n* a")
    let text = try await history.generate("### -1 CLOSED\n* a").files[0].text
    #expect(
      text.contains(
        "case closed = -1\n\n    /// The former name of `closed`.\n    @available(*, deprecated, renamed: \"closed\")\n"
          + "    public static let shut = Self.closed\n"))
    #expect(try await history.names("### -1 CLOSED\n* a\n### -2 SHUT\n* b") == ["closed=-1 (shut)", "shut2=-2"])
    #expect(try await history.names("### -1 SHUT\n* a\n### -2 SHUT\n* b") == ["shut=-1 (closed)", "shut2=-2"])
  }

  @Test("Neither the order of codes nor a second name changes what the first one is called")
  func order() async throws {
    var history = History()
    #expect(try await history.names("### -1 A\n* a\n### -1 B\n* b\n### -2 C\n* c") == ["a=-1 b", "c=-2"])
    #expect(try await history.names("### -2 C\n* c\n### -1 B\n* b\n### -1 A\n* a") == ["c=-2", "a=-1 b"])
    #expect(try await history.names("### -1 B\n* b") == ["b=-1 (a)", "c=-2"])
  }

  @Test("A code without a name keeps its number when it gets one")
  func firstName() async throws {
    var history = History()
    _ = try await history.generate("### -1000\n* a")
    #expect(try await history.names("### -1000 SHUT\n* a") == ["shut=-1000 (code1000)"])
  }

  @Test("A change of our own rules shows as a renaming")
  func rules() async throws {
    var history = History()
    history.lock = try #require(Self.lock("x\t-1\tcase\tbadApiKey\tBAD_API_KEY\tnow\t\t\t+a\n"))
    #expect(try await history.names("### -1 BAD_API_KEY\n* a") == ["badAPIKey=-1 (badApiKey)"])
    #expect(try await history.names("### -1 BAD_API_KEY\n* a") == ["badAPIKey=-1 (badApiKey)"])
  }

  @Test("Messages of tables keep their names, and those that are edited keep them, too")
  func tables() async throws {
    var history = History()
    let codes = "### -1 A\n* a\n"
    let rows = { (rows: String) in "\(codes)## Door failures\n| Error message | Description |\n|--|--|\n\(rows)" }
    #expect(try await history.messages(rows("| Door: OAK | o |\n| Door: ELM | e |")) == ["DoorFailure: oak elm"])
    #expect(try await history.messages(rows("| Door: ELM | e |\n| Door: ASH | a |")) == ["DoorFailure: elm ash (oak)"])
    #expect(
      try await history.messages(rows("| Door: ELM. | e |\n| Door: ASH | a |\n| Fir | f |"))
        == ["DoorFailure: elm ash fir (oak)"])
    #expect(history.text.contains("x\tDoorFailure\tcase\telm\tDoor: ELM.\tnow"))
    #expect(try await history.messages(codes) == ["DoorFailure: (ash) (elm) (fir) (oak)"])
  }

  @Test("A lock says on which line it cannot be read")
  func broken() {
    for (text, expected) in [
      ("# a\nx\tcase\n", "2: error: the line is none of a lock"),
      ("x\t-1\tcase\ta\tA\tnow\t\t\n<<<<<<< ours\n", "2: error: the file has a merge conflict"),
      (
        "x\t-1\tcase\ta\tA\tnow\t\t\nx\t-2\tcase\ta\tA\tnow\t\t\n",
        "2: error: 'a' already stands for another code at line 1; remove one of the lines"
      ),
    ] {
      #expect(Self.read(text).1.first?.description.hasPrefix("names.lock:\(expected)") == true)
    }
  }

  @Test("A lock is read as it was written, whatever texts have")
  func roundTrip() async throws {
    var history = History()
    _ = try await history.generate("### -1 A B\n* a \\\\t %s\n* 错\n### -2\n* b\n\n> note")
    let bytes = history.lock.bytes
    var diagnostics: [Diagnostic] = []
    #expect(NameLock(bytes, path: "names.lock", &diagnostics).bytes == bytes)
    #expect(diagnostics == [])
  }

  @Test("Lines without the tabs at their ends, as editors leave them, say the same")
  func strippedLines() async throws {
    var history = History()
    _ = try await history.generate("### -1 A\n* a\n### -2 C\n* c")
    _ = try await history.generate("### -1 B\n* a\n### -2 C\n* c")
    let lines = history.text.split(separator: "\n").map { line in
      String(line.reversed().drop { $0 == "\t" }.reversed())
    }
    #expect(lines.joined(separator: "\n") + "\n" != history.text)
    history.lock = try #require(Self.lock(lines.joined(separator: "\n")))
    let before = history.texts[1]
    #expect(try await history.names("### -1 B\n* a\n### -2 C\n* c") == ["b=-1 (a)", "c=-2"])
    #expect(history.text == before)
  }

  @Test("One more code is one more line")
  func oneLine() async throws {
    var history = History()
    _ = try await history.generate("## S\n### -1 A\n* a\n### -3 C\n* c")
    _ = try await history.generate("## S\n### -1 A\n* a\n### -2 B\n* b\n### -3 C\n* c")
    let lines = history.texts.map { $0.split(separator: "\n") }
    #expect(lines[1].filter { !lines[0].contains($0) } == ["x\t-2\tcase\tb\tB\tnow\tS\t\t+b"])
    #expect(lines[1].count == lines[0].count + 1)
  }

  @Test(
    "A sign of a number is more than formatting",
    arguments: [
      ("Price < 5", "Price > 5", Change.Kind.messageEdited), ("max -5", "max 5", .messageEdited),
      ("a, b.", "a b", .formatting), ("re-send", "resend", .formatting),
    ])
  func signs(old: String, new: String, kind: Change.Kind) async throws {
    var history = History()
    _ = try await history.generate("### -1 A\n* \(old)")
    let before = history.lock
    _ = try await history.generate("### -1 A\n* \(new)")
    #expect(before.changes(to: history.lock).map(\.kind) == [kind])
  }

  @Test(
    "A product that loses much is refused",
    arguments: [
      ((1...9).map { "### -\($0) A\($0)\n* a" }, "1 of 9 codes, such as -9"),
      ((1...19).map { "### -\($0) A\($0)\n* a" } + ["## S\n### -20 B\n* b\n### -21 C\n* c"], "the whole section 'S'"),
      (
        ["### -1 A\n* a", "## Door failures\n| Error message | Text |\n|--|--|\n| Oak | o |"],
        "the whole table 'DoorFailure'"
      ),
      (["### -1 A\n* a", "* 错误"], "all texts in 'zh-CN'"),
      (
        ["### -1 A\n* a", "## Door failures\n| Error message | Text |\n|--|--|\n| Oak | 橡树坏了 |"],
        "all texts in 'zh-CN'"
      ),
      (["### -1 A\n* a\n* 错误", "### -2 B\n* b", "* 错"], "1 of 2 codes in 'zh-CN', such as -2,"),
    ])
  func losses(pieces: [String], expected: String) async throws {
    var history = History()
    _ = try await history.generate(pieces.joined(separator: "\n"))
    let lost = pieces.dropLast().joined(separator: "\n")
    let message = "the pages do not document \(expected) any more; capture them again, or pass '--accept-removals x'"
    let refused = await history.generator(accepted: []).generate(history.snapshots(lost))
    #expect(refused.diagnostics.filter { $0.severity == .error }.map(\.message).last == message)
    let accepted = await history.generator(accepted: ["x"]).generate(history.snapshots(lost))
    #expect(!accepted.diagnostics.hasErrors)
  }

  @Test(
    "A product whose names or texts are other ones is refused, unless their punctuation alone is",
    arguments: [
      ("B", "text", ["the names of 6 of 6 codes, such as -1,"]),
      ("A", "Wort", ["the texts in 'en' of 6 of 6 codes, such as -1,"]),
      ("B", "Wort", ["the names of 6 of 6 codes, such as -1,", "the texts in 'en' of 6 of 6 codes, such as -1,"]),
      ("A", "Text;", []),
    ])
  func replacements(name: String, text: String, expected: [String]) async throws {
    func page(_ name: String, _ text: String) -> String {
      (1...6).map { "### -\($0) \(name)\($0)\n* The \(text) of \($0)." }.joined(separator: "\n")
    }
    var history = History()
    _ = try await history.generate(page("A", "text"))
    let next = await history.generator(accepted: []).generate(history.snapshots(page(name, text)))
    let messages = expected.map {
      "the pages do not document \($0) any more; capture them again, or pass '--accept-removals x'"
    }
    #expect(next.diagnostics.filter { $0.severity == .error }.map(\.message) == messages)
  }

  @Test("Whatever happens to a page, no name means another code, and none is lost", arguments: 0..<40)
  func anyHistory(seed: UInt64) async throws {
    var random = Random(seed: seed)
    var page = RandomPage()
    var history = History()
    for _ in 0..<12 {
      page.change(&random)
      try await history.generateAndCheck(page.text)
    }
    // Two branches go on by themselves, and their lines are put together.
    var branches = [(history, page), (history, page)]
    for index in branches.indices {
      for _ in 0..<3 {
        branches[index].1.change(&random)
        try await branches[index].0.generateAndCheck(branches[index].1.text)
      }
    }
    let lines = branches.flatMap { $0.0.text.split(separator: "\n") }
    guard let merged = Self.lock(Set(lines).sorted().joined(separator: "\n")) else { return }
    history.lock = merged
    history.meanings = branches[0].0.meanings.merging(branches[1].0.meanings) { $1 }
    for _ in 0..<4 {
      try await history.generateAndCheck(page.text)
      page.change(&random)
    }
  }

  /// A lock; `nil` where it cannot be read.
  private static func lock(_ text: String) -> NameLock? {
    let (lock, diagnostics) = read(text)
    return diagnostics.isEmpty ? lock : nil
  }

  /// A lock, and what is wrong with its lines.
  private static func read(_ text: String) -> (NameLock, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let lock = NameLock(Array(text.utf8), path: "names.lock", &diagnostics)
    for section in lock.sections.values { _ = LockedProduct(section, &diagnostics) }
    return (lock, diagnostics)
  }
}

/// A page that is generated again and again, each time on top of the last lock.
private struct History {
  var lock = NameLock()

  /// The lock as it was after each generation.
  private(set) var texts: [String] = []

  /// What each name ever generated stands for.
  var meanings: [String: Int] = [:]

  /// The lock as it is.
  var text: String { String(decoding: lock.bytes, as: UTF8.self) }

  func snapshots(_ text: String, updated: String? = nil) -> [Snapshot] {
    let head = updated.map { "---\nupdated_at: \($0)\n---\n" } ?? ""
    return [Snapshot(path: "x.md", bytes: Array((head + "# T\n" + text).utf8))]
  }

  func generator(accepted: Set<String>?) -> Generator { Generator(lock: lock, acceptedRemovals: accepted) }

  mutating func generate(_ text: String, updated: String? = nil) async throws -> Generation {
    let generation = await generator(accepted: nil).generate(snapshots(text, updated: updated))
    #expect(generation.diagnostics.filter { $0.severity == .error } == [])
    // What is written is what is read the next time.
    var diagnostics: [Diagnostic] = []
    lock = NameLock(generation.lock.bytes, path: "names.lock", &diagnostics)
    #expect(diagnostics == [])
    texts.append(self.text)
    return generation
  }

  /// The cases in their order with their aliases, former names in brackets.
  mutating func names(_ text: String) async throws -> [String] {
    let namespace = try await document(text)
    return namespace.cases.map { item in
      (["\(item.identifier)=\(item.code)"] + item.aliases + item.formerNames.map { "(\($0))" }).joined(separator: " ")
    }
  }

  /// The enums of messages with their cases, those in brackets that are not documented any more.
  mutating func messages(_ text: String) async throws -> [String] {
    let namespace = try await document(text)
    return namespace.messageEnums.map { messages in
      let cases = messages.cases.map { $0.row.lastSeen == nil ? $0.identifier : "(\($0.identifier))" }
      return "\(messages.name): " + cases.joined(separator: " ")
    }
  }

  private mutating func document(_ text: String) async throws -> SwiftNamespace {
    let documented = await generator(accepted: nil).document(snapshots(text))
    _ = try await generate(text)
    return documented[0].namespace
  }

  /// Generates a page and makes sure that every name is still there and means what it did.
  mutating func generateAndCheck(_ text: String) async throws {
    let namespace = try await document(text)
    var names: [String: Int] = [:]
    for item in namespace.cases {
      for name in [item.identifier] + item.aliases + item.formerNames {
        #expect(names.updateValue(item.code, forKey: name) == nil, "'\(name)' is declared twice")
      }
    }
    for (name, code) in meanings { #expect(names[name] == code, "'\(name)' stood for \(code)") }
    meanings.merge(names) { $1 }
  }
}

/// A page with a few codes and fewer names.
private struct RandomPage {
  private var entries: [(code: Int, name: String)] = [(-1, "A"), (-2, "B")]

  var text: String { entries.map { "### \($0.code) \($0.name)\n* Text.\n" }.joined() }

  /// Adds, removes, renames, doubles, exchanges or moves an entry.
  mutating func change(_ random: inout Random) {
    let name = ["A", "B", "C", "D_1", "D_2", "D"].randomElement(using: &random) ?? ""
    let index = entries.indices.randomElement(using: &random) ?? 0
    let other = entries.indices.randomElement(using: &random) ?? 0
    switch Int.random(in: 0..<6, using: &random) {
    case 0: entries.append((-Int.random(in: 1..<25, using: &random), name))
    case 1 where entries.count > 1: entries.remove(at: index)
    case 2: entries[index].name = name
    case 3: entries.insert((entries[index].code, name), at: other)
    case 4: (entries[index].name, entries[other].name) = (entries[other].name, entries[index].name)
    default: entries.swapAt(index, other)
    }
  }
}

/// The same numbers for the same seed.
private struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
