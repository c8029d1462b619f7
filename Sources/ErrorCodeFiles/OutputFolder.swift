import ErrorCodeGeneration

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
struct OutputFolder {
  /// Every file that is generated or should be, in the order of their names.
  let items: [FileChange]

  /// The lock beside the pages, and the list of what codes mean. There is none where only some pages were read.
  let besidePages: [FileChange]

  /// Compares files with what is there.
  ///
  /// - Parameters:
  ///   - output: A folder, or the one `.swift` file that everything goes to.
  ///   - generation: What the files should be.
  ///   - input: What was read. With some of the pages only, the files of the others and the index stay as they are.
  /// - Throws: A diagnostic when something is in the way that was not generated, or a product would be lost.
  init(_ output: String, _ generation: Generation, _ input: Input) throws {
    let isWhole = input.isWhole
    besidePages = try isWhole ? input.folder.map { try Self.besidePages(in: $0, generation, input) } ?? [] : []
    let files = generation.files + (isWhole || output.hasSuffix(".swift") ? [generation.index] : [])
    if output.hasSuffix(".swift") {
      items = [try Self.item(output, SwiftFile(merging: files, name: output))]
    } else {
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
    guard let folder = input.folder, let item = items.first(where: { $0.kind != .unchanged && $0.present != nil })
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
    guard !folder.hasSuffix(".swift"), let present = try? FileChange.read(folder + "/" + file.name) else {
      return false
    }
    return present == file.bytes
  }

  /// The generated files that nothing claims any more.
  private static func stray(in folder: String, besides names: [String]) -> [FileChange] {
    let present = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return present.filter { $0.hasSuffix(".swift") && !names.contains($0) }.compactMap { name in
      let path = folder + "/" + name
      guard let text = try? FileChange.read(path), isGenerated(text) else { return nil }
      let newName = names.first { $0.lowercased() == name.lowercased() }
      // A name that opens a file and is not listed is the other's, where the disk does not tell letter case apart.
      if let newName, !present.contains(newName), FileManager.default.fileExists(atPath: folder + "/" + newName) {
        let newPath = (folder + "/" + newName).relative
        return FileChange(path: path.relative, kind: .renamed, newPath: newPath, present: text)
      }
      return FileChange(path: path.relative, kind: .removed, present: text)
    }
  }

  /// The lock, and the list of what codes mean where there is one.
  private static func besidePages(
    in folder: String, _ generation: Generation, _ input: Input
  ) throws -> [FileChange] {
    let lock = try lock(Input.file(NameLock.fileName, in: folder), generation.lock, input.lockBytes)
    let answers = try answers(Input.file(AnswerList.fileName, in: folder), generation.answers)
    return [lock, answers].compactMap(\.self)
  }

  private static func lock(_ path: String, _ lock: NameLock, _ present: [UInt8]?) throws -> FileChange {
    try FileChange.checkFile(path)
    let isCurrent = present.map(lock.isContent) == true
    return FileChange(path, present: present, wanted: isCurrent ? present : lock.bytes)
  }

  /// What becomes of the list. It is `nil` where there is none and is to be none.
  private static func answers(_ path: String, _ list: AnswerList?) throws -> FileChange? {
    let present = try FileChange.read(path)
    if let present, !present.starts(with: AnswerList.header.utf8) { throw notGenerated(path) }
    return present == nil && list == nil ? nil : FileChange(path, present: present, wanted: list?.bytes)
  }

  private static func notGenerated(_ path: String) -> Diagnostic {
    Diagnostic(.error, path.relative, "was not generated, so that it is not written over; move it away")
  }

  private static func item(_ path: String, _ file: SwiftFile) throws -> FileChange {
    if file.isForgotten { return FileChange(path: path.relative, kind: .unchanged) }
    let present = try FileChange.read(path)
    if let present, !isGenerated(present) { throw notGenerated(path) }
    return FileChange(path, present: present, wanted: file.bytes)
  }

  /// Makes sure that the folder is one, or can be made.
  private static func checkFolder(_ path: String) throws {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return }
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw Diagnostic(.error, path.relative, "is no folder; name another one, or a '.swift' file for everything")
    }
  }

  private static func isGenerated(_ text: [UInt8]) -> Bool { text.starts(with: (SwiftFile.header + "\n").utf8) }
}

extension FileChange {
  /// Whether the file has the code of a product at present.
  fileprivate func declares(_ product: String) -> Bool {
    String(decoding: present ?? [], as: UTF8.self).contains("static var id: String { \"\(product)\" }")
  }
}
