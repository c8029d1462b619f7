/// Every name that was ever generated, with what was last documented under it.
///
/// The file `names.lock` beside the pages holds it, a line for each name. A name in it never stands for anything else.
package struct NameLock: Sendable {
  /// What the file says of each product, by its identifier.
  package private(set) var sections: [String: LockSection] = [:]

  /// Where the file is, as the caller named it.
  package private(set) var path = fileName

  /// The file's name.
  package static let fileName = "names.lock"

  /// What every lock begins with.
  private static let header =
    "# Every name that was ever generated. `generate` writes this file; merge it line by line."

  package init() {}

  /// Divides a file by products.
  ///
  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - path: Its name in diagnostics.
  ///   - diagnostics: Where a conflict is said. Lines that cannot be read are said when their product is generated.
  package init(_ bytes: [UInt8], path: String, _ diagnostics: inout [Diagnostic]) {
    self.path = path
    let source = SourceText(bytes)
    if let conflict = source.mergeConflict(path) {
      diagnostics.append(conflict)
      return
    }
    let lines = source.lines.indices.filter {
      !source.lines[$0].isEmpty && bytes[source.lines[$0].lowerBound] != UInt8(ascii: "#")
    }
    let products = Dictionary(grouping: lines) { line in
      String(decoding: bytes[source.lines[line]].prefix { $0 != UInt8(ascii: "\t") }, as: UTF8.self)
    }
    for (product, lines) in products {
      sections[product] = LockSection(bytes, lines.map { (source.lines[$0], path, $0 + 1) })
    }
  }

  /// The file's content, the products in the order of their identifiers.
  package var bytes: [UInt8] {
    var bytes = Array((Self.header + "\n").utf8)
    for product in sections.keys.sorted() { bytes += sections[product]?.content ?? [] }
    return bytes
  }

  /// The lock with the sections of products in place of those that it has of them.
  func updated(with sections: [(product: String, section: LockSection)]) -> NameLock {
    var lock = self
    for (product, section) in sections { lock.sections[product] = section }
    return lock
  }

  /// Adds the sections of another lock.
  package mutating func add(_ other: NameLock) {
    for (product, section) in other.sections { sections[product] = section }
    path = other.path
  }

  /// The lock without some products.
  package func without(_ products: Set<String>) -> NameLock {
    var lock = self
    for product in products { lock.sections[product] = nil }
    return lock
  }
}

/// The lines of one product in a lock.
package struct LockSection: Sendable {
  /// The lines in the order of their bytes, each with its end.
  package private(set) var content: [UInt8] = []

  /// The lines, and the file and the line that say so: a page, or the lock.
  private(set) var lines: [(range: Range<Int>, path: String, number: Int)] = []

  /// Takes over lines.
  init(_ bytes: [UInt8], _ lines: [(range: Range<Int>, path: String, number: Int)]) {
    let order = lines.indices.sorted { bytes[lines[$0].range].lexicographicallyPrecedes(bytes[lines[$1].range]) }
    for index in order {
      let start = content.count
      content += bytes[lines[index].range]
      self.lines.append((start..<content.count, lines[index].path, lines[index].number))
      content.append(UInt8(ascii: "\n"))
    }
  }

  /// The bytes of a line.
  func line(_ index: Int) -> ArraySlice<UInt8> { content[lines[index].range] }
}
