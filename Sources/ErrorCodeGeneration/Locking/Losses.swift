extension LockedProduct {
  /// Why a product must not be generated: its pages document far less than they did.
  ///
  /// - Parameters:
  ///   - product: The product's identifier.
  ///   - path: The first page of the product.
  ///   - next: What the pages document now.
  /// - Returns: An error for each kind of loss.
  func losses(of product: String, at path: String, in next: LockedProduct) -> [Diagnostic] {
    let lostCodes = Self.loss(of: documented, in: next.documented, "codes")
    let names = Self.replacement(of: documented, in: next.documented) { [$0.documented].compactMap(\.self) }
    var losses = [lostCodes, names.map { "the names of \($0)," }].compactMap(\.self)
    losses += lostTitles(next).map { "the whole section '\($0)'" } + lostRows(next)
    for language in Language.allCases {
      let (old, new, name) = (documented(in: language), next.documented(in: language), language.rawValue)
      if new.isEmpty, !old.isEmpty {
        losses.append("all texts in '\(name)'")
      } else if lostCodes == nil, let loss = Self.loss(of: old, in: new, "codes in '\(name)'") {
        losses.append(loss + ",")
      } else if let loss = Self.replacement(of: old, in: new, { $0.messages[language].map(\.letters) }) {
        losses.append("the texts in '\(name)' of \(loss),")
      }
    }
    return losses.map { loss in
      Diagnostic(
        .error, path,
        "the pages do not document \(loss) any more; capture them again, or pass '--accept-removals \(product)'")
    }
  }

  /// The names that pages document.
  private var documented: [LockedName] { names.filter(\.isDocumented) }

  /// Those with a text in a language.
  private func documented(in language: Language) -> [LockedName] {
    documented.filter { !$0.messages[language].isEmpty }
  }

  /// More than a tenth of the codes in words: `3 of 20 codes, such as -1000`. It is `nil` where fewer are gone.
  private static func loss(of old: [LockedName], in new: [LockedName], _ what: String) -> String? {
    let codes = Set(old.compactMap(\.code))
    let lost = codes.subtracting(new.compactMap(\.code))
    guard lost.count * 10 > codes.count, let first = lost.min(by: { $0.magnitude < $1.magnitude }) else { return nil }
    return "\(lost.count) of \(codes.count) \(what), such as \(first)"
  }

  /// The codes that share nothing with before, where those are more than a third: the page of another product has them, or
  /// a translation. It is `nil` where fewer do, and for a few.
  private static func replacement(
    of old: [LockedName], in new: [LockedName], _ parts: (LockedName) -> [String]
  ) -> String? {
    let left = Dictionary(grouping: new, by: \.code).mapValues { Set($0.flatMap(parts)) }
    let kept = Dictionary(grouping: old, by: \.code).mapValues { Set($0.flatMap(parts)) }
      .filter { $0.key != nil && !$0.value.isEmpty && left[$0.key]?.isEmpty == false }
    let replaced = kept.filter { left[$0.key]?.isDisjoint(with: $0.value) == true }.keys.compactMap(\.self)
    guard replaced.count > 4, replaced.count * 3 > kept.count,
      let first = replaced.min(by: { $0.magnitude < $1.magnitude })
    else { return nil }
    return "\(replaced.count) of \(kept.count) codes, such as \(first)"
  }

  /// The sections of several codes of which no code is documented any more.
  private func lostTitles(_ next: LockedProduct) -> [String] {
    let left = Set(next.documented.compactMap(\.code))
    let sections = Dictionary(grouping: documented.filter { $0.code != nil && $0.title != nil }) { $0.title ?? "" }
    return sections.filter { $1.count > 1 && left.isDisjoint(with: $1.compactMap(\.code)) }.keys.sorted()
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
}

extension String {
  /// The letters and digits alone, in lower case.
  fileprivate var letters: String { lowercased().filter { $0.isLetter || $0.isNumber } }
}
