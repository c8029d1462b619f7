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
  /// Whether both consist of the same blocks, whatever their lines. Menus, footers and scripts do not count.
  func readsLike(_ other: AnnotatedSnapshot) -> Bool {
    content.elementsEqual(other.content) { $0.kind == $1.kind && $0.text == $1.text && $0.link == $1.link }
  }

  private var content: [Block] { blocks.filter { $0.kind != .furniture && $0.kind != .comment } }
}
