import ErrorCodeGeneration

/// What became of the pages of a product.
struct ProductResult {
  enum Outcome {
    /// All pages are as their snapshots.
    case unchanged
    /// The snapshots stay, for the reason given.
    case left(String)
    case taken(Replacement)
  }

  /// Pages in the place of snapshots.
  struct Replacement {
    /// The snapshots that go.
    let outdated: [Snapshot]

    /// The corrections that go.
    let needless: [Corrections.Row]

    /// Whether there was no page of the product before.
    let isNew: Bool

    /// What it means for those who use the product, in a few words.
    let effect: String
  }

  let product: String

  /// The pages that could be had.
  var pages: [FetchedPage] = []

  /// The languages of the other pages, as far as they are known, and why these could not be had.
  var refusals: [(language: Language?, reason: String)] = []
  var outcome = Outcome.unchanged
}

extension ProductResult {
  var replacement: Replacement? { if case .taken(let replacement) = outcome { replacement } else { nil } }

  /// The pages whose snapshots are as the servers have them.
  var current: [FetchedPage] { pages.filter { $0.newContent == nil || replacement != nil } }
}
