import ErrorCodeGeneration
import Foundation

/// A page that is to be downloaded.
struct WantedPage {
  let product: String

  /// The language it must be in. It is `nil` where the page says it.
  let language: Language?

  /// Where it is, if anything says so.
  let address: URL?
}

extension WantedPage {
  /// The page in an answer, and its language.
  ///
  /// - Throws: Why the answer is not the page.
  func page(in response: Response) throws(Refusal) -> (Language, AnnotatedSnapshot) {
    let name = [product, language?.rawValue, "html"].compactMap(\.self).joined(separator: ".")
    let page = AnnotatedSnapshot(Snapshot(path: name, bytes: try Capture(response).bytes))
    guard let first = page.pages.first else {
      let problem = page.diagnostics.first { $0.severity == .error }?.message ?? "no error code was found"
      throw Refusal(response.address, "\(problem); if the page has moved, pass its address with '--add'")
    }
    if let stray = page.pages.first(where: { !$0.isOfProduct(at: address?.absoluteString ?? "") }) {
      let source = stray.headingSource ?? stray.source ?? ""
      throw Refusal(
        response.address, "the answer is another page, \(source); if that is meant, pass its address with '--add'")
    }
    guard language == nil || language == first.language else {
      throw Refusal(
        response.address,
        "the page is in '\(first.language.rawValue)'; find that in '\(language?.rawValue ?? "")' in a browser, and pass its address with '--add'"
      )
    }
    return (first.language, page)
  }
}

/// A page that was downloaded, or need not be.
struct FetchedPage {
  let wanted: WantedPage
  let language: Language

  /// The page as its snapshot has it, or should have it.
  let snapshot: Snapshot

  /// Whether the snapshot is on the disk already, and says the same.
  let isPresent: Bool

  /// What the server sent. It is `nil` where it sent nothing.
  let response: Response?
}

extension AnnotatedSnapshot {
  /// Whether both consist of the same blocks, wherever these stand. Menus, footers and scripts do not count.
  func readsLike(_ other: AnnotatedSnapshot) -> Bool {
    content.elementsEqual(other.content) { $0.kind == $1.kind && $0.text == $1.text && $0.link == $1.link }
  }

  private var content: [Block] { blocks.filter { $0.kind != .furniture && $0.kind != .comment } }
}
