/// A named way to find out what a block says.
struct Rule: Sendable {
  /// What it knows; `annotate --why` prints it.
  let name: String

  /// What a block says by this rule. It is `nil` where the rule does not apply.
  let statement: @Sendable (PageScan, Block) -> Statement?

  init(_ name: String, _ statement: @escaping @Sendable (PageScan, Block) -> Statement?) {
    (self.name, self.statement) = (name, statement)
  }

  /// The rules for blocks of a kind. The first that applies decides.
  static func all(for kind: Block.Kind) -> [Rule] {
    switch kind {
    case .heading: headings
    case .listItem: items
    case .paragraph, .quote: texts
    case .tableHeader, .tableRow: tables
    case .frontMatter, .comment, .code, .rule, .furniture, .scrap: marked
    }
  }

  /// What the markup says already.
  private static let marked = [
    Rule("front matter") { if case .frontMatter(let fields) = $1.kind { .frontMatter(fields) } else { nil } },
    Rule("comment with an address") { $1.source.map(Statement.source) },
    Rule("example") { $1.kind == .code ? .example($1.text) : nil },
    Rule("line across the page") { $1.kind == .rule ? .aside(.separator) : nil },
    Rule("line of a table without columns") { $1.kind == .scrap ? .end(.unrecognised) : nil },
    Rule("markup around the page") { _, _ in .aside(.navigation) },
  ]
}
