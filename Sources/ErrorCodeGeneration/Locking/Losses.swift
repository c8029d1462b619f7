extension LockedProduct {
  /// Why a product must not be generated: its pages document far less than they did.
  ///
  /// - Parameters:
  ///   - product: The product's identifier.
  ///   - path: The first page of the product.
  ///   - next: What the pages document now.
  /// - Returns: An error for each kind of loss.
  func losses(of product: String, at path: String, in next: LockedProduct) -> [Diagnostic] {
    let lostCodes = Self.loss(of: codes, in: next.codes, "codes")
    var losses = [lostCodes].compactMap(\.self) + lostTitles(next).map { "the whole section '\($0)'" } + lostRows(next)
    for language in Language.allCases {
      if hasTexts(in: language), !next.hasTexts(in: language) {
        losses.append("all texts in '\(language.rawValue)'")
      } else if lostCodes == nil {
        let what = "codes in '\(language.rawValue)'"
        losses += Self.loss(of: codes(in: language), in: next.codes(in: language), what).map { [$0 + ","] } ?? []
      }
    }
    return losses.map { loss in
      Diagnostic(
        .error, path,
        "the pages do not document \(loss) any more; capture them again, or pass '--accept-removals \(product)'")
    }
  }

  /// More than a tenth of the codes in words: `3 of 20 codes, such as -1000`. It is `nil` where fewer are gone.
  private static func loss(of old: Set<Int>, in new: Set<Int>, _ what: String) -> String? {
    let lost = old.subtracting(new)
    guard lost.count * 10 > old.count, let first = lost.min(by: { $0.magnitude < $1.magnitude }) else { return nil }
    return "\(lost.count) of \(old.count) \(what), such as \(first)"
  }

  /// The tables that are gone, and those that have lost a quarter of their rows.
  private func lostRows(_ next: LockedProduct) -> [String] {
    let (old, new) = (messages(where: \.isDocumented), next.messages(where: \.isDocumented))
    return old.keys.sorted().compactMap { table in
      guard let rows = old[table], let left = new[table].map({ Set($0.map(\.name)) }) else {
        return "the whole table '\(table)'"
      }
      let lost = rows.count { !left.contains($0.name) }
      return lost > 3 && lost * 4 > rows.count ? "\(lost) of \(rows.count) rows of the table '\(table)'" : nil
    }
  }

  /// The codes that pages document.
  private var codes: Set<Int> { codes { _ in true } }

  /// Whether a code or a message of a table has a text in a language.
  private func hasTexts(in language: Language) -> Bool {
    names.contains { $0.isDocumented && !$0.messages[language].isEmpty }
  }

  /// The codes that have a message in a language.
  private func codes(in language: Language) -> Set<Int> { codes { !$0.messages[language].isEmpty } }

  /// The codes of the documented names that are so.
  private func codes(where isWanted: (LockedName) -> Bool) -> Set<Int> {
    Set(names.compactMap { $0.isDocumented && isWanted($0) ? $0.code : nil })
  }

  /// The sections of several codes of which no code is documented any more.
  private func lostTitles(_ next: LockedProduct) -> [String] {
    let documented = next.codes
    var sections: [String: [Int]] = [:]
    for name in names where name.isDocumented {
      if let code = name.code, let title = name.title { sections[title, default: []].append(code) }
    }
    return sections.keys.sorted().filter { title in
      let codes = sections[title] ?? []
      return codes.count > 1 && documented.isDisjoint(with: codes)
    }
  }
}
