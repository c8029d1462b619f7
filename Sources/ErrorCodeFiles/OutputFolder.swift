package import ErrorCodeGeneration

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The generated files of a folder, compared with what they should be.
package struct OutputFolder {
  /// What has to happen to one file so that it is as generated.
  package enum Change: String {
    case written, unchanged, removed
    /// The file's name is wrong in letter case only, and the disk does not care.
    case renamed
  }

  /// A file, what is there and what should be.
  package struct Item {
    package var path: String
    package var change: Change
    /// The path that a file is renamed to.
    package var newPath: String?
    /// The present content where it is wrong. It is `nil` when the file is missing.
    package var present: [UInt8]?
    /// What it should hold; `nil` when it should not be there.
    package var wanted: [UInt8]?

    package init(path: String, change: Change, newPath: String? = nil, present: [UInt8]? = nil, wanted: [UInt8]? = nil)
    {
      self.path = path
      self.change = change
      self.newPath = newPath
      self.present = present
      self.wanted = wanted
    }
  }

  /// Every file that is generated or should be, in the order of their names.
  package let items: [Item]

  /// The lock beside the pages, and the list of what codes mean. There is none where only some pages were read.
  package let besidePages: [Item]

  /// Whether the names are what the lock has.
  package var isLockUnchanged: Bool { besidePages.first?.change == .unchanged }

  private let folder: String

  /// Compares files with what is there.
  ///
  /// - Parameters:
  ///   - output: A folder, or the one `.swift` file that everything goes to.
  ///   - generation: What the files should be.
  ///   - input: What was read. With some of the pages only, the files of the others and the index stay as they are.
  /// - Throws: A diagnostic when something is in the way that was not generated, or a product would be lost.
  package init(_ output: String, _ generation: Generation, _ input: Input) throws {
    let isWhole = input.isWhole
    besidePages = try isWhole ? input.folder.map { try Self.besidePages(in: $0, generation) } ?? [] : []
    let files = generation.files + (isWhole || output.hasSuffix(".swift") ? [generation.index] : [])
    if output.hasSuffix(".swift") {
      folder = URL(filePath: output).deletingLastPathComponent().path
      items = [try Self.item(output, SwiftFile(merging: files, name: output))]
    } else {
      folder = output
      try Self.checkFolder(output)
      let wanted = try files.map { try Self.item(output + "/" + $0.name, $0) }
      let stray = isWhole ? Self.stray(in: output, besides: files.map(\.name)) : []
      items = (wanted + stray).sorted { $0.path < $1.path }
    }
    if isWhole, input.lock.sections.isEmpty { try checkNames(input) }
    try checkLosses(Set(generation.products.map(\.product)), input.leftOut)
  }

  /// Refuses to give names anew while the files of before are there, and nothing says which names they have.
  private func checkNames(_ input: Input) throws {
    guard let folder = input.folder, let item = items.first(where: { $0.change != .unchanged && $0.present != nil })
    else {
      return
    }
    throw Diagnostic(
      .error, Input.file(NameLock.fileName, in: folder).relative,
      "has no names, but \(item.path) was generated before; take the lock from the last commit, "
        + "or remove the generated files to name everything anew")
  }

  /// Refuses to remove the code of a product of which something that is no page bears the name: `spot.md.bak`.
  private func checkLosses(_ products: Set<String>, _ leftOut: [String]) throws {
    for path in leftOut {
      let product = Snapshot(path: path, bytes: []).intendedProduct
      guard !products.contains(product), let item = items.first(where: { $0.declares(product) }) else { continue }
      throw Diagnostic(
        .error, path.relative,
        "is not read, so that the code of '\(product)' would be removed from \(item.path); "
          + "name it '\(product).<md|html|txt>' beside the other pages, or move it away")
    }
  }

  /// Whether the folder has this file, byte for byte.
  static func holds(_ file: SwiftFile, in folder: String) -> Bool {
    guard !folder.hasSuffix(".swift"), let present = try? read(folder + "/" + file.name) else { return false }
    return present == file.bytes
  }

  /// The generated files that nothing claims any more.
  private static func stray(in folder: String, besides names: [String]) -> [Item] {
    let present = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return present.filter { $0.hasSuffix(".swift") && !names.contains($0) }.compactMap { name in
      let path = folder + "/" + name
      guard let text = try? read(path), isGenerated(text) else { return nil }
      let newName = names.first { $0.lowercased() == name.lowercased() }
      // A name that opens a file and is not listed is the other's, where the disk does not tell letter case apart.
      if let newName, !present.contains(newName), FileManager.default.fileExists(atPath: folder + "/" + newName) {
        let newPath = (folder + "/" + newName).relative
        return Item(path: path.relative, change: .renamed, newPath: newPath, present: text)
      }
      return Item(path: path.relative, change: .removed, present: text)
    }
  }

  /// The lock, and the list of what codes mean where there is one.
  private static func besidePages(in folder: String, _ generation: Generation) throws -> [Item] {
    let files = [(NameLock.fileName, generation.lock.bytes), (AnswerList.fileName, generation.answers?.bytes)]
    return try files.compactMap { name, wanted in
      let path = Input.file(name, in: folder)
      let present = try read(path)
      if present == nil && wanted == nil { return nil }
      if name == AnswerList.fileName, let present, !present.starts(with: AnswerList.header.utf8) {
        throw Diagnostic(.error, path.relative, "was not generated, so that it is not written over; move it away")
      }
      let change: Change = present == wanted ? .unchanged : wanted == nil ? .removed : .written
      return Item(path: path.relative, change: change, present: present, wanted: wanted)
    }
  }

  private static func item(_ path: String, _ file: SwiftFile) throws -> Item {
    if file.isForgotten { return Item(path: path.relative, change: .unchanged) }
    let present = try read(path)
    if let present, !isGenerated(present) {
      throw Diagnostic(.error, path.relative, "was not generated, so that it is not written over; move it away")
    }
    if let present, present == file.bytes { return Item(path: path.relative, change: .unchanged) }
    return Item(path: path.relative, change: .written, present: present, wanted: file.bytes)
  }

  /// Makes sure that the folder is one, or can be made.
  private static func checkFolder(_ path: String) throws {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return }
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw Diagnostic(.error, path.relative, "is no folder; name another one, or a '.swift' file for everything")
    }
  }

  /// What a file holds. A link could lead out of the folder, and a pipe has no end: only a regular file is read.
  private static func read(_ path: String) throws -> [UInt8]? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Diagnostic(.error, path.relative, "is no regular file, so that it is not written over; move it away")
    }
    guard let bytes = [UInt8](contentsOfFile: path) else {
      throw Diagnostic(.error, path.relative, "cannot be read")
    }
    return bytes
  }

  private static func isGenerated(_ text: [UInt8]) -> Bool { text.starts(with: (SwiftFile.header + "\n").utf8) }
}

extension OutputFolder.Item {
  /// Whether the file has the code of a product at present.
  fileprivate func declares(_ product: String) -> Bool {
    String(decoding: present ?? [], as: UTF8.self).contains("static var id: String { \"\(product)\" }")
  }
}

// MARK: - Writing

extension OutputFolder {
  /// Writes, renames and removes files, once all texts are on the disk.
  ///
  /// - Throws: A diagnostic when a file cannot be written, replaced, renamed or removed.
  func write(_ items: [Item]) throws {
    let folders = Set([folder] + items.map { URL(filePath: $0.path).deletingLastPathComponent().path })
    for folder in folders { PendingFile.removeLeftovers(in: folder) }
    var pending: [(item: Item, file: PendingFile)] = []
    defer { for (_, file) in pending { file.remove() } }
    for item in items where item.change == .written {
      try Self.attempt("written", item) { pending.append((item, try PendingFile(item.wanted ?? [], for: item.path))) }
    }
    Self.ignoreInterruptions()
    for (item, file) in pending { try Self.attempt("replaced", item, file.move) }
    for item in items where item.change == .renamed {
      try Self.attempt("renamed", item) { try PendingFile.move(item.path, to: item.newPath ?? item.path) }
    }
    for item in items where item.change == .removed {
      try Self.attempt("removed", item) { try FileManager.default.removeItem(atPath: item.path) }
    }
  }

  /// Ignores interruptions from here on, so that nobody finds some files old and others new.
  private static func ignoreInterruptions() {
    for interruption in [SIGHUP, SIGINT, SIGTERM] { _ = signal(interruption, SIG_IGN) }
  }

  private static func attempt(_ deed: String, _ item: Item, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch {
      throw Diagnostic(.error, item.path, "cannot be \(deed): \(reason(error))")
    }
  }

  /// What the file system says, in its own words.
  private static func reason(_ error: any Error) -> String {
    guard let error = error as? CocoaError, let reason = error.underlying as? POSIXError else { return "\(error)" }
    return SystemError(code: reason.code.rawValue).description
  }
}
