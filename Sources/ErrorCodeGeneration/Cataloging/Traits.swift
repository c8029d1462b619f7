/// What is true of a whole snapshot, and decides what its blocks mean.
struct Traits {
  /// Whether headings are marked as such.
  let hasMarkup: Bool

  /// Whether codes are the items of lists.
  let listsCodes: Bool

  /// Whether several headings are a name and a number in brackets.
  let hasBracketedCodes: Bool

  /// The items of lists that only name codes which have headings. Lists are taken as a whole: one such code is enough.
  let references: Set<Int>

  init(_ document: Document) {
    hasMarkup = document.hasMarkup
    let tokens = document.blocks.compactMap { $0.isHeading || $0.kind == .paragraph ? CodeToken($0.text) : nil }
    let items = document.blocks.filter { $0.kind == .listItem(depth: 0) }.map { CodeToken($0.text)?.isSigned == true }
    hasBracketedCodes = tokens.count { $0.isBracketed && $0.isCode } > 1
    let headings = Set(tokens.filter(\.isCode).map(\.heading))
    listsCodes = headings.isEmpty && items.count { $0 } * 2 > items.count
    references = document.blocks.references(to: headings)
  }
}

extension [Block] {
  /// The items of each list that only name codes, where one of them has a heading.
  fileprivate func references(to headings: Set<String>) -> Set<Int> {
    var references: Set<Int> = []
    var list: [(index: Int, heading: String)] = []
    for (index, block) in enumerated() where !headings.isEmpty {
      if case .listItem = block.kind {
        guard let token = CodeToken(number: block.text), token.isSigned, token.isBare else { continue }
        list.append((index, token.heading))
      } else if !list.isEmpty {
        if list.contains(where: { headings.contains($0.heading) }) { references.formUnion(list.map(\.index)) }
        list = []
      }
    }
    if list.contains(where: { headings.contains($0.heading) }) { references.formUnion(list.map(\.index)) }
    return references
  }
}
