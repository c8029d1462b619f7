import ErrorCodeFiles
import ErrorCodeGeneration

/// The snapshots, what they make, and what there is to say of them.
struct State {
  private(set) var input: Input
  private(set) var generation: Generation
  private(set) var diagnostics: [Diagnostic]

  init(_ input: Input, _ destination: Destination) async {
    self.input = input
    (generation, diagnostics) = await destination.generation(of: input, keepsAll: true)
  }
}

/// The state with the pages of one product replaced, before anything is written.
struct Candidate {
  private(set) var state: State

  /// The corrections that the pages made needless. They are no longer in the input.
  private(set) var needless: [Corrections.Row]

  /// - Parameters:
  ///   - pages: The pages that take the place of those of the product.
  ///   - product: The product.
  ///   - state: The state so far.
  ///   - corrections: The file that has the corrections.
  ///   - destination: Where the code is to go.
  init(
    _ pages: [Snapshot], of product: String, in state: State, _ corrections: CorrectionsFile, _ destination: Destination
  ) async {
    var input = state.input
    let rows = input.corrections.rows.filter { $0.product == product }
    let read = pages.flatMap { AnnotatedSnapshot($0).pages }
    needless = rows.filter { $0.isSettled(by: read) && corrections.canRemove($0) }
    input.replacePages(of: product, with: pages)
    input.removeCorrections(where: needless.contains)
    self.state = await State(input, destination)
    // A warning that was acknowledged and comes no more.
    let diagnostics = self.state.diagnostics
    let silent = rows.filter { row in
      row.field == .warning && diagnostics.contains { $0.path == row.path && $0.line == row.line }
        && corrections.canRemove(row)
    }
    if silent.isEmpty { return }
    needless += silent
    input.removeCorrections(where: silent.contains)
    self.state = await State(input, destination)
  }
}
