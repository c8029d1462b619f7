import ErrorCodeGeneration
import Foundation

/// The pages and the corrections beside them.
struct Input {
  private(set) var snapshots: [Snapshot] = []
  private(set) var corrections = Corrections()

  /// What is wrong with the files themselves.
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter paths: One folder, or files of one folder.
  /// - Throws: `UsageError` when a path leads nowhere, or an error of the file system.
  init(paths: [String]) throws {
    for path in paths {
      guard FileManager.default.fileExists(atPath: path) else {
        throw UsageError("there is no file or folder '\(path)'")
      }
      try path.isFolder ? readFolder(path) : readPage(path)
    }
    for folder in Set(paths.map(Self.folder)).sorted() {
      readCorrections(folder + "/corrections.json", isWhole: paths.contains(folder))
    }
    if snapshots.isEmpty { diagnostics.append(Diagnostic(.error, paths[0], "there is no captured page")) }
  }

  /// Whether anything is so wrong that the pages must not be used.
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  private mutating func readFolder(_ folder: String) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      if Snapshot(path: name, bytes: []).format != nil {
        try readPage(path)
      } else if name != "corrections.json" {
        diagnostics.append(Diagnostic(.warning, path.relative, "is no captured page and was left out"))
      }
    }
  }

  private mutating func readPage(_ path: String) throws {
    snapshots.append(Snapshot(path: path.relative, bytes: [UInt8](try Data(contentsOf: URL(filePath: path)))))
  }

  private static func folder(_ path: String) -> String {
    if path.isFolder { return path }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }
}

// MARK: - Corrections

extension Input {
  private mutating func readCorrections(_ path: String, isWhole: Bool) {
    guard let data = FileManager.default.contents(atPath: path) else { return }
    do {
      var rows = try JSONDecoder().decode([Corrections.Row].self, from: data)
      let lines = Self.linesOfRows(data)
      for index in rows.indices where index < lines.count { rows[index].line = lines[index] }
      corrections = Corrections(path: path.relative, rows: rows, mayBeUnused: !isWhole)
      if isWhole { reportUnknownProducts() }
    } catch {
      diagnostics.append(Diagnostic(.error, path.relative, Self.reason(error)))
    }
  }

  private mutating func reportUnknownProducts() {
    let products = Set(snapshots.map(\.product))
    for row in corrections.rows where !products.contains(row.product) {
      let message = "there is no page of the product '\(row.product)'; remove the row"
      diagnostics.append(Diagnostic(.error, corrections.path, line: row.line, message))
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

  private static func reason(_ error: any Error) -> String {
    guard case let context?? = (error as? DecodingError).map(\.context) else { return "cannot be read: \(error)" }
    let row = context.codingPath.first?.intValue.map { "row \($0 + 1): " } ?? ""
    return "\(row)\(context.debugDescription); a row has product, code, field, page, correct and reason"
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
  /// Whether the path leads to a folder, by way of a link or not.
  fileprivate var isFolder: Bool {
    let path = URL(filePath: self).resolvingSymlinksInPath().path
    return (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType == .typeDirectory
  }

  /// The path as seen from the working folder, where it lies below that.
  var relative: String {
    let folder = FileManager.default.currentDirectoryPath + "/"
    let path = hasPrefix("./") ? String(dropFirst(2)) : self
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
  }
}
