extension AnnotatedSnapshot {
  /// Why the snapshot must not be used, with what mends it.
  func refusals(_ document: Document) -> [Diagnostic] {
    if pages.allSatisfy(\.entries.isEmpty) {
      return [error(nil, "no error code was found; capture the page that documents the codes")]
    }
    if let part = blocks.prefix(16).first(where: { $0.text.hasWord("Content-Transfer-Encoding: ") }) {
      return [error(part.line, "the capture is an archive of a web page, whose text is encoded; \(Self.remedy)")]
    }
    if let line = document.openLine {
      return [error(line, "the page ends in the middle of its markup; capture it again")]
    }
    let paper = blocks.first { $0.text.begins(withOneOf: ["file:/"]) && $0.text.last?.isNumber == true }
    if let line = document.printedLine ?? paper?.line {
      return [error(line, "the capture is printed text, whose lines are cut at the edge of the paper; \(Self.remedy)")]
    }
    return [lostTexts].compactMap { $0 } + pages.compactMap(wrongPage) + twoProducts + [cutOff].compactMap { $0 }
  }

  /// Checks that the headings of codes have texts below them, all but a few.
  private var lostTexts: Diagnostic? {
    if pages.reduce(0, { $0 + $1.entries.count(where: \.hasNoText) }) <= 4 { return nil }
    let lines = Set(zip(roles, blocks).filter { $0 == .code && !$1.isTableRow }.map(\.1.line))
    let entries = pages.flatMap(\.entries).filter { lines.contains($0.line) }
    let silent = entries.filter(\.hasNoText)
    guard silent.count > 4, silent.count * 10 > entries.count, let first = silent.first else { return nil }
    return error(
      first.line,
      "code \(first.code) and \(silent.count - 1) others have no text, which the capture has lost; \(Self.remedy)")
  }

  /// Checks that the headings lead to the page that the capture claims to be.
  private func wrongPage(_ page: Page) -> Diagnostic? {
    guard let source = page.source, let address = page.headingSource,
      !Address(source).isOfSameProduct(as: Address(address))
    else { return nil }
    return error(
      page.line,
      "the page claims to be '\(Address(source).product)', but its headings are those of '\(Address(address).product)'; "
        + "capture \(source) again")
  }

  /// Two products in one file cannot be told apart.
  private var twoProducts: [Diagnostic] {
    let pages = pages.filter { !$0.entries.isEmpty }
    guard let first = pages.lazy.compactMap(\.address).first.map(Address.init) else { return [] }
    return pages.compactMap { page in
      guard let address = page.address else { return nil }
      let isSame = Address(address).isOfSameProduct(as: first)
      guard let other = isSame ? page.strayHeading : Page.Heading(address: address, line: page.line) else { return nil }
      return error(
        other.line,
        "the file documents '\(first.product)', but this is '\(Address(other.address).product)'; keep each product in a file of its own"
      )
    }
  }

  /// Checks that a page does not end with a heading of a code and nothing below it.
  private var cutOff: Diagnostic? {
    guard let last = blocks.last(where: { $0.kind != .furniture }), !last.isTableRow, last.depth == nil,
      let entry = pages.last?.entries.last,
      entry.messages.isEmpty, entry.line == last.line,
      // Codes on lines that follow each other are a list.
      pages.last?.entries.dropLast().last?.line != entry.line - 1
    else { return nil }
    return error(entry.line, "the page ends in the middle of code \(entry.code); capture it again")
  }
}
