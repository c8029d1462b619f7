/// What is true of a whole snapshot, and decides what its blocks mean.
struct Traits {
  /// Whether headings are marked as such.
  let hasMarkup: Bool

  /// Whether codes are the items of lists.
  let listsCodes: Bool

  /// Whether several headings are a name and a number in brackets.
  let hasBracketedCodes: Bool

  /// The items of lists that only name codes which have headings, or hold such items.
  let references: Set<Int>

  /// The codes that each text begins with.
  let tokens: [CodeToken?]

  init(_ document: Document) {
    let blocks = document.blocks
    hasMarkup = document.hasMarkup
    var tokens = blocks.map { $0.isText ? CodeToken($0.isHeading ? $0.text.withoutSectionNumber : $0.text) : nil }
    let codes = tokens.compactMap { $0?.isCode == true ? $0 : nil }
    let headings = Set(codes.map(\.heading))
    hasBracketedCodes = codes.count(where: \.isBracketed) > 1
    // Items have labels only where they are the codes.
    for (index, block) in blocks.enumerated() where block.depth != nil {
      tokens[index] = headings.isEmpty ? CodeToken(block.text) : CodeToken(number: block.text)
    }
    let items = headings.isEmpty ? blocks.indices.filter { blocks[$0].depth == 0 } : []
    listsCodes = items.count { tokens[$0]?.isSigned == true } * 2 > items.count
    references = headings.isEmpty ? [] : blocks.references(to: headings, tokens)
    self.tokens = tokens
  }
}

extension [Block] {
  /// The items that only name codes, in lists where one of them has a heading, the items that hold only such, and those that
  /// repeat the title of a section.
  fileprivate func references(to headings: Set<CodeToken.Heading>, _ tokens: [CodeToken?]) -> Set<Int> {
    var references: Set<Int> = []
    lazy var titles = Set(lazy.filter { $0.isText && $0.text.utf8.count < 128 }.map(\.text.withoutZeroWidth))
    for list in indices.split(whereSeparator: { self[$0].depth == nil }) {
      let bare = list.filter { tokens[$0]?.isSigned == true && tokens[$0]?.isBare == true }
      guard bare.contains(where: { tokens[$0].map { headings.contains($0.heading) } == true }) else { continue }
      references.formUnion(bare)
      references.formUnion(list.filter { titles.contains(self[$0].text.withoutZeroWidth) })
      for index in list.reversed() {
        let below = list[(index + 1)...].prefix { (self[$0].depth ?? 0) > (self[index].depth ?? 0) }
        if !below.isEmpty, below.allSatisfy(references.contains) { references.insert(index) }
      }
    }
    return references
  }
}

extension Block {
  /// Whether the block is a text outside of lists and tables.
  fileprivate var isText: Bool {
    switch kind {
    case .heading, .paragraph, .quote: true
    default: false
    }
  }
}
