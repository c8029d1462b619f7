/// What all pages of one product document: one entry per code, in page order, with the texts of all languages.
package struct Catalog: Equatable, Sendable {
  /// A code as one product documents it. A code that a page documents twice has two entries.
  package struct Entry: Equatable, Sendable {
    package var code: Int
    /// The documented name, in the page's spelling.
    package var name: String?
    package var section: String?
    /// The file and the line that document it first.
    package var path: String
    package var line: Int
    /// The address that documents it.
    package var documentation: String?
    package var messages = LocalizedTexts()
    package var notes = LocalizedTexts()
  }

  /// A table of messages that come with several codes.
  package struct MessageTable: Equatable, Sendable {
    package struct Row: Equatable, Sendable {
      package var message = LocalizedTexts()
      package var description = LocalizedTexts()
    }

    package var title: String
    package var line: Int
    package var rows: [Row]
  }

  /// The product's identifier: the first part of its snapshots' names.
  package var product: String
  package var pages: [Page]
  package var entries: [Entry] = []
  package var tables: [MessageTable] = []
}

/// Texts in the languages of the pages, each list in page order.
package struct LocalizedTexts: Equatable, Sendable {
  package private(set) var english: [String] = []
  package private(set) var chinese: [String] = []
  private var isLarge = false
  private var seen: Set<String> = []

  package init() {}

  package init(_ texts: [String]) {
    for text in texts { add(text) }
  }

  /// The texts in one language.
  package subscript(language: Language) -> [String] {
    switch language {
    case .english: english
    case .simplifiedChinese: chinese
    }
  }

  /// All texts, the English ones first.
  package var all: [String] { english + chinese }

  /// Adds a text to its language, unless it is there.
  package mutating func add(_ text: String) {
    guard isNew(text) else { return }
    switch Language(of: text) {
    case .english: english.append(text)
    case .simplifiedChinese: chinese.append(text)
    }
  }

  /// Lists are short; a set is worth its memory only for a long one.
  private mutating func isNew(_ text: String) -> Bool {
    if isLarge { return seen.insert(text).inserted }
    guard english.count + chinese.count < 32 else {
      isLarge = true
      seen = Set(english + chinese)
      return seen.insert(text).inserted
    }
    return !english.contains(text) && !chinese.contains(text)
  }

  /// The Chinese counterpart of each English text, by position: where there are equally many and their placeholders
  /// agree. `nil` where there are none or it cannot be told.
  package var pairs: [(english: String, chinese: String)]? {
    guard english.count == chinese.count, !english.isEmpty else { return nil }
    let pairs = zip(english, chinese).map { (english: $0, chinese: $1) }
    let agree = pairs.allSatisfy { placeholders($0.english) == placeholders($0.chinese) }
    return agree ? pairs : nil
  }

  private func placeholders(_ text: String) -> [String] { Placeholder.all(in: text).map(\.spelling).sorted() }
}
