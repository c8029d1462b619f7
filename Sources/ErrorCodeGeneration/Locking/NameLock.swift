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
  ///   - diagnostics: Where a conflict is said, and lines without a product. Others that cannot be read are said when
  ///     their product is generated.
  package init(_ bytes: [UInt8], path: String, _ diagnostics: inout [Diagnostic]) {
    self.path = path
    let source = SourceText(bytes)
    if let conflict = source.mergeConflict(path) {
      diagnostics.append(conflict)
      return
    }
    var products: [String: [LockLine]] = [:]
    for (range, number) in zip(source.lines, 1...) {
      let line = LockLine(bytes: bytes[range], path: path, number: number)
      if range.isEmpty || line.bytes.first == UInt8(ascii: "#") { continue }
      guard let tab = line.bytes.firstIndex(of: UInt8(ascii: "\t")) else {
        diagnostics.append(line.complaint)
        continue
      }
      products[String(decoding: line.bytes[..<tab], as: UTF8.self), default: []].append(line)
    }
    sections = products.mapValues(LockSection.init)
  }

  /// The lines of the file, the products in the order of their identifiers.
  private var lines: [ArraySlice<UInt8>] {
    [Array(Self.header.utf8)[...]] + sections.sorted { $0.key < $1.key }.flatMap { $0.value.lines.map(\.bytes) }
  }

  /// The file's content.
  package var bytes: [UInt8] {
    let lines = lines
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.reduce(0) { $0 + $1.count + 1 })
    for line in lines {
      bytes += line
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Whether a file holds the lock and nothing else.
  package func isContent(of file: [UInt8]) -> Bool {
    var rest = file[...]
    for line in lines {
      guard rest.prefix(line.count) == line else { return false }
      rest = rest.dropFirst(line.count)
      guard rest.popFirst() == UInt8(ascii: "\n") else { return false }
    }
    return rest.isEmpty
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
