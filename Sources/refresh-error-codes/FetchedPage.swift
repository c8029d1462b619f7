import ErrorCodeGeneration

/// A page that was downloaded, or need not be.
struct FetchedPage {
  let wanted: WantedPage
  let language: Language

  /// Where its snapshot lies, or will lie.
  let path: String

  /// What the snapshot is to hold. It is `nil` where it is on the disk already, and says the same.
  let newContent: [UInt8]?

  /// What the server sent. It is `nil` where it sent nothing.
  let response: Response?
}

extension AnnotatedSnapshot {
  /// Whether both document the same, whatever stands around it and on which lines.
  func documentsLike(_ other: AnnotatedSnapshot) -> Bool {
    pages.elementsEqual(other.pages) { $0.language == $1.language && $0.source == $1.source }
      && content.elementsEqual(other.content) { $0.kind == $1.kind && $0.text == $1.text && $0.link == $1.link }
  }

  /// The blocks that say something of codes, or may do so.
  private var content: [Block] {
    zip(blocks, roles).filter { _, role in
      switch role {
      case .section, .code, .range, .message, .note, .tableHeader, .tableRow, .unrecognised: true
      case .frontMatter, .title, .source, .introduction, .example, .reference, .contents, .navigation, .separator: false
      }
    }.map(\.0)
  }
}
