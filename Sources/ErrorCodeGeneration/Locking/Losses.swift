extension LockedProduct {
  /// Why a product must not be generated: its pages document far less than they did.
  ///
  /// - Parameters:
  ///   - product: The product's identifier.
  ///   - path: The first page of the product.
  ///   - next: What the pages document now.
  /// - Returns: An error for each kind of loss.
  func losses(of product: String, at path: String, in next: LockedProduct) -> [Diagnostic] {
    let (old, new) = (codes, next.codes)
    let lost = old.subtracting(new).sorted { $0.magnitude < $1.magnitude }
    var losses: [String] = []
    let losesMany = lost.count * 10 > old.count
    if losesMany { losses.append("\(lost.count) of \(old.count) codes, such as \(lost[0])") }
    losses += lostTitles(next).map { "the whole section '\($0)'" }
    for (table, rows) in tables.sorted(by: { $0.key < $1.key }) {
      guard let left = next.tables[table] else {
        losses.append("the whole table '\(table)'")
        continue
      }
      let lost = rows.subtracting(left).count
      if lost > 3, lost * 4 > rows.count { losses.append("\(lost) of \(rows.count) rows of the table '\(table)'") }
    }
    for language in Language.allCases {
      let (old, new) = (codes(in: language), next.codes(in: language))
      let lost = old.subtracting(new).sorted { $0.magnitude < $1.magnitude }
      if hasTexts(in: language), !next.hasTexts(in: language) {
        losses.append("all texts in '\(language.rawValue)'")
      } else if !losesMany, lost.count * 10 > old.count {
        losses.append("\(lost.count) of \(old.count) codes in '\(language.rawValue)', such as \(lost[0]),")
      }
    }
    return losses.map { loss in
      Diagnostic(
        .error, path,
        "the pages do not document \(loss) any more; capture them again, or pass '--accept-removals \(product)'")
    }
  }

  /// The codes that pages document.
  private var codes: Set<Int> { codes { _ in true } }

  /// The names of the messages that pages have in tables, by the enum of each table.
  private var tables: [String: Set<String>] {
    names.reduce(into: [:]) { tables, name in
      if name.isDocumented, case .message(let table) = name.owner { tables[table, default: []].insert(name.name) }
    }
  }

  /// Whether a code or a message of a table has a text in a language.
  private func hasTexts(in language: Language) -> Bool {
    names.contains { $0.isDocumented && !$0.messages[language].isEmpty }
  }

  /// The codes that have a message in a language.
  private func codes(in language: Language) -> Set<Int> { codes { !$0.messages[language].isEmpty } }

  /// The codes of the documented names that are so.
  private func codes(where isWanted: (LockedName) -> Bool) -> Set<Int> {
    Set(
      names.filter { $0.isDocumented && isWanted($0) }.compactMap { name in
        if case .code(let code) = name.owner { code } else { nil }
      })
  }

  /// The sections of several codes of which no code is documented any more.
  private func lostTitles(_ next: LockedProduct) -> [String] {
    let codes = next.codes
    var sections: [String: (count: Int, isLost: Bool)] = [:]
    for name in names where name.isDocumented {
      guard case .code(let code) = name.owner, let title = name.title else { continue }
      let section = sections[title] ?? (0, true)
      sections[title] = (section.count + 1, section.isLost && !codes.contains(code))
    }
    return sections.filter { $0.value.count > 1 && $0.value.isLost }.keys.sorted()
  }
}
