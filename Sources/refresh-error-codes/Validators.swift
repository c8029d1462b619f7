import ErrorCodeFiles
import Foundation

/// What servers said of the state of pages, so that they need not send unchanged ones again.
struct Validators: Codable {
  /// The state of one page, and the snapshot that was made of it.
  struct Entry: Codable {
    var entityTag: String?
    var lastModified: String?
    /// The path of the snapshot.
    var snapshot: String
    /// The snapshot's size in bytes, and when it was written.
    var size: Int
    var written: Date
  }

  private var entries: [String: Entry] = [:]

  /// The file that has them, from the working folder.
  static let path = ".build/refresh-error-codes.json"

  /// Reads the file. What cannot be read is not known.
  init() {
    guard let data = FileManager.default.contents(atPath: Self.path),
      let entries = try? JSONDecoder().decode([String: Entry].self, from: data)
    else { return }
    self.entries = entries
  }

  /// What is known of a page whose snapshot is still as it was written.
  subscript(address: URL) -> Entry? {
    guard let entry = entries[address.absoluteString], let now = Entry(entry.snapshot), now.size == entry.size,
      now.written == entry.written
    else { return nil }
    return entry
  }

  /// Remembers the state of a page, once its snapshot is on the disk.
  mutating func remember(_ response: Response, as snapshot: String, at address: URL) {
    guard var entry = Entry(snapshot) else { return }
    entry.entityTag = response.field("ETag")
    entry.lastModified = response.field("Last-Modified")
    let isKnown = entry.entityTag != nil || entry.lastModified != nil
    entries[address.absoluteString] = isKnown ? entry : nil
  }

  /// Writes the file. A run without it is only slower.
  func write() {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(entries),
      let change = try? FileChange(writing: [UInt8](data), to: Self.path)
    else { return }
    try? [change].write()
  }
}

extension Validators.Entry {
  /// The entry for a snapshot as it is on the disk.
  fileprivate init?(_ snapshot: String) {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: snapshot),
      let size = attributes[.size] as? Int, let written = attributes[.modificationDate] as? Date
    else { return nil }
    (self.snapshot, self.size, self.written) = (snapshot, size, written)
  }
}
