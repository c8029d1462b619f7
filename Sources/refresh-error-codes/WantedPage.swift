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
  /// What is kept of the page in an answer, how it reads, and its language.
  ///
  /// - Throws: Why the answer is not the page.
  func page(in response: Response) throws(Refusal) -> (content: [UInt8], page: AnnotatedSnapshot, language: Language) {
    let content = try Capture(response).bytes
    let page = AnnotatedSnapshot(Snapshot(path: "\(product).html", bytes: content))
    guard let first = page.pages.first else {
      let problem = page.diagnostics.first { $0.severity == .error }?.message ?? "no error code was found"
      throw Refusal(response.address, "\(problem); if the page has moved, pass its address with '--add'")
    }
    if let stray = page.pages.first(where: { !$0.isOfProduct(at: address?.absoluteString) }) {
      let source = stray.headingSource ?? stray.source ?? ""
      throw Refusal(
        response.address, "the answer is another page, \(source); if that is meant, pass its address with '--add'")
    }
    let languages = Set(page.pages.map(\.language.rawValue)).union(page.declaredLanguage.map { [$0] } ?? []).sorted()
    guard languages == [(language ?? first.language).rawValue] else {
      throw Refusal(
        response.address,
        "the page is in '\(languages.joined(separator: "' and '"))'; find that in '\((language ?? first.language).rawValue)' in a browser, "
          + "and pass its address with '--add'")
    }
    return (content, page, first.language)
  }
}

extension AnnotatedSnapshot {
  /// The language that the document declares, without a region where that makes no difference: `en-US` gives `en`.
  fileprivate var declaredLanguage: String? {
    guard case .frontMatter(let fields)? = blocks.first?.kind, let tag = fields["lang"], !tag.isEmpty else {
      return nil
    }
    let language = Language(tag: tag) ?? Language.allCases.first { tag.lowercased().hasPrefix($0.rawValue + "-") }
    return language?.rawValue ?? tag
  }
}
