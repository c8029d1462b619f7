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
  /// The items that only name codes, in lists where one of them has a heading, and the items that hold only such.
  fileprivate func references(to headings: Set<String>) -> Set<Int> {
    var references: Set<Int> = []
    var list: [(index: Int, depth: Int)] = []
    for (index, block) in enumerated() where !headings.isEmpty {
      if let depth = block.depth { list.append((index, depth)) }
      guard !list.isEmpty, block.depth == nil || index == count - 1 else { continue }
      let codes = list.compactMap { item in CodeToken(number: self[item.index].text).map { (item.index, $0) } }
      let bare = codes.filter { $0.1.isSigned && $0.1.isBare }
      if bare.contains(where: { headings.contains($0.1.heading) }) {
        references.formUnion(bare.map(\.0))
        references.addHolders(of: list)
      }
      list = []
    }
    return references
  }
}

extension Set<Int> {
  /// Adds the items of a list that have others below them, all of which are in the set.
  fileprivate mutating func addHolders(of list: [(index: Int, depth: Int)]) {
    for place in list.indices.reversed() {
      let below = list[(place + 1)...].prefix { $0.depth > list[place].depth }
      if !below.isEmpty, below.allSatisfy({ contains($0.index) }) { insert(list[place].index) }
    }
  }
}

extension Block {
  /// How deep an item is inside of other lists. It is `nil` for all but items.
  var depth: Int? { if case .listItem(let depth) = kind { depth } else { nil } }
}
