/// Texts in the languages of the pages, each list in page order and without repetitions.
package struct LocalizedTexts: Sendable {
  package private(set) var english: [String] = []
  package private(set) var chinese: [String] = []
  /// All texts as a set, once a search through the lists would be slow.
  private var known: Set<String>?

  package init(_ texts: [String] = []) { add(texts) }

  /// The texts in one language.
  package subscript(language: Language) -> [String] {
    switch language {
    case .english: english
    case .simplifiedChinese: chinese
    }
  }

  /// All texts, the English ones first.
  package var all: [String] { english + chinese }

  /// Whether there is none.
  package var isEmpty: Bool { english.isEmpty && chinese.isEmpty }

  /// Adds texts to their languages, except those that are there.
  package mutating func add(_ texts: [String]) {
    for text in texts where isNew(text) {
      switch Language(of: text) {
      case .english: english.append(text)
      case .simplifiedChinese: chinese.append(text)
      }
    }
  }

  private mutating func isNew(_ text: String) -> Bool {
    if known == nil, english.count + chinese.count > 32 { known = Set(all) }
    return known?.insert(text).inserted ?? (!english.contains(text) && !chinese.contains(text))
  }

  /// Whether each Chinese text translates the English one at its place: `Bad %s`, `错误的%s`.
  package var arePaired: Bool {
    guard english.count == chinese.count, !english.isEmpty else { return false }
    return zip(english, chinese).allSatisfy { english, chinese in
      let (ours, theirs) = (Placeholder.all(in: english), Placeholder.all(in: chinese))
      return ours.isEmpty && theirs.isEmpty || ours.map(\.spelling).sorted() == theirs.map(\.spelling).sorted()
    }
  }
}
