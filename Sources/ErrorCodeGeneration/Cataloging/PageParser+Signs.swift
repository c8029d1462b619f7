extension PageParser {
  /// What a page says about the signs of its codes, by the number of their digits.
  struct Signs {
    /// How many codes have a sign.
    var signed = Array(repeating: 0, count: 32)

    /// The codes of headings that have none: where they stand among those of the page.
    var unsigned: [(entry: Int, digits: Int)] = []
  }

  /// Notes whether the code that is opened next has a sign; one without may be some other number that lost its sign when it
  /// has four digits or more.
  mutating func noteSign(_ heading: CodeHeading) {
    if heading.isSigned {
      signs.signed[min(heading.digits, 31)] += 1
    } else if heading.digits > 3, let entry = page?.page.entries.count {
      signs.unsigned.append((entry, min(heading.digits, 31)))
    }
  }

  /// Decides on codes without a sign, once all codes of the page are known.
  mutating func settleSigns() {
    for (entry, digits) in signs.unsigned where signs.signed[digits] > 0 {
      if page?.page.entries.indices.contains(entry) == true { page?.page.entries[entry].mayLackSign = true }
    }
    signs = Signs()
  }
}
