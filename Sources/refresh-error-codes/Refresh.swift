import ErrorCodeChanges
import ErrorCodeFiles
import ErrorCodeGeneration
import Foundation

/// The whole run: addresses → answers → captures → snapshots → Swift. Files are written at its end, all together.
struct Refresh {
  private let arguments: Arguments
  private let corrections: CorrectionsFile
  private var website: Website
  private var validators = Validators()

  /// The snapshots as they are so far, and what they make.
  private var state: State

  /// - Throws: `UsageError` when a folder is not there.
  init(_ arguments: Arguments) async throws {
    self.arguments = arguments
    try arguments.destination.checkFolder()
    try Self.makeFolder(arguments)
    let input = try Input(paths: [arguments.folder], expecting: Set(arguments.additions.map(\.product)))
    corrections = CorrectionsFile(Input.file(Corrections.fileName, in: arguments.folder))
    website = Website(arguments.manners)
    state = await State(input, arguments.destination)
  }

  /// Makes sure that the folder of the pages is there. For the first page of all it is made.
  private static func makeFolder(_ arguments: Arguments) throws {
    let folder = arguments.folder
    if FileManager.default.fileExists(atPath: folder) { return }
    guard !arguments.additions.isEmpty, !arguments.isRehearsal else {
      throw UsageError("there is no folder '\(folder)'; name that of the pages with '--snapshots'")
    }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// Does all of it. It is `false` when a page was refused.
  ///
  /// - Throws: `UsageError` for a product that there is none, and a diagnostic when files cannot be written.
  mutating func run() async throws -> Bool {
    var results: [ProductResult] = []
    for product in try products() { results.append(await refresh(product)) }
    let isAccepted = state.input.accepts(state.diagnostics, isStrict: arguments.isStrict)
    let report = Report(results, isWritten: isAccepted)
    if isAccepted {
      let changes =
        try pageChanges(results) + arguments.destination.changes(to: state.generation, of: state.input)
      if arguments.isRehearsal {
        try Console.print("nothing is written, as '--dry-run' wants it; this is what would be:")
      } else {
        try changes.write()
        remember(results.flatMap(\.current))
      }
      try Console.print(arguments.destination.summary(of: state.generation, changes))
      let effects = ChangeReport(changes: state.input.lock.knownChanges(to: state.generation.lock))
      if !effects.changes.isEmpty { try Console.print(try effects.text(.text, module: arguments.destination.module)) }
      // A blank line before the report.
      try Console.print("")
    }
    try Console.print(report.text)
    return isAccepted && !report.hasRefusals
  }

  /// The products to refresh.
  private func products() throws -> [String] {
    let known = Set(state.input.snapshots.map(\.product)).union(arguments.additions.map(\.product)).sorted()
    if let unknown = arguments.products.first(where: { !known.contains($0) }) {
      let addition = Snapshot.isProduct(unknown) ? "add it with '--add \(unknown) <address>', or " : ""
      throw UsageError(
        "there is no page of a product '\(unknown)'; \(addition)name one of \(known.joined(separator: ", "))")
    }
    let named = arguments.products + arguments.additions.map(\.product)
    return known.filter { named.isEmpty || named.contains($0) }
  }

  /// The pages to write and to remove, and the corrections without those that became needless.
  private func pageChanges(_ results: [ProductResult]) throws -> [FileChange] {
    let taken = results.compactMap { result in result.replacement.map { (result.pages, $0) } }
    let pages = try taken.flatMap(\.0).compactMap { page in
      try page.newContent.map { try FileChange(writing: $0, to: page.path) }
    }
    let outdated = taken.flatMap(\.1.outdated).map { FileChange(removing: $0.path) }
    let needless = taken.flatMap(\.1.needless)
    if needless.isEmpty { return pages + outdated }
    let text = try corrections.text(without: needless)
    return try pages + outdated + [FileChange(writing: Array(text.utf8), to: corrections.path.relative)]
  }

  /// Remembers what servers said of the pages that are on the disk.
  private mutating func remember(_ pages: [FetchedPage]) {
    for page in pages {
      guard let response = page.response, let address = page.wanted.address else { continue }
      validators.remember(response, as: page.path, at: website.place(of: address))
    }
    validators.write()
  }
}

// MARK: - One product

extension Refresh {
  /// Downloads the pages of a product, and puts them in the place of its snapshots if all of them are good.
  private mutating func refresh(_ product: String) async -> ProductResult {
    var result = ProductResult(product: product)
    let (added, documented) = wantedPages(of: product)
    // A page that was added replaces the documented one of its language, which shows when it is there.
    for page in added { await fetch(page, &result) }
    let languages = result.pages.map(\.language)
    for page in documented where !languages.contains(where: { $0 == page.language }) { await fetch(page, &result) }
    if added.isEmpty, documented.isEmpty { result.refusals.append((nil, noPage(of: product).reason)) }
    guard result.refusals.isEmpty else {
      result.outcome = .left("left as it was, because not all pages of '\(product)' could be had")
      return result
    }
    result.outcome = await outcome(of: result.pages, of: product)
    return result
  }

  /// The pages of a product that were added, and those of its snapshots.
  private func wantedPages(of product: String) -> (added: [WantedPage], documented: [WantedPage]) {
    let added = arguments.additions.filter { $0.product == product }.map { addition in
      WantedPage(product: product, language: nil, address: addition.address)
    }
    let pages = state.generation.products.first { $0.product == product }?.pages ?? []
    let documented = Language.allCases.flatMap { language in
      let pages = pages.filter { $0.language == language }
      let addresses = Set(pages.compactMap { $0.address.flatMap { URL(page: $0) } })
      let places: [URL?] = addresses.isEmpty && !pages.isEmpty ? [nil] : addresses.sorted { $0.path < $1.path }
      return places.map { WantedPage(product: product, language: language, address: $0) }
    }
    return (added, documented)
  }

  /// Why nothing is known of a product that has snapshots.
  private func noPage(of product: String) -> Refusal {
    let paths = state.input.snapshots.filter { $0.product == product }.map(\.path)
    let problem = state.diagnostics.first { $0.severity == .error && paths.contains($0.path) }
    return problem.map { Refusal("\($0); or pass the address with '--add \(product) <address>'") }
      ?? .noAddress(of: product)
  }

  /// Downloads a page, or says why there is none.
  private mutating func fetch(_ wanted: WantedPage, _ result: inout ProductResult) async {
    do throws(Refusal) {
      let page = try await fetch(wanted)
      if let twin = result.pages.first(where: { $0.language == page.language }) {
        throw Refusal.twins(page, twin)
      }
      result.pages.append(page)
    } catch {
      result.refusals.append((wanted.language, error.reason))
    }
  }

  private mutating func fetch(_ wanted: WantedPage) async throws(Refusal) -> FetchedPage {
    guard let address = wanted.address else { throw Refusal.noAddress(of: wanted.product) }
    let name = [wanted.product, wanted.language?.rawValue].compactMap(\.self).joined(separator: " ")
    Console.error("\(name): \(address.absoluteString)")
    let known = validators[website.place(of: address)]
    let present = state.input.snapshots.first { $0.product == wanted.product && $0.path == known?.snapshot }
    switch try await website.page(at: address, in: wanted.language, known: present == nil ? nil : known) {
    case .unchanged:
      guard let present, let language = present.language else {
        throw Refusal(address, "HTTP 304, but the page was not known; remove \(Validators.path) and run it again")
      }
      return FetchedPage(wanted: wanted, language: language, path: present.path, newContent: nil, response: nil)
    case .page(let response):
      let (content, page, language) = try wanted.page(in: response)
      let path = Input.file("\(wanted.product).\(language.rawValue).html", in: arguments.folder).relative
      let isPresent = state.input.snapshots.contains { $0.path == path && AnnotatedSnapshot($0).documentsLike(page) }
      return FetchedPage(
        wanted: wanted, language: language, path: path, newContent: isPresent ? nil : content, response: response)
    }
  }

  /// Puts pages in the place of a product's snapshots, unless the generator has something against it.
  private mutating func outcome(of pages: [FetchedPage], of product: String) async -> ProductResult.Outcome {
    let present = state.input.snapshots.filter { $0.product == product }
    let kept = present.filter { old in pages.contains { $0.path == old.path && $0.newContent == nil } }
    let new = pages.compactMap { page in page.newContent.map { Snapshot(path: page.path, bytes: $0) } }
    if new.isEmpty, kept.count == present.count, !hasNeedlessRows(product) { return .unchanged }
    let candidate = await Candidate(kept + new, of: product, in: state, corrections, arguments.destination)
    if let reason = objection(to: candidate.state, pages) { return .left(reason) }
    let outdated = present.filter { old in !pages.contains { $0.path == old.path } }
    let effect = effect(of: candidate.state, on: product)
    state = candidate.state
    return .taken(
      ProductResult.Replacement(
        outdated: outdated, needless: candidate.needless, isNew: present.isEmpty, effect: effect))
  }

  /// Whether an error is about a correction of the product, as after a run that was killed before it removed the row.
  private func hasNeedlessRows(_ product: String) -> Bool {
    state.input.corrections.rows.contains { row in
      row.product == product && state.diagnostics.contains { $0.path == row.path && $0.line == row.line }
    }
  }

  /// What a new state of a product means for those who use it, in a few words.
  private func effect(of next: State, on product: String) -> String {
    let (old, new) = (state.generation.product(product), next.generation.product(product))
    guard let old, !old.pages.isEmpty else { return (new?.codes ?? 0).counting("code") }
    if old.code == new?.code { return "only the form changed" }
    let changes = next.input.lock.knownChanges(to: next.generation.lock).count { $0.product == product }
    let address = new?.pages.first?.address
    let move = address == old.pages.first?.address ? nil : "its address is \(address ?? "not given") now"
    return [changes == 0 ? nil : changes.counting("change"), move].compactMap(\.self)
      .joined(separator: ", ")
  }

  /// What is wrong with a state that was not before, or is wrong with its new pages. All of it is printed.
  private func objection(to next: State, _ pages: [FetchedPage]) -> String? {
    let paths = pages.filter { $0.newContent != nil }.map(\.path)
    let problems = next.diagnostics.filter { diagnostic in
      diagnostic.severity == .error || arguments.isStrict && diagnostic.severity == .warning
    }.filter { paths.contains($0.path) || !state.diagnostics.contains($0) }
    Console.report(problems)
    // What is wrong with a page explains what does not fit it any more.
    guard let problem = problems.first(where: { paths.contains($0.path) }) ?? problems.first else { return nil }
    let page = pages.first { $0.path == problem.path } ?? pages.first { $0.newContent != nil }
    let address = page?.wanted.address?.absoluteString ?? ""
    let isForeign = problem.message.contains("the file is named after")
    let remedy = isForeign ? Refusal.confirmation(of: address, for: page?.wanted.product ?? "") : ""
    return "\(address): \(problem)\(remedy)"
      + (problems.count > 1 ? " (and \(problems.count - 1) more, see above)" : "")
  }
}

extension Refusal {
  /// The reason for a product of which no snapshot and no correction says where its page is.
  fileprivate static func noAddress(of product: String) -> Refusal {
    Refusal("no snapshot gives its address; pass it with '--add \(product) <address>'")
  }

  /// How to say that an address is that of a product of another name.
  fileprivate static func confirmation(of address: String, for product: String) -> String {
    "; if it is meant, add this row to corrections.json and run it again: "
      + #"{"product": "\#(product)", "field": "source", "page": "\#(address)", "correct": "\#(address)", "reason": "…"}"#
  }

  /// The reason for the second page of a language.
  fileprivate static func twins(_ page: FetchedPage, _ twin: FetchedPage) -> Refusal {
    let addresses = [twin, page].compactMap(\.wanted.address?.absoluteString).joined(separator: " and ")
    return Refusal(
      "\(addresses) are both in '\(page.language.rawValue)', and there is one snapshot for each language; "
        + "pass one address, or save the page by hand")
  }
}

extension Generation {
  fileprivate func product(_ name: String) -> GeneratedProduct? { products.first { $0.product == name } }
}

extension GeneratedProduct {
  /// The code, without the names of the snapshots that it was made from.
  fileprivate var code: [Substring] { file.text.split(separator: "\n").filter { !$0.hasPrefix("// Source: ") } }
}
