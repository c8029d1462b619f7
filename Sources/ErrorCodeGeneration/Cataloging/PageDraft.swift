/// A page as its blocks tell it, before its codes are compared with one another.
struct PageDraft {
  /// A line that says where a part of the page comes from.
  typealias Source = (address: String, section: String?, line: Int)

  var page: Page
  var title: String?
  var entries: [EntryDraft] = []

  /// The lines that say where parts of it come from.
  var sources: [Source] = []

  /// The items since the last code that no rule knows.
  var strays: [Int] = []

  /// How many digits the negative codes in its examples have.
  var digitsOfExamples: Set<Int> = []

  /// The first address of a heading.
  var address: String?

  /// Changes the last codes of the page.
  mutating func updateLastCodes(_ count: Int, _ change: (inout EntryDraft) -> Void) {
    for index in entries.indices.suffix(count) { change(&entries[index]) }
  }

  /// The page with what depends on all of its blocks.
  ///
  /// - Parameters:
  ///   - source: The address that the file says it was captured from.
  ///   - language: The language that the file says it is in, by its name or else by what it has.
  /// - Returns: The page.
  func finished(source: String?, language: Language?) -> Page {
    var page = page
    page.headingSource = address.flatMap { Address($0).resolved(against: source) }.map { Address($0).page }
    page.source = page.source ?? page.headingSource
    page.strayHeading = strayHeading
    settleSource(&page)
    let base = page.source ?? (sources.isEmpty ? source : nil)
    page.entries = entries.map { draft in
      var entry = draft.finished
      entry.address = entry.address.flatMap { Address($0).resolved(against: base) }
      return entry
    }
    page.tables.removeAll(where: \.rows.isEmpty)
    page.language =
      address.flatMap { Address($0).language } ?? page.source.flatMap { Address($0).language } ?? language
      ?? Language(of: (title ?? "") + page.entries.compactMap(\.section).joined())
    return page
  }

  /// The first code that links to another product than the first link did.
  private var strayHeading: Page.Heading? {
    let links = entries.lazy.compactMap { draft in
      draft.entry.address.map { Page.Heading(address: $0, line: draft.entry.line) }
    }
    guard let first = links.first.map({ Address($0.address) }), !first.product.isEmpty else { return nil }
    let page = first.page + "#"
    return links.first { link in
      guard !link.address.hasPrefix(page) else { return false }
      let other = Address(link.address).product
      return !other.isEmpty && first.product != other
    }
  }

  /// Chooses the page's address from several `Source:` lines. The one in the codes' section wins, else the first
  /// `…/error-code`.
  private func settleSource(_ page: inout Page) {
    guard let first = sources.first, sources.contains(where: { $0.address != first.address }),
      sources.contains(where: { $0.address == page.source })
    else { return }
    let sections = Set(entries.map(\.entry.section))
    let ofCodes = sources.filter { sections.contains($0.section) }
    let ofErrors = sources.filter { Address($0.address).isOfErrors }
    let isClear = !ofCodes.isEmpty && ofCodes.allSatisfy { $0.address == ofCodes[0].address }
    page.source = isClear ? ofCodes[0].address : ofErrors.first?.address
    let other = ofErrors.first { !Address($0.address).isOfSameProduct(as: Address(ofErrors[0].address)) }
    if let other, page.strayHeading == nil {
      page.strayHeading = Page.Heading(address: other.address, line: other.line)
    }
  }
}
