package import ErrorCodeGeneration

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The pages and what lies beside them.
package struct Input {
  package private(set) var snapshots: [Snapshot] = []
  package private(set) var corrections = Corrections()

  /// How servers word what the pages say.
  private(set) var sentTexts = SentTexts()

  /// What sentences of the pages mean for a request.
  private(set) var dispositions = Dispositions()

  /// The names that were given before.
  package private(set) var lock = NameLock()

  /// The lock as its file has it; `nil` without one. Of several folders it is the last one's, and nothing is written.
  private(set) var lockBytes: [UInt8]?

  /// The folder of the pages. It is `nil` for pages of several folders.
  private(set) var folder: String?

  /// What is wrong with the files themselves.
  private(set) var diagnostics: [Diagnostic] = []

  /// Whether all pages of a folder were read, and not some of them.
  private(set) var isWhole = true

  /// The paths of what lies in the folders, may be a page and was not read.
  private(set) var leftOut: [String] = []

  /// Products whose pages are still to come, so that what lies beside the pages may speak of them.
  private let expected: Set<String>

  /// - Parameters:
  ///   - paths: Folders or files.
  ///   - expected: Products whose pages are still to come.
  /// - Throws: `UsageError` when a path leads nowhere.
  package init(paths: [String], expecting expected: Set<String> = []) throws {
    self.expected = expected
    var pages: [String] = []
    var folders: Set<String> = []
    for path in paths {
      guard FileManager.default.fileExists(atPath: path) else {
        let hint = path == "docs-snapshots" ? "; name the folder of the pages behind the options" : ""
        throw UsageError("there is no file or folder '\(path)'" + hint)
      }
      if Self.isFolder(path) {
        pages += pagesOfFolder(path)
        folders.insert(path)
      } else {
        pages.append(path)
        isWhole = false
        folders.insert(Self.folder(path))
      }
    }
    snapshots = pages.map(Self.page)
    diagnostics += snapshots.compactMap(Self.unknownLanguage)
    for folder in folders.sorted() {
      readRows(of: folder)
      readLock(of: folder)
    }
    dispositions.coversAllPages = corrections.incomplete.isEmpty
    folder = folders.count == 1 ? folders.first : nil
    if snapshots.isEmpty, expected.isEmpty {
      diagnostics.append(Diagnostic(.error, paths[0], "there is no captured page"))
    }
  }

  /// The paths of the pages in a folder, which may be that of a target with its Swift.
  private mutating func pagesOfFolder(_ folder: String) -> [String] {
    let names = Self.names(in: folder).filter { !Self.filesBesidePages.contains($0) && !$0.hasSuffix(".swift") }
    let paths = names.map { Self.file($0, in: folder) }
    let pages = paths.filter { Self.isPage($0) && !Self.isFolder($0) }
    for path in paths where !pages.contains(path) {
      let inner = ((try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []).filter(Self.isPage)
      leftOut += [path] + inner.map { Self.file($0, in: path) }
      let message =
        inner.isEmpty
        ? "is no captured page and was left out; pages are named \(Self.nameOfPage)"
        : "is a folder, and its pages are not read; move them to '\(folder.relative)'"
      diagnostics.append(Diagnostic(.warning, path.relative, message))
    }
    return pages
  }

  /// How the files of pages are named.
  package static let nameOfPage = "<product>[.<language>].<md|html|txt>"

  /// Puts other pages in the place of those of a product.
  package mutating func replacePages(of product: String, with pages: [Snapshot]) {
    snapshots = snapshots.filter { $0.product != product } + pages
  }

  /// The diagnostic, with what else may help where something else was taken for a page.
  private func advised(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.message.hasPrefix("no error code was found") else { return diagnostic }
    var diagnostic = diagnostic
    diagnostic.message +=
      ", or \(isWhole ? "move it out of the folder" : "exclude it in the manifest") if it is no page"
    return diagnostic
  }

  /// Leaves rows of corrections out.
  package mutating func removeCorrections(where isGone: (Corrections.Row) -> Bool) {
    corrections.rows.removeAll(where: isGone)
  }

  private static let filesBesidePages = [
    Corrections.fileName, SentTexts.fileName, Dispositions.fileName, AnswerList.fileName, NameLock.fileName,
  ]

  private static func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  private static func isPage(_ path: String) -> Bool { Snapshot(path: path, bytes: []).format != nil }

  private static func isFolder(_ path: String) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: path)) != nil
  }

  private static func page(_ path: String) -> Snapshot {
    let name = path.relative
    return Snapshot(path: name) { () throws(Diagnostic) in
      guard let bytes = [UInt8](contentsOfFile: path) else {
        throw Diagnostic(.error, name, "cannot be read")
      }
      return bytes
    }
  }

  private static func unknownLanguage(_ snapshot: Snapshot) -> Diagnostic? {
    guard let tag = snapshot.unknownLanguage else { return nil }
    let known = Language.allCases.map(\.rawValue).joined(separator: " and ")
    return Diagnostic(
      .warning, snapshot.path, "the language '\(tag)' is not known and has no effect; pages are in \(known)")
  }

  /// The path of a file in a folder.
  package static func file(_ name: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  private static func folder(_ path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }
}

// MARK: - Diagnostics

extension Input {
  /// Prints diagnostics, after those of the files themselves.
  ///
  /// - Returns: `false` where there are errors, and where `isStrict` does not accept the warnings.
  package func accepts(
    _ diagnostics: [Diagnostic], isStrict: Bool, saying severities: Set<Diagnostic.Severity> = [.error, .warning]
  ) -> Bool {
    let diagnostics = (self.diagnostics + diagnostics).map(advised)
    Console.report(diagnostics, severities)
    let warnings = isStrict ? diagnostics.count { $0.severity == .warning } : 0
    if warnings > 0 {
      Console.error("error: \(warnings.counting("warning")), which --strict does not accept")
    }
    return warnings == 0 && !diagnostics.hasErrors
  }
}

// MARK: - What lies beside the pages

extension Input {
  /// Reads the lock of a folder, if there is one.
  private mutating func readLock(of folder: String) {
    guard let (bytes, path) = bytes(of: NameLock.fileName, in: folder) else { return }
    lockBytes = bytes
    lock.add(NameLock(bytes, path: path, &diagnostics))
  }

  /// Reads the rows beside the pages of a folder. Those of pages that were not given say nothing.
  private mutating func readRows(of folder: String) {
    let all = Self.names(in: folder).map { Self.page(Self.file($0, in: folder)) }.filter { $0.format != nil }
    let (given, products) = (Set(snapshots.map(\.path)), Set(all.map(\.product)).union(expected))
    corrections.incomplete.formUnion(all.filter { !given.contains($0.path) }.map(\.product))
    if let (bytes, path) = bytes(of: Corrections.fileName, in: folder) {
      let read = Corrections(json: bytes, path: path, &diagnostics)
      corrections.rows += known(read.rows, among: products, product: \.product) { $0.error($1) }
    }
    if let (bytes, path) = bytes(of: SentTexts.fileName, in: folder) {
      let read = SentTexts(json: bytes, path: path, &diagnostics)
      sentTexts.rows += known(read.rows, among: products, product: \.product) { $0.error($1) }
    }
    if let (bytes, path) = bytes(of: Dispositions.fileName, in: folder) {
      let read = Dispositions(json: bytes, path: path, &diagnostics)
      let rows = known(read.rows, among: products, product: { $0.place?.product }) { $0.error($1) }
      dispositions = Dispositions(rows: dispositions.rows + rows)
    }
  }

  /// The rows for products that have pages. A row for a product that has none in the folder is an error.
  private mutating func known<Row>(
    _ rows: [Row], among products: Set<String>, product: (Row) -> String?, error: (Row, String) -> Diagnostic
  ) -> [Row] {
    rows.filter { row in
      guard let product = product(row) else { return true }
      if !products.contains(product) {
        diagnostics.append(error(row, "there is no page of the product '\(product)'; remove the row"))
      }
      return expected.contains(product) || snapshots.contains { $0.product == product }
    }
  }

  /// What a file beside the pages holds, and its path in diagnostics. It is `nil` where there is none.
  private mutating func bytes(of name: String, in folder: String) -> (bytes: [UInt8], path: String)? {
    let path = Self.file(name, in: folder)
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let bytes = [UInt8](contentsOfFile: path) else {
      diagnostics.append(Diagnostic(.error, path.relative, "cannot be read"))
      return nil
    }
    return (bytes, path.relative)
  }
}

extension [UInt8] {
  /// What a file holds; `nil` when it cannot be read.
  init?(contentsOfFile path: String) {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    self.init(data)
  }
}

extension String {
  /// The path as seen from the working folder, where it lies below that.
  package var relative: String {
    let path = hasPrefix("./") ? String(dropFirst(2)) : self
    return path.hasPrefix(Self.workingFolder) ? String(path.dropFirst(Self.workingFolder.count)) : path
  }

  private static let workingFolder = FileManager.default.currentDirectoryPath + "/"
}
