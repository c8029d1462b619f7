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
    sections = products.mapValues { LockSection(bytes, $0.map { (source.lines[$0], path, $0 + 1) }) }
  }

  /// The file's content, the lines in the order of their bytes.
  package var bytes: [UInt8] {
    // A tab stands behind the product on each line.
    let contents = sections.map { (product: Array(($0.key + "\t").utf8), content: $0.value.content) }
    return contents.sorted { $0.product.lexicographicallyPrecedes($1.product) }
      .reduce(into: Array((Self.header + "\n").utf8)) { $0 += $1.content }
  }

  /// The lock with other sections in place of its own.
  func updated(with sections: [String: LockSection]) -> NameLock {
    var lock = self
    lock.sections.merge(sections) { $1 }
    return lock
  }

  /// Adds the sections of another lock.
  package mutating func add(_ other: NameLock) {
    sections.merge(other.sections) { $1 }
    path = other.path
  }

  /// The lock without some products.
  package func without(_ products: Set<String>) -> NameLock {
    var lock = self
    lock.sections = sections.filter { !products.contains($0.key) }
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
    for line in lines.sorted(by: { bytes[$0.range].lexicographicallyPrecedes(bytes[$1.range]) }) {
      let start = content.count
      content += bytes[line.range]
      self.lines.append((start..<content.count, line.path, line.number))
      content.append(UInt8(ascii: "\n"))
    }
  }

  /// The bytes of a line.
  func line(_ index: Int) -> ArraySlice<UInt8> { content[lines[index].range] }
}
