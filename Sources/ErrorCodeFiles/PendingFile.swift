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

/// A complete file under a hidden name, ready to be moved in its place.
package struct PendingFile {
  private let path: String
  private let temporary: String

  /// Writes a text; nothing is left of it when that fails.
  ///
  /// - Throws: `SystemError` or an error of `FileManager`.
  package init(_ bytes: [UInt8], for path: String) throws {
    let url = URL(filePath: path)
    let folder = url.deletingLastPathComponent().path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    self.path = path
    temporary = "\(folder)/.\(url.lastPathComponent).\(getpid())"
    // A link that waits under this name must not lead the text somewhere else.
    let file = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw SystemError() }
    do {
      defer { close(file) }
      try bytes.writeAll(to: file)
    } catch {
      remove()
      throw error
    }
  }

  /// Puts the text in its place.
  package func move() throws(SystemError) { try Self.move(temporary, to: path) }

  /// Gives a file another name, in a single step.
  static func move(_ path: String, to newPath: String) throws(SystemError) {
    guard unsafe rename(path, newPath) == 0 else { throw SystemError() }
  }

  /// Removes the text if it was not moved.
  func remove() { _ = unsafe unlink(temporary) }

  /// Removes what runs that were killed have left in a folder.
  static func removeLeftovers(in folder: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where isLeftover(name) {
      _ = unsafe unlink(folder + "/" + name)
    }
  }

  /// Whether a dead process left the file: `.Spot.swift.4711`.
  private static func isLeftover(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 3, parts[0].isEmpty, ["swift", "lock", "tsv", "html", "json"].contains(parts[parts.count - 2]),
      let process = pid_t(parts[parts.count - 1]), process > 0
    else { return false }
    return process == getpid() || kill(process, 0) != 0 && errno == ESRCH
  }
}
