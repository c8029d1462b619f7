/// A language that the pages are written in.
package enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case simplifiedChinese = "zh-CN"

  /// The language of a text: Chinese where it has an ideograph or full-width punctuation.
  package init(of text: String) {
    let hasCJK =
      text.hasByte { $0 >= 0xE3 }
      && text.unicodeScalars.contains { scalar in
        switch scalar.value {
        case 0x3001...0x303F, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
      }
    self = hasCJK ? .simplifiedChinese : .english
  }

  /// The language with the given BCP 47 tag, letter case aside.
  package init?(tag: String) {
    let tag = tag.lowercased()
    guard let match = Self.allCases.first(where: { $0.rawValue.lowercased() == tag }) else { return nil }
    self = match
  }
}
