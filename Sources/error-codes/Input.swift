import ErrorCodeGeneration

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The pages and the corrections beside them.
struct Input {
  private(set) var snapshots: [Snapshot] = []
  private(set) var corrections = Corrections()

  /// What is wrong with the files themselves.
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter paths: Folders or files.
  /// - Throws: `UsageError` when a path leads nowhere, or an error of the file system.
  init(paths: [String]) throws {
    var pages: [String] = []
    var folders: Set<String> = []
    for path in paths {
      guard FileManager.default.fileExists(atPath: path) else {
        throw UsageError("there is no file or folder '\(path)'")
      }
      if let names = try? FileManager.default.contentsOfDirectory(atPath: path) {
        pages += pagesOfFolder(path, names.sorted())
        folders.insert(path)
      } else {
        pages.append(path)
        corrections.mayBeUnused = true
        folders.insert(Self.folder(path))
      }
    }
    snapshots = pages.map(Self.page)
    diagnostics += snapshots.compactMap(Self.unknownLanguage)
    for folder in folders.sorted() { readCorrections(Self.file("corrections.json", in: folder)) }
    reportUnknownProducts()
    if snapshots.isEmpty { diagnostics.append(Diagnostic(.error, paths[0], "there is no captured page")) }
  }

  /// Whether all pages of a folder were read, and not some of them.
  var isWhole: Bool { !corrections.mayBeUnused }

  /// The paths of the pages in a folder.
  private mutating func pagesOfFolder(_ folder: String, _ names: [String]) -> [String] {
    names.filter { !$0.hasPrefix(".") && $0 != "corrections.json" }.compactMap { name in
      let path = Self.file(name, in: folder)
      if Snapshot(path: name, bytes: []).format != nil { return path }
      diagnostics.append(
        Diagnostic(.warning, path.relative, "is no captured page and was left out; pages are named \(Usage.nameOfPage)")
      )
      return nil
    }
  }

  private static func page(_ path: String) -> Snapshot {
    let name = path.relative
    return Snapshot(path: name, size: [UInt8].count(ofFile: path)) { () throws(Diagnostic) in
      guard let bytes = try? [UInt8](contentsOfFile: path) else { throw Diagnostic(.error, name, "cannot be read") }
      return bytes
    }
  }

  private static func unknownLanguage(_ snapshot: Snapshot) -> Diagnostic? {
    guard let tag = snapshot.unknownLanguage else { return nil }
    let known = Language.allCases.map(\.rawValue).joined(separator: " and ")
    return Diagnostic(
      .warning, snapshot.path, "the language '\(tag)' is not known and has no effect; pages are in \(known)")
  }

  private static func file(_ name: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  private static func folder(_ path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }
}

// MARK: - Corrections

extension Input {
  private mutating func readCorrections(_ path: String) {
    guard FileManager.default.fileExists(atPath: path) else { return }
    guard let data = FileManager.default.contents(atPath: path) else {
      diagnostics.append(Diagnostic(.error, path.relative, "cannot be read"))
      return
    }
    let lines = Self.linesOfRows(data)
    do {
      for (index, row) in try JSONDecoder().decode([Corrections.Row].self, from: data).enumerated() {
        corrections.rows.append(row)
        corrections.rows[corrections.rows.count - 1].path = path.relative
        corrections.rows[corrections.rows.count - 1].line = lines.indices.contains(index) ? lines[index] : nil
        if row.correct.allSatisfy(\.isWhitespace) || row.correct.contains(where: \.isNewline) {
          let message = "what is correct must be a text of one line"
          diagnostics.append(Diagnostic(.error, path.relative, line: corrections.rows.last?.line, message))
        }
      }
    } catch {
      diagnostics.append(Self.diagnostic(error, path.relative, lines))
    }
  }

  private mutating func reportUnknownProducts() {
    guard !corrections.mayBeUnused else { return }
    let products = Set(snapshots.map(\.product))
    for row in corrections.rows where !products.contains(row.product) {
      let message = "there is no page of the product '\(row.product)'; remove the row"
      diagnostics.append(Diagnostic(.error, row.path, line: row.line, message))
    }
  }

  /// The lines on which the objects of a JSON array begin.
  private static func linesOfRows(_ data: Data) -> [Int] {
    var (line, depth, isText, isEscaped) = (1, 0, false, false)
    var lines: [Int] = []
    for byte in data {
      if byte == UInt8(ascii: "\n") { line += 1 }
      if byte == UInt8(ascii: "\""), !isEscaped { isText.toggle() }
      isEscaped = isText && byte == UInt8(ascii: "\\") && !isEscaped
      if isText { continue }
      if byte == UInt8(ascii: "{") {
        if depth == 0 { lines.append(line) }
        depth += 1
      }
      if byte == UInt8(ascii: "}") { depth -= 1 }
    }
    return lines
  }

  /// Says which row cannot be read, why, and what a row has.
  private static func diagnostic(_ error: any Error, _ path: String, _ lines: [Int]) -> Diagnostic {
    guard case let context?? = (error as? DecodingError).map(\.context) else {
      return Diagnostic(.error, path, "cannot be read: \(error)")
    }
    let row = context.codingPath.first?.intValue.flatMap { lines.indices.contains($0) ? lines[$0] : nil }
    let text = context.debugDescription
    let reason = text.prefix(1).lowercased() + text.dropFirst()
    let rows =
      "an array of rows with product, code, field (code, name, message, source or summary), page, correct and reason"
    return Diagnostic(
      .error, path, line: row, "\(reason.hasSuffix(".") ? String(reason.dropLast()) : reason); the file is \(rows)")
  }
}

extension DecodingError {
  fileprivate var context: Context? {
    switch self {
    case .dataCorrupted(let context), .keyNotFound(_, let context), .typeMismatch(_, let context),
      .valueNotFound(_, let context):
      context
    @unknown default: nil
    }
  }
}

extension String {
  /// The path as seen from the working folder, where it lies below that.
  var relative: String {
    let path = hasPrefix("./") ? String(dropFirst(2)) : self
    return path.hasPrefix(Self.workingFolder) ? String(path.dropFirst(Self.workingFolder.count)) : path
  }

  private static let workingFolder = FileManager.default.currentDirectoryPath + "/"
}
