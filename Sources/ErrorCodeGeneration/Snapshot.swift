/// One captured page file: its name says which product it documents, its bytes are never edited.
package struct Snapshot: Sendable {
  /// The markup that a capture is written in.
  package enum Format: String, Sendable {
    case markdown = "md"
    case html
    case plainText = "txt"
  }

  /// Where the file is, as the caller named it; used in diagnostics only.
  package let path: String

  /// The file's bytes.
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The file's name without its folder.
  package var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The product: the name up to its first full stop.
  package var product: String { String(name.prefix { $0 != "." }) }

  /// The language in the name (`portfolio-margin.zh-CN.md`), if it has one.
  package var language: Language? { languageTag.flatMap(Language.init(tag:)) }

  /// A part of the name that is written as languages are, such as `fr` or `pt-BR`, and is none of those that pages have.
  package var unknownLanguage: String? {
    guard language == nil, let tag = languageTag, tag.prefix(while: { $0 != "-" }).count == 2,
      tag.count == 2 || tag.count == 5, tag.utf8.allSatisfy({ $0.isLetter || $0 == UInt8(ascii: "-") })
    else { return nil }
    return String(tag)
  }

  /// The part of the name before its extension, where there is one besides the product.
  private var languageTag: Substring? {
    let parts = name.split(separator: ".")
    return parts.count > 2 ? parts[parts.count - 2] : nil
  }

  /// The markup, judged by the extension; `nil` for a file that is no page.
  package var format: Format? {
    guard !product.isEmpty, product.utf8.count < name.utf8.count else { return nil }
    return name.split(separator: ".").last.flatMap { Format(rawValue: $0.lowercased()) }
  }
}
