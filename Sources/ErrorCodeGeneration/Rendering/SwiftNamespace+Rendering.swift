extension SwiftNamespace {
  /// Lays out the declaration of the namespace.
  func render(into writer: inout SourceWriter) {
    writer.line(
      "/// Error codes of `\(product.visible)`\(documentation.map { ", as documented on [its page](\($0.linkDestination))" } ?? "")."
    )
    writer.block("public enum \(name): Product") { writer in
      writer.line("/// The product's identifier: `\(product.visible)`.")
      writer.line("public static var id: String { \(product.literal) }")
      writer.line("")
      renderErrorCode(&writer)
      for messages in messageEnums {
        writer.line("")
        messages.render(into: &writer)
      }
    }
  }

  private func renderErrorCode(_ writer: inout SourceWriter) {
    writer.line("/// The codes of the product's errors.")
    writer.line("@nonexhaustive")
    writer.block("public enum ErrorCode: Int, DocumentedErrorCode") { writer in
      renderCases(&writer)
      renderTable(&writer)
    }
  }

  private func renderCases(_ writer: inout SourceWriter) {
    var section: String?
    for item in cases {
      if let title = item.entries[0].section, title != section {
        writer.line("// MARK: ", title.visible)
        writer.line("")
        section = title
      }
      item.renderComment(&writer)
      writer.line("case ", item.identifier.escapedIdentifier, " = ", String(item.code))
      for alias in item.aliases {
        writer.line("")
        writer.line("/// Another documented name of ``", item.identifier, "``.")
        writer.line("public static let ", alias.escapedIdentifier, " = Self.", item.identifier.escapedIdentifier)
      }
      writer.line("")
    }
  }

  private func renderTable(_ writer: inout SourceWriter) {
    let numbers = Dictionary(zip(sections, sections.indices)) { first, _ in first }
    let entries = cases.sorted { $0.code > $1.code }.flatMap(\.entries)
    writer.line("/// What the pages say of the codes.")
    writer.line("public static let table = ErrorCodeTable(")
    writer.indented { writer in
      writer.line("address: ", (documentation ?? "").literal, ",")
      writer.line("sections:")
      writer.indented { $0.literal(sections, end: ",") }
      writer.line("records:")
      writer.indented { $0.literal(entries.map { $0.record(sections: numbers, page: documentation) }.lines) }
    }
    writer.line(")")
  }
}

extension [[String]] {
  /// The lines of all groups, with a blank one between two groups.
  fileprivate var lines: [String] {
    var lines: [String] = []
    for group in self { lines += (lines.isEmpty ? [] : [""]) + group }
    return lines
  }
}

extension SwiftNamespace.Case {
  fileprivate func renderComment(_ writer: inout SourceWriter) {
    let messages = entries.flatMap { $0.messages.english.isEmpty ? $0.messages.chinese : $0.messages.english }
    writer.line("/// ", messages.first?.commentContent ?? "No message is documented.")
    writer.line("///")
    for message in messages.dropFirst() { writer.line("/// - ", message.commentContent) }
    if messages.count > 1 { writer.line("///") }
    for note in entries.flatMap(\.notes.english) {
      writer.line("/// ", note.commentContent)
      writer.line("///")
    }
    writer.line("/// Documented as ", entries.map(\.link).joined(separator: " and as "), ".")
  }
}

extension Catalog.Entry {
  /// The documented name, or the code, as a link to its place on the page.
  fileprivate var link: String {
    let text = (name ?? String(code)).codeSpan
    return documentation.map { "[\(text)](\($0.linkDestination))" } ?? text
  }
}

extension SwiftNamespace.MessageEnum {
  /// Lays out the declaration of the enum.
  fileprivate func render(into writer: inout SourceWriter) {
    writer.line("/// ", title.visible.commentContent, ": messages that come with several codes.")
    writer.line("@nonexhaustive")
    writer.block("public enum \(name): String, DocumentedMessage") { writer in
      for (identifier, row) in cases {
        let texts = row.description.english.isEmpty ? row.description.chinese : row.description.english
        writer.line("/// ", texts.first?.commentContent ?? "No description is documented.")
        writer.line("case ", identifier.escapedIdentifier, " = ", (row.message.all.first ?? "").literal)
        writer.line("")
      }
      writer.line("/// What the pages say of the messages.")
      writer.block("public static var explanations: StaticString") { writer in
        writer.literal(cases.map { [$0.row.message.all.first ?? ""] + $0.row.description.lines }.lines)
      }
    }
  }
}
