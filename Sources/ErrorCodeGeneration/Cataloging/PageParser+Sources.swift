extension PageParser {
  /// A line that says where a part of the page comes from.
  struct SourceLine {
    var address: String
    var section: String?
    var line: Int
  }

  /// Reads where the page, or a part of it, comes from: `Source: https://…`.
  mutating func readSource(_ block: Block) -> Bool {
    let text = block.text
    let label = text.hasPrefix("<!--") ? String(text.dropFirst(4)).trimmed : text
    guard label.hasPrefix("Source:") || label.hasPrefix("来源:") else { return false }
    let words = label.split(whereSeparator: \.isWhitespace)
    guard let address = words.first(where: { $0.hasPrefix("http") }).map(String.init), words.count <= 3
    else { return false }
    source = source ?? address
    if page?.page.source == nil { page?.page.source = address }
    sourceLines.append(SourceLine(address: address, section: section?.title, line: block.lines.lowerBound))
    return true
  }

  /// Chooses the page's address from several `Source:` lines. The one in the codes' section wins, else the first
  /// `…/error-code`.
  mutating func settleSource(_ page: inout Page) {
    defer { sourceLines = [] }
    guard let first = sourceLines.first, sourceLines.contains(where: { $0.address != first.address }),
      sourceLines.contains(where: { $0.address == page.source })
    else { return }
    let sections = Set(page.entries.map(\.section))
    let ofCodes = sourceLines.filter { sections.contains($0.section) }
    let ofErrors = sourceLines.filter { Address($0.address).isOfErrors }
    let isClear = !ofCodes.isEmpty && ofCodes.allSatisfy { $0.address == ofCodes[0].address }
    page.replaceSource(with: isClear ? ofCodes[0].address : ofErrors.first?.address)
    let other = ofErrors.first { !Address($0.address).isOfSameProduct(as: Address(ofErrors[0].address)) }
    if let other, page.strayHeading == nil {
      page.strayHeading = Page.Heading(address: other.address, line: other.line)
    }
  }
}

extension Page {
  /// Replaces the page's address, also in its headings: `old#-1000` becomes `new#-1000`.
  fileprivate mutating func replaceSource(with address: String?) {
    guard let old = source, old != address else { return }
    source = address
    for index in entries.indices {
      guard let place = entries[index].address, place.hasPrefix(old + "#") else { continue }
      entries[index].address = address.map { $0 + place.dropFirst(old.count) }
    }
  }
}
