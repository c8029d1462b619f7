/// What sentences of the pages mean for a request that failed.
package struct Dispositions: Sendable {
  /// The name of the file that has the rows.
  package static let fileName = "dispositions.json"

  /// What a sentence can mean. The library says it with the same words.
  package enum Meaning: String, CaseIterable, Sendable {
    case executionUnknown = "execution-unknown"
    case notExecuted = "not-executed"
    case alreadyDone = "already-done"
    case wait
    case fixRequest = "fix-request"
    case fixCredentials = "fix-credentials"
    case fixClock = "fix-clock"
    case unavailable
  }

  /// A sentence and its meaning.
  package struct Row: Sendable {
    /// A part of English messages, from the beginning of a word to the end of one.
    package var sentence: String
    package var meaning: Meaning
    /// The only code that the row is for. It is `nil` for all codes of all products.
    package var place: Place?
    /// The file and the line of the row; not part of the file's format.
    package var path = Dispositions.fileName
    package var line: Int?

    /// An error about the row.
    package func error(_ message: String) -> Diagnostic { Diagnostic(.error, path, line: line, message) }
  }

  /// A code of a product.
  package struct Place: Hashable, Sendable {
    package var product: String
    package var code: Int
  }

  /// The rows in the order of the file.
  package let rows: [Row]

  /// Whether all pages are read, so that each sentence must be on one of them.
  package var coversAllPages = true

  /// The sentences of the rows as UTF-8.
  private let sentences: [[UInt8]]

  /// The places of the rows by the first byte of their sentences.
  private var rowsByByte: [[Int]] = Array(repeating: [], count: 256)

  package init(rows: [Row] = []) {
    self.rows = rows
    sentences = rows.map { Array($0.sentence.utf8) }
    for (row, sentence) in sentences.enumerated() {
      if let first = sentence.first { rowsByByte[Int(first)].append(row) }
    }
  }

  /// Reads the rows of a file. A row that cannot be read is left out and said.
  ///
  /// - Parameters:
  ///   - json: What the file holds.
  ///   - path: Its name in diagnostics.
  ///   - diagnostics: Where the rows that cannot be read are said.
  package init(json: [UInt8], path: String, _ diagnostics: inout [Diagnostic]) {
    self.init(
      rows: RowReader.read(json, path: path, &diagnostics) { row throws(Diagnostic) in
        try row.checkKeys(["sentence", "meaning", "product", "code", "reason"])
        let word = try row.requiredText("meaning")
        guard let meaning = Meaning(rawValue: word) else {
          let known = Meaning.allCases.map(\.rawValue).listed("or")
          throw row.error("'meaning' is '\(word)', but must be \(known)", at: "meaning")
        }
        let sentence = try row.requiredLine("sentence")
        guard sentence.utf8.first.map(\.isWordByte) == true else {
          throw row.error("'sentence' must begin with a word", at: "sentence")
        }
        let (product, code) = (try row.text("product"), try row.number("code"))
        guard (product == nil) == (code == nil) else {
          throw row.error("a row for one code needs both 'product' and 'code'")
        }
        let place = product.flatMap { product in code.map { Place(product: product, code: $0) } }
        _ = try row.requiredText("reason")
        return Row(sentence: sentence, meaning: meaning, place: place, path: row.path, line: row.line)
      })
  }

  /// The rows for all codes whose sentences no page has.
  func complaints(besides present: Set<Int>) -> [Diagnostic] {
    guard coversAllPages else { return [] }
    return rows.indices.filter { rows[$0].place == nil && !present.contains($0) }.map { index in
      rows[index].error("no page has '\(rows[index].sentence)' in an English message; mend the row or remove it")
    }
  }

  /// The rows whose sentences a message has, in their order.
  fileprivate func rows(in message: String) -> [Int] {
    let text = Array(message.utf8)
    var found: [Int] = []
    for start in text.indices where text.beginsWord(at: start) {
      for row in rowsByByte[Int(text[start])] where text.has(sentences[row], at: start) { found.append(row) }
    }
    return found.sorted()
  }
}

extension Catalog {
  /// Gives each code the meaning of the sentences in its messages.
  ///
  /// A row for the code alone goes before those for all. A code that is left with two meanings is an error, and so is a
  /// row for a code that lacks the sentence.
  ///
  /// - Parameters:
  ///   - dispositions: The sentences.
  ///   - diagnostics: Where rows that do not apply are said.
  /// - Returns: The rows whose sentences the product has.
  mutating func add(_ dispositions: Dispositions, _ diagnostics: inout [Diagnostic]) -> Set<Int> {
    let rows = dispositions.rows
    if rows.isEmpty { return [] }
    var present: Set<Int> = []
    for (code, places) in entries.placesOfCodes {
      let place = Dispositions.Place(product: product, code: code)
      let found = places.flatMap { entries[$0].messages.english.flatMap(dispositions.rows(in:)) }
        .filter { rows[$0].place == nil || rows[$0].place == place }
      present.formUnion(found)
      let general = found.map { rows[$0] }.filter { $0.place == nil }
      let own = found.map { rows[$0] }.filter { $0.place != nil }
      guard let first = own.first ?? general.first else { continue }
      entries[places[0]].disposition = Entry.Disposition(meaning: first.meaning, evidence: first.sentence)
      if let other = (own.isEmpty ? general : own).first(where: { $0.meaning != first.meaning }) {
        let message =
          "code \(code) of \(product) has '\(first.sentence)' (\(first.meaning.rawValue)) and '\(other.sentence)' "
          + "(\(other.meaning.rawValue)); say which in a row with 'product' and 'code'"
        diagnostics.append(other.error(message))
      } else if !own.isEmpty, !general.isEmpty, general.allSatisfy({ $0.meaning == first.meaning }) {
        diagnostics.append(first.error("the row changes nothing; remove the row"))
      }
    }
    for index in rows.indices where rows[index].place?.product == product && !present.contains(index) {
      let (code, sentence) = (rows[index].place?.code ?? 0, rows[index].sentence)
      let message = "code \(code) of \(product) has no English message with '\(sentence)'"
      diagnostics.append(rows[index].error(message + "; mend the row or remove it"))
    }
    return present
  }
}

extension [UInt8] {
  /// Whether a word begins at an index.
  fileprivate func beginsWord(at index: Int) -> Bool {
    self[index].isWordByte && (index == 0 || !self[index - 1].isWordByte)
  }

  /// Whether the text has another one at an index, which does not end within a word.
  fileprivate func has(_ other: [UInt8], at index: Int) -> Bool {
    guard self[index...].starts(with: other) else { return false }
    let end = index + other.count
    return end == count || !self[end].isWordByte || !self[end - 1].isWordByte
  }
}

extension UInt8 {
  /// Whether a word can have the byte: an ASCII letter or digit, or anything beyond ASCII.
  fileprivate var isWordByte: Bool { isLetter || isDigit || self >= 0x80 }
}
