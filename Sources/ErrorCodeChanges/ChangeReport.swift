import ErrorCodeGeneration

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What changed between two states of the pages, as people and programs read it.
package struct ChangeReport {
  /// How a report is written.
  package enum Format: String, CaseIterable {
    case text, markdown, json, github
    case apiAllowlist = "api-allowlist"
  }

  /// The changes, the most important first.
  package let changes: [Change]

  package init(changes: [Change]) { self.changes = changes }

  /// The report.
  ///
  /// - Parameters:
  ///   - format: How it is written.
  ///   - module: The module that the code is in.
  /// - Returns: The text, without a line end.
  /// - Throws: An error of the encoder.
  package func text(_ format: Format, module: String) throws -> String {
    switch format {
    case .text: ([summary] + changes.map(\.text)).joined(separator: "\n")
    case .markdown: markdown
    case .json: try json
    case .github: changes.map(\.annotation).joined(separator: "\n")
    case .apiAllowlist: changes.flatMap { $0.allowedBreakages(module: module) }.joined(separator: "\n")
    }
  }

  /// How many changes there are of each kind.
  private var summary: String {
    if changes.isEmpty { return "nothing changed" }
    let counts = Change.Kind.allCases.compactMap { kind in
      let count = changes.count { $0.kind == kind }
      return count > 0 ? "\(count) \(kind.rawValue)" : nil
    }
    return "\(changes.count.counting("change")): " + counts.joined(separator: ", ")
  }

  private var markdown: String {
    let head = "### \(summary.prefix(1).uppercased())\(summary.dropFirst())"
    if changes.isEmpty { return head }
    let rows = changes.map { change in
      let cells = [
        change.kind.rawValue, change.product, change.label, change.old ?? "", change.new ?? "",
        change.kind.effect.rawValue,
      ]
      return "| " + cells.map(\.markdownCell).joined(separator: " | ") + " |"
    }
    return ([head, "", "| change | product | name | before | now | effect |", "|---|---|---|---|---|---|"] + rows)
      .joined(separator: "\n")
  }

  private var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(["changes": changes.map(Row.init)]), as: UTF8.self)
    }
  }

  /// A change as JSON has it. A key that is absent stands for what there is not.
  private struct Row: Encodable {
    var change, effect, product, name: String
    var code: Int?
    var table, old, new, file: String?
    var line: Int?

    init(_ change: Change) {
      (self.change, effect) = (change.kind.rawValue, change.kind.effect.rawValue)
      (product, name) = (change.product, change.name)
      (old, new, file, line) = (change.old, change.new, change.path, change.line)
      switch change.owner {
      case .code(let code): self.code = code
      case .message(let table): self.table = table
      }
    }
  }
}

extension Change {
  /// The change and its effect, then what was and what is.
  fileprivate var text: String {
    let lines = [old.map { "  - \($0)" }, new.map { "  + \($0)" }].compactMap(\.self)
    return (["\(description) (\(kind.effect.words))"] + lines).map(\.visible).joined(separator: "\n")
  }

  /// A line that GitHub shows beside the page.
  fileprivate var annotation: String {
    let place = path.map { "file=\($0.escapedProperty)" + (line.map { ",line=\($0)" } ?? "") } ?? ""
    let details = [old.map { "before: \($0)" }, new.map { "now: \($0)" }].compactMap(\.self)
    let message = (["\(description) (\(kind.effect.words))"] + details).joined(separator: "\n")
    return "::\(kind.effect == .deprecation ? "warning" : "notice") \(place)::\(message.escapedData)"
  }
}

extension Change.Effect {
  fileprivate var words: String { self == .none ? "no effect on code" : rawValue }
}

extension String {
  /// The text for a cell of a table in Markdown.
  fileprivate var markdownCell: String {
    let signs = Set("\\`*_[]<>|~&")
    return visible.reduce(into: "") { $0 += signs.contains($1) ? "\\\($1)" : String($1) }
  }

  /// The text behind the second `::` of a workflow command.
  fileprivate var escapedData: String {
    replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  /// The text as a property of a workflow command.
  fileprivate var escapedProperty: String { escapedData.replacing(":", with: "%3A").replacing(",", with: "%2C") }
}
