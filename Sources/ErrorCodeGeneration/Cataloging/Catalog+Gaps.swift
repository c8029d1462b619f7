extension Catalog {
  /// The first codes in a row that lack a language of which there is a page: it was cut, or lost a part.
  ///
  /// Translations lag behind. Of the pages that are known, one lacks five codes in a row, and one has a seventh of all.
  var gaps: [Diagnostic] {
    let languages = Set(pages.map(\.language))
    return languages.count < 2 ? [] : Language.allCases.compactMap(gap)
  }

  private func gap(in language: Language) -> Diagnostic? {
    let lacks = entries.map(\.messages).map { !$0.isEmpty && $0[language].isEmpty }
    let count = lacks.count { $0 }
    guard count > 7, count * 4 <= lacks.count * 3,
      let gap = lacks.indices.split(whereSeparator: { !lacks[$0] }).first(where: { $0.count > 7 })
    else { return nil }
    let (first, last) = (entries[gap.startIndex], entries[gap.endIndex - 1])
    let message =
      "codes \(first.code) to \(last.code) have no text in '\(language.rawValue)', and others have; "
      + "look whether that page was saved as a whole"
    return Diagnostic(.warning, first.path, line: first.line, message)
  }
}
