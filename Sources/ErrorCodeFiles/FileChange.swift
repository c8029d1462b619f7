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

/// A file, what is there and what should be.
package struct FileChange {
  /// What has to happen to a file so that it is as it should be.
  package enum Kind: String {
    case written, unchanged, removed
    /// The file's name is wrong in letter case only, and the disk does not care.
    case renamed
  }

  package var path: String
  package var kind: Kind
  /// The path that a file is renamed to.
  package var newPath: String?
  /// The present content where it is wrong. It is `nil` when the file is missing.
  package var present: [UInt8]?
  /// What it should hold; `nil` when it should not be there.
  package var wanted: [UInt8]?
}

extension FileChange {
  /// A file by what it holds and what it is to hold.
  ///
  /// `nil` stands for no file. Content that stays as it is, is not kept.
  init(_ path: String, present: [UInt8]?, wanted: [UInt8]?) {
    if present == wanted {
      self.init(path: path.relative, kind: .unchanged)
    } else {
      self.init(path: path.relative, kind: wanted == nil ? .removed : .written, present: present, wanted: wanted)
    }
  }

  /// A file that is to hold something.
  ///
  /// - Throws: A diagnostic when something is there that is no file.
  package init(writing wanted: [UInt8], to path: String) throws {
    self.init(path, present: try Self.read(path), wanted: wanted)
  }

  /// A file that is to go.
  package init(removing path: String) { self.init(path: path.relative, kind: .removed) }

  /// What a file holds. It is `nil` where there is none.
  static func read(_ path: String) throws -> [UInt8]? {
    guard try checkFile(path) else { return nil }
    guard let bytes = [UInt8](contentsOfFile: path) else {
      throw Diagnostic(.error, path.relative, "cannot be read")
    }
    return bytes
  }

  /// Makes sure that a file is a regular one. A link could lead out of the folder, and a pipe has no end.
  ///
  /// - Returns: Whether there is a file.
  /// - Throws: A diagnostic when something else is there.
  @discardableResult
  static func checkFile(_ path: String) throws -> Bool {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return false }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Diagnostic(.error, path.relative, "is no regular file, so that it is not written over; move it away")
    }
    return true
  }
}

// MARK: - Writing

extension [FileChange] {
  /// Writes, renames and removes the files, once all texts are on the disk.
  ///
  /// - Throws: A diagnostic when a file cannot be written, replaced, renamed or removed.
  package func write() throws {
    let folders = Set(map { URL(filePath: $0.path).deletingLastPathComponent().path })
    for folder in folders { PendingFile.removeLeftovers(in: folder) }
    var pending: [(change: FileChange, file: PendingFile)] = []
    defer { for (_, file) in pending { file.remove() } }
    for change in self where change.kind == .written {
      try attempt("written", change) {
        pending.append((change, try PendingFile(change.wanted ?? [], for: change.path)))
      }
    }
    ignoreInterruptions()
    for (change, file) in pending { try attempt("replaced", change, file.move) }
    for change in self where change.kind == .renamed {
      try attempt("renamed", change) { try PendingFile.move(change.path, to: change.newPath ?? change.path) }
    }
    for change in self where change.kind == .removed {
      try attempt("removed", change) { try FileManager.default.removeItem(atPath: change.path) }
    }
  }

  /// Ignores interruptions from here on, so that nobody finds some files old and others new.
  private func ignoreInterruptions() {
    for interruption in [SIGHUP, SIGINT, SIGTERM] { _ = signal(interruption, SIG_IGN) }
  }

  private func attempt(_ deed: String, _ change: FileChange, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch {
      throw Diagnostic(.error, change.path, "cannot be \(deed): \(reason(error))")
    }
  }

  /// What the file system says, in its own words.
  private func reason(_ error: any Error) -> String {
    guard let error = error as? CocoaError, let reason = error.underlying as? POSIXError else { return "\(error)" }
    return SystemError(code: reason.code.rawValue).description
  }
}
