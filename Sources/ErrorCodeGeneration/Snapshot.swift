/// One captured page file. Its name says which product it documents.
package struct Snapshot: Sendable {
  /// The markup that a capture is written in.
  package enum Format: Sendable {
    case markdown, html, plainText

    /// The markup that an extension stands for, letter case aside.
    init?(extension: Substring) {
      switch `extension`.lowercased() {
      case "md", "markdown": self = .markdown
      case "html", "htm": self = .html
      case "txt": self = .plainText
      default: return nil
      }
    }
  }

  /// Where the file is, as the caller named it; used in diagnostics only.
  package let path: String

  /// Reads the file's bytes.
  package let bytes: @Sendable () throws(Diagnostic) -> [UInt8]

  /// The file's name without its folder.
  package let name: String

  /// The product: the name up to its first full stop.
  package let product: String

  /// The markup, judged by the extension; `nil` for a file that is no page.
  package let format: Format?

  /// The part of the name before its extension, where there is one besides the product.
  let languageTag: String?

  /// A file that is at hand.
  package init(path: String, bytes: [UInt8]) {
    self.init(path: path) { bytes }
  }

  /// A file that is read when its turn comes: only a few are in memory.
  package init(path: String, bytes: @escaping @Sendable () throws(Diagnostic) -> [UInt8]) {
    self.path = path
    self.bytes = bytes
    name = path.split(separator: "/").last.map(String.init) ?? path
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    product = String(parts[0])
    format = parts.count > 1 && !parts[0].isEmpty ? Format(extension: parts[parts.count - 1]) : nil
    languageTag = parts.count > 2 ? String(parts[parts.count - 2]) : nil
  }

  /// The language in the name (`portfolio-margin.zh-CN.md`), if it has one.
  package var language: Language? { languageTag.flatMap(Language.init(tag:)) }

  /// A part of the name that looks like a language and is none of the pages': `fr`.
  package var unknownLanguage: String? {
    guard language == nil, let tag = languageTag, tag.prefix(while: { $0 != "-" }).count == 2,
      tag.count == 2 || tag.count == 5, tag.utf8.allSatisfy({ $0.isLetter || $0 == UInt8(ascii: "-") })
    else { return nil }
    return tag
  }
}
