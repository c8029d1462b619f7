/// Mistakes of the person who saved a page, found once it was read.
extension Snapshot {
  /// What is wrong with the file's name, or with what was saved under it.
  ///
  /// - Parameters:
  ///   - pages: What was read in the file.
  ///   - names: The names of the product's files.
  ///   - products: All products, one of which may be meant. It is `nil` where a correction says whose page it is.
  /// - Returns: The errors, and a warning where only the name is unusual.
  func mistakes(in pages: [Page], besides names: [String], among products: Set<String>?) -> [Diagnostic] {
    if pages.isEmpty { return [] }
    if let products, let foreign = foreignPage(pages, products) { return [foreign] }
    let name = unusualName(among: products ?? []) ?? nameWithLanguage ?? nameOfCopy(among: products ?? [])
    return [name, wrongLanguage(pages, besides: names), cutOff(pages)].compactMap(\.self)
  }

  /// The first page that is another product's, by its address. It is a warning where nothing else says so.
  private func foreignPage(_ pages: [Page], _ products: Set<String>) -> Diagnostic? {
    for page in pages {
      guard let text = page.address else { continue }
      let address = Address(text)
      let owner = address.product
      if owner == product { continue }
      let isKnown = products.contains(owner)
      if !isKnown, address.suits(product) || address.isHosted(by: product) { continue }
      let isOfOther = isKnown || products.contains(where: address.suits)
      if !isOfOther, !product.contains("-") { continue }
      let isCertain = isOfOther || address.isRivaled(by: product)
      return Diagnostic(
        isCertain ? .error : .warning, path, line: page.line,
        "the file is named after '\(product)', but the page is that of '\(owner)', \(text); "
          + "rename the file, or add a correction of 'source'")
    }
    return nil
  }

  /// A translation that ends too early beside the English page of the same file.
  private func cutOff(_ pages: [Page]) -> Diagnostic? {
    guard let english = pages.first(where: { $0.language == .english })?.entries,
      let page = pages.first(where: { $0.language != .english }), let last = page.entries.last, let end = english.last,
      page.entries.count * 3 < english.count * 2
    else { return nil }
    let codes = Set(page.entries.map(\.code))
    guard english.last(where: { codes.contains($0.code) })?.code == last.code, end.code != last.code else { return nil }
    return Diagnostic(
      .error, path, line: last.line,
      "the \(page.language.rawValue) page ends at code \(last.code), the English one goes on to \(end.code); "
        + "capture it again")
  }
}

// MARK: - Languages

extension Snapshot {
  /// A name with another language than that of the first page.
  private func wrongLanguage(_ pages: [Page], besides names: [String]) -> Diagnostic? {
    guard let named = language, let first = pages.first, let (spoken, evidence) = language(of: first), spoken != named
    else { return nil }
    let newName = name.replacing(".\(languageTag ?? "").", with: pages.count > 1 ? "." : ".\(spoken.rawValue).")
    let remedy = names.contains(newName) ? "exchange its name with that of" : "rename it"
    return Diagnostic(.error, path, "the name says \(named.rawValue), but \(evidence); \(remedy) '\(newName)'")
  }

  /// The language of a page by its address or by its texts, in words as well.
  private func language(of page: Page) -> (Language, evidence: String)? {
    if page.language != language { return (page.language, "its address says \(page.language.rawValue)") }
    return page.spokenLanguage.map { ($0, "its texts are \($0 == .english ? "English" : "Chinese")") }
  }
}

extension Page {
  /// The language of the texts, where they leave no doubt. A Chinese page repeats many of them in English.
  fileprivate var spokenLanguage: Language? {
    let texts = entries.flatMap { $0.messages + $0.notes }
    let chinese = texts.count { Language(of: $0) == .simplifiedChinese }
    if chinese * 3 > texts.count { return .simplifiedChinese }
    return chinese * 50 <= texts.count && !texts.isEmpty ? .english : nil
  }
}

// MARK: - Names

extension Snapshot {
  /// A name that is not spelled like a product's: a warning, or an error for that of a copy or with an underscore.
  private func unusualName(among products: Set<String>) -> Diagnostic? {
    let isCopy = parts.contains { $0.withoutMarkOfCopy != $0 }
    if Self.isProduct(product), !isCopy { return nil }
    let newName = intendedProduct.isEmpty ? "" : " '\(intendedName)'"
    let isTaken = intendedProduct != product && products.contains(intendedProduct)
    let remedy = isTaken ? "keep it or the page of '\(intendedProduct)'" : "rename it\(newName)"
    return Diagnostic(
      isCopy ? .error : .warning, path,
      "the name is not <product>[.<language>].<md|html|txt> with a product of lower-case letters, digits and hyphens; "
        + remedy)
  }

  /// A name with a language that is taken for a word of the product: `spot-zh`.
  private var nameWithLanguage: Diagnostic? {
    guard let (tag, language) = Vocabulary.languages.first(where: { product.hasSuffix("-" + $0.tag) })
    else { return nil }
    let name = product.dropLast(tag.count + 1) + "." + language.rawValue
    let newName = ([name] + parts.dropFirst()).joined(separator: ".")
    return Diagnostic(.warning, path, "'\(tag)' is taken for a word of the product; rename it '\(newName)'")
  }

  /// A name that is that of another product and one more word: `spot-old`.
  private func nameOfCopy(among products: Set<String>) -> Diagnostic? {
    let words = product.split(separator: "-")
    let other = words.dropLast().joined(separator: "-")
    guard let word = words.last, Vocabulary.copies.contains(String(word)), products.contains(other) else { return nil }
    let message = "the page is read as that of a product of its own, and may be a copy of '\(other)'"
    return Diagnostic(.warning, path, message)
  }

  /// Whether a text is spelled like the name of a product: `coin-margined-futures`.
  package static func isProduct(_ text: String) -> Bool {
    text.first != "-"
      && text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0.isDigit || $0.isLetter && !$0.isUppercase }
  }

  /// The product that the name seems to mean: `Margin_Lending (1)` gives `margin-lending`.
  package var intendedProduct: String {
    let words = parts[0].withoutMarkOfCopy.lowercased().split { !$0.isASCII || !$0.isLetter && !$0.isNumber }
    return words.joined(separator: "-")
  }

  private var intendedName: String {
    ([intendedProduct] + parts.dropFirst().map(\.withoutMarkOfCopy)).joined(separator: ".")
  }

  private var parts: [String] { name.split(separator: ".", omittingEmptySubsequences: false).map(String.init) }
}

extension String {
  /// The text without what file systems and browsers add to the names of copies: ` (1)`, ` - Copy`, ` copy 2`.
  fileprivate var withoutMarkOfCopy: String {
    var words = split(separator: " ", omittingEmptySubsequences: false)
    while words.count > 1, let word = words.last?.lowercased().filter({ !"()-".contains($0) }),
      word == "copy" || word.allSatisfy(\.isNumber)
    { words.removeLast() }
    return words.joined(separator: " ")
  }
}
