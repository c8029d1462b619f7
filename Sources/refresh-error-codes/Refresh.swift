import ErrorCodeFiles
import ErrorCodeGeneration
import Foundation

/// The whole run: addresses → answers → captures → snapshots → Swift. Files are written at its end, all together.
struct Refresh {
  private let arguments: Arguments
  private var input: Input
  private var website: Website
  private var validators = Validators()

  /// What the snapshots make, as they are so far, and what there is to say of them.
  private var state: (generation: Generation, diagnostics: [Diagnostic])

  /// The pages to write and to remove.
  private var items: [OutputFolder.Item] = []

  /// The corrections that pages made superfluous.
  private var settled: [Corrections.Row] = []

  /// The pages that are as the servers have them.
  private var current: [FetchedPage] = []
  private var report = Report()

  /// - Throws: `UsageError` when a folder is not there.
  init(_ arguments: Arguments) async throws {
    self.arguments = arguments
    try arguments.destination.checkFolder()
    input = try Input(paths: [arguments.folder], expecting: Set(arguments.additions.map(\.product)))
    website = Website(arguments.manners)
    state = await arguments.destination.generation(of: input, keepsAll: true)
  }

  /// Does all of it. It is `false` when a page was refused.
  ///
  /// - Throws: `UsageError` for a product that there is none, and a diagnostic when files cannot be written.
  mutating func run() async throws -> Bool {
    for product in try products() { await refresh(product) }
    let isAccepted = input.accepts(state.diagnostics, isStrict: arguments.isStrict)
    if arguments.isRehearsal {
      try Console.print("nothing is written, as '--dry-run' wants it; this is what would be:")
    }
    if isAccepted {
      try items += Corrections.Row.removal(of: settled)
      let lines = try arguments.destination.write(
        state.generation, of: input, pages: items, isRehearsal: arguments.isRehearsal)
      try Console.print(lines.joined(separator: "\n") + "\n")
      if !arguments.isRehearsal { remember() }
    }
    try Console.print(report.text)
    if !isAccepted { Console.error("error: nothing was written, because of the errors above") }
    return isAccepted && !report.hasRefusals
  }

  /// The products to refresh.
  private func products() throws -> [String] {
    let known = Set(input.snapshots.map(\.product)).union(arguments.additions.map(\.product)).sorted()
    if let unknown = arguments.products.first(where: { !known.contains($0) }) {
      throw UsageError(
        "there is no page of a product '\(unknown)'; add it with '--add \(unknown) <address>', or name one of "
          + known.joined(separator: ", "))
    }
    let named = arguments.products + arguments.additions.map(\.product)
    return known.filter { named.isEmpty || named.contains($0) }
  }

  /// Remembers what servers said of the pages that are on the disk.
  private mutating func remember() {
    for page in current {
      guard let response = page.response, let address = page.wanted.address else { continue }
      validators.remember(response, as: page.snapshot.path, at: address)
    }
    validators.write()
  }
}

// MARK: - One product

extension Refresh {
  /// Downloads the pages of a product, and puts them in the place of its snapshots if all of them are good.
  private mutating func refresh(_ product: String) async {
    var pages: [FetchedPage] = []
    var refusals = 0
    let wanted = wantedPages(of: product)
    // The language of a page that was added shows when it is there.
    for page in wanted where !pages.contains(where: { $0.language == page.language }) {
      do throws(Refusal) {
        pages.append(try await fetch(page))
      } catch {
        report.add(product, page.language, .refused, error.reason)
        refusals += 1
      }
    }
    if wanted.isEmpty { report.add(product, nil, .refused, Refusal.noAddress(of: product).reason) }
    if refusals == 0 { return await take(pages, of: product) }
    leave(pages, because: "left as it was, because not all pages of '\(product)' could be had")
  }

  /// The pages of a product that were added, then those of its snapshots.
  private func wantedPages(of product: String) -> [WantedPage] {
    let added = arguments.additions.filter { $0.product == product }.map { addition in
      WantedPage(product: product, language: nil, address: addition.address)
    }
    let documented = state.generation.products.first { $0.product == product }?.pages ?? []
    let known = documented.map { page in
      WantedPage(product: product, language: page.language, address: page.address.flatMap { URL(string: $0) })
    }
    return added + known
  }

  private mutating func fetch(_ wanted: WantedPage) async throws(Refusal) -> FetchedPage {
    guard let address = wanted.address else { throw Refusal.noAddress(of: wanted.product) }
    Console.error(
      "\(([wanted.product] + [wanted.language?.rawValue].compactMap(\.self)).joined(separator: " ")): \(address)")
    let known = validators[address]
    let old = input.snapshots.first { $0.product == wanted.product && $0.path == known?.snapshot }
    switch try await website.page(at: address, in: wanted.language, known: old == nil ? nil : known) {
    case .unchanged:
      guard let old, let language = old.language else { throw Refusal(address, "HTTP 304 answers no question") }
      return FetchedPage(wanted: wanted, language: language, snapshot: old, isPresent: true, response: nil)
    case .page(let response):
      let (language, page) = try wanted.page(in: response)
      let path = path(wanted.product, language)
      let old = input.snapshots.first { $0.path == path && AnnotatedSnapshot($0).readsLike(page) }
      let snapshot = old ?? Snapshot(path: path, bytes: page.snapshot.bytes)
      return FetchedPage(
        wanted: wanted, language: language, snapshot: snapshot, isPresent: old != nil, response: response)
    }
  }

  private func path(_ product: String, _ language: Language) -> String {
    Input.file("\(product).\(language.rawValue).html", in: arguments.folder).relative
  }

  /// Leaves the snapshots of a product as they are.
  private mutating func leave(_ pages: [FetchedPage], because reason: String) {
    for page in pages {
      report.add(
        page.wanted.product, page.language, page.isPresent ? .unchanged : .refused, page.isPresent ? "" : reason)
    }
    current += pages.filter(\.isPresent)
  }

  /// Puts pages in the place of a product's snapshots, unless the generator has something against it.
  private mutating func take(_ pages: [FetchedPage], of product: String) async {
    let paths = pages.map(\.snapshot.path)
    let present = input.snapshots.filter { $0.product == product }
    let outdated = present.filter { !paths.contains($0.path) }
    if outdated.isEmpty, pages.allSatisfy(\.isPresent) { return leave(pages, because: "") }
    let next = await Candidate(pages, of: product, in: input, arguments.destination)
    let problems = next.state.diagnostics.filter { diagnostic in
      diagnostic.severity == .error || arguments.isStrict && diagnostic.severity == .warning
    }.filter { paths.contains($0.path) || !state.diagnostics.contains($0) }
    if let problem = problems.first {
      let others = problems.count > 1 ? " (and \(problems.count - 1) more)" : ""
      return leave(pages, because: "\(pages[0].wanted.address.map { "\($0): " } ?? "")\(problem)\(others)")
    }
    let isSameCode = state.generation.code(of: product) == next.state.generation.code(of: product)
    (input, state) = (next.input, next.state)
    settled += next.settled
    items += outdated.map { OutputFolder.Item(path: $0.path, change: .removed) }
    for page in pages where !page.isPresent {
      let bytes = try? page.snapshot.bytes()
      items.append(OutputFolder.Item(path: page.snapshot.path, change: .written, wanted: bytes))
    }
    current += pages
    report(pages, next.settled.count, isNew: present.isEmpty, isSameCode: isSameCode)
  }

  /// Says what became of pages that were taken.
  private mutating func report(_ pages: [FetchedPage], _ settled: Int, isNew: Bool, isSameCode: Bool) {
    let form = isSameCode ? "only the form changed" : nil
    let corrections = settled > 0 ? "\(settled) \(settled == 1 ? "row" : "rows") of corrections removed" : nil
    for page in pages {
      let remarks = [form, page.snapshot.path == pages.first?.snapshot.path ? corrections : nil].compactMap(\.self)
      let outcome = page.isPresent ? Report.Outcome.unchanged : isNew ? .added : .replaced
      report.add(page.wanted.product, page.language, outcome, page.isPresent ? "" : remarks.joined(separator: ", "))
    }
  }
}

extension Refusal {
  /// The reason for a product of which no snapshot and no correction says where its page is.
  fileprivate static func noAddress(of product: String) -> Refusal {
    Refusal("no snapshot gives its address; pass it with '--add \(product) <address>'")
  }
}

extension Generation {
  /// The code of a product, without the names of the snapshots that it was made from.
  fileprivate func code(of product: String) -> [Substring] {
    let text = products.first { $0.product == product }?.file.text ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("// Source: ") }
  }
}
