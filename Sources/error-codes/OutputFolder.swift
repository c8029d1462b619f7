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

/// Where the Swift files go: knows what is there, and changes only what it wrote itself.
struct OutputFolder {
  /// What has to happen to one file so that it is as generated.
  enum Change: String {
    case written, unchanged, removed
  }

  /// A file, what is there and what should be.
  struct Item {
    var path: String
    var change: Change
    /// What the file holds where that is not what it should; `nil` when there is none.
    var present: [UInt8]?
    /// What it should hold; `nil` when it should not be there.
    var wanted: [UInt8]?

    var name: String { URL(filePath: path).lastPathComponent }
  }

  /// Every file that is generated or should be, in the order of their names.
  let items: [Item]

  /// Compares files with what is there.
  ///
  /// - Parameters:
  ///   - output: A folder, or the one `.swift` file that everything goes to.
  ///   - generation: What the files should be.
  ///   - isWhole: Whether all pages were read. With some of them only, the files of the others and the index stay as they
  ///     are.
  /// - Throws: A diagnostic when a file is in the way that was not generated.
  init(_ output: String, _ generation: Generation, isWhole: Bool) async throws {
    let files = generation.files + (isWhole || output.hasSuffix(".swift") ? [generation.index] : [])
    if output.hasSuffix(".swift") {
      items = [try Self.item(output, wanted: SwiftFile(merging: files, name: output).bytes)]
    } else {
      let wanted = try await files.concurrentMap { try Self.item(output + "/" + $0.name, wanted: $0.bytes) }
      let stray = isWhole ? Self.stray(in: output, besides: Set(files.map(\.name))) : []
      items = (wanted + stray).sorted { $0.path < $1.path }
    }
  }

  /// The generated files that nothing claims any more.
  private static func stray(in folder: String, besides names: Set<String>) -> [Item] {
    let present = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return present.filter { $0.hasSuffix(".swift") && !names.contains($0) }.compactMap { name in
      let path = folder + "/" + name
      guard let text = try? read(path), isGenerated(text) else { return nil }
      return Item(path: path.relative, change: .removed, present: text)
    }
  }

  private static func item(_ path: String, wanted: [UInt8]) throws -> Item {
    let present = try read(path)
    if let present, !isGenerated(present) {
      throw Diagnostic(.error, path.relative, "was not generated, so that it is not written over; move it away")
    }
    if present == wanted { return Item(path: path.relative, change: .unchanged) }
    return Item(path: path.relative, change: .written, present: present, wanted: wanted)
  }

  private static func read(_ path: String) throws -> [UInt8]? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Diagnostic(.error, path.relative, "cannot be read")
    }
    return [UInt8](data)
  }

  private static func isGenerated(_ text: [UInt8]) -> Bool { text.starts(with: (SwiftFile.header + "\n").utf8) }
}

// MARK: - Writing

extension OutputFolder {
  /// Makes the files as they should be: all texts are on the disk before the first file is replaced.
  func write() async throws {
    let changed = items.filter { $0.change == .written }
    var pending: [(temporary: String, path: String)] = []
    defer { for file in pending { try? FileManager.default.removeItem(atPath: file.temporary) } }
    for item in changed {
      do {
        pending.append(try Self.writeBeside(item))
      } catch {
        throw Diagnostic(.error, item.path, "cannot be written: \(Self.reason(error))")
      }
    }
    for file in pending { try Self.move(file.temporary, to: file.path) }
    for item in items where item.change == .removed { try FileManager.default.removeItem(atPath: item.path) }
  }

  /// Writes the text of a file under another name into its folder.
  private static func writeBeside(_ item: Item) throws -> (temporary: String, path: String) {
    let url = URL(filePath: item.path)
    let folder = url.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let temporary = folder.appending(path: ".\(item.name).\(ProcessInfo.processInfo.processIdentifier)")
    do {
      try Data(item.wanted ?? []).write(to: temporary)
    } catch {
      try? FileManager.default.removeItem(at: temporary)
      throw error
    }
    return (temporary.path, item.path)
  }

  /// What the file system says, in its own words.
  private static func reason(_ error: any Error) -> String {
    guard let error = error as? CocoaError, let reason = error.underlying as? POSIXError else { return "\(error)" }
    return unsafe String(cString: strerror(reason.code.rawValue)).lowercased()
  }

  /// Puts a file in the place of another one in a single step.
  private static func move(_ source: String, to target: String) throws {
    guard unsafe rename(source, target) == 0 else {
      throw Diagnostic(.error, target, "cannot be replaced: \(unsafe String(cString: strerror(errno)))")
    }
  }
}
