extension SwiftNamespace {
  /// Lays out the declaration of the namespace.
  func render(into writer: inout SourceWriter) {
    let page = documentation.map { ", as documented on [its page](\($0.linkDestination))" } ?? ""
    writer.line("/// Error codes of ", product.codeSpan, page, ".")
    writer.block("public enum \(name): Product") { writer in
      writer.line("/// The product's identifier: ", product.codeSpan, ".")
      writer.line("public static var id: String { ", product.literal, " }")
      renderMessageTables(&writer)
      writer.line("")
      renderErrorCode(&writer)
      for messages in messageEnums {
        writer.line("")
        messages.render(into: &writer)
      }
    }
  }

  private func renderMessageTables(_ writer: inout SourceWriter) {
    guard !messageEnums.isEmpty else { return }
    writer.line("")
    writer.line("/// The messages that come with several codes.")
    let tables = messageEnums.map { $0.name + ".table" }.joined(separator: ", ")
    writer.line("public static var messageTables: [MessageTable] { [", tables, "] }")
  }

  private func renderErrorCode(_ writer: inout SourceWriter) {
    writer.line("/// The codes of the product's errors.")
    writer.line("@nonexhaustive")
    writer.block("public enum ErrorCode: Int, DocumentedErrorCode") { writer in
      renderCases(&writer)
      renderNumbers(&writer)
      renderTable(&writer)
    }
  }

  private func renderCases(_ writer: inout SourceWriter) {
    var section: String?
    for item in cases {
      if let title = entries[item.entries[0]].section, title != section {
        writer.line("// MARK: ", title.visible)
        writer.line("")
        section = title
      }
      item.render(into: &writer, entries)
      writer.line("")
    }
  }

  private func renderNumbers(_ writer: inout SourceWriter) {
    guard let table = NumberTable(cases.map(\.code)) else { return }
    writer.line("/// The number that the server sends.")
    writer.line("public var rawValue: Int { unsafe Self.numbers[Swift.unsafeBitCast(self, to: UInt8.self)] }")
    writer.line("")
    writer.line("/// The code with a number; `nil` for one that the pages do not document.")
    writer.block("public init?(rawValue: Int)") { writer in
      writer.line("guard let place = Self.numbers.place(of: rawValue) else { return nil }")
      writer.line("self = unsafe Swift.unsafeBitCast(place, to: Self.self)")
    }
    writer.line("")
    writer.block("private static var numbers: NumberTable") { writer in
      writer.line("unsafe NumberTable(slots: ", String(table.slotCount), ", #\"", table.text, "\"#)")
    }
    writer.line("")
  }

  private func renderTable(_ writer: inout SourceWriter) {
    writer.line("/// What the pages say of the codes.")
    writer.line("public static let table = ErrorCodeTable(")
    writer.indented { writer in
      writer.line("address: ", (documentation ?? "").literal, ",")
      writer.line("records:")
      writer.indented { $0.literal(renderRecords) }
    }
    writer.line(")")
  }

  private func renderRecords(_ writer: inout SourceWriter) {
    var section: String?
    var isFirst = true
    for index in cases.indices.sorted(by: { cases[$0].code > cases[$1].code }) {
      for place in cases[index].entries {
        if !isFirst { writer.blank() }
        isFirst = false
        if entries[place].section != section {
          section = entries[place].section
          writer.text(label: "# ", section ?? "")
          writer.blank()
        }
        entries[place].renderRecord(&writer, page: documentation)
      }
    }
  }
}

extension SwiftNamespace.Case {
  /// Lays out the case with its comment, and the aliases.
  fileprivate func render(into writer: inout SourceWriter, _ all: [Catalog.Entry]) {
    renderComment(&writer, all)
    writer.line("case ", identifier.escapedIdentifier, " = ", String(code))
    for alias in aliases {
      writer.line("")
      writer.line("/// Another documented name of ``", identifier, "``.")
      writer.line("public static let ", alias.escapedIdentifier, " = Self.", identifier.escapedIdentifier)
    }
  }

  private func renderComment(_ writer: inout SourceWriter, _ all: [Catalog.Entry]) {
    var count = 0
    for place in entries {
      for message in all[place].messages.leading {
        if count == 0 {
          writer.line("/// ", message.commentContent)
          writer.line("///")
        } else {
          writer.line("/// - ", message.commentItem)
        }
        count += 1
      }
    }
    if count == 0 { writer.line("/// No message is documented.\n///") }
    if entries.count > 1 || count > 1 { writer.line("///") }
    for place in entries {
      for note in all[place].notes.english {
        writer.line("/// ", note.commentContent)
        writer.line("///")
      }
    }
    writer.begin("/// Documented as ")
    for place in entries {
      if place != entries.first { writer.append(" and as ") }
      Self.renderLink(&writer, all[place].name ?? String(all[place].code), all[place].documentation)
    }
    writer.end(".")
  }

  /// Lays out the documented name, or the code, as code and as a link to its place on the page.
  private static func renderLink(_ writer: inout SourceWriter, _ label: String, _ address: String?) {
    let (start, content, end) = label.codeSpanParts
    if address != nil { writer.append("[") }
    writer.append(start)
    writer.append(content)
    writer.append(end)
    guard let address else { return }
    writer.append("](")
    writer.append(address.linkDestination)
    writer.append(")")
  }
}

extension LocalizedTexts {
  /// The texts in English, or the others where there are none.
  fileprivate var leading: [String] { english.isEmpty ? chinese : english }
}

extension SwiftNamespace.MessageEnum {
  /// Lays out the declaration of the enum.
  fileprivate func render(into writer: inout SourceWriter) {
    writer.line("/// ", title.commentContent, ": messages that come with several codes.")
    writer.line("@nonexhaustive")
    writer.block("public enum \(name): String, DocumentedMessage") { writer in
      for (identifier, row) in cases {
        writer.line("/// ", row.description.leading.first?.commentContent ?? "No description is documented.")
        writer.line("case ", identifier.escapedIdentifier, " = ", row.text.literal)
        writer.line("")
      }
      writer.line("/// What the pages say of the messages.")
      writer.block("public static var table: MessageTable") { writer in
        writer.line("MessageTable(")
        writer.indented { $0.literal(renderExplanations) }
        writer.line(")")
      }
    }
  }

  private func renderExplanations(_ writer: inout SourceWriter) {
    for (index, (_, row)) in cases.enumerated() {
      if index > 0 { writer.blank() }
      writer.text(row.text)
      for language in Language.allCases {
        for text in row.description[language] { writer.text(label: language.label, text) }
      }
    }
  }
}

extension Catalog.MessageTable.Row {
  /// The message.
  fileprivate var text: String { message.leading.first ?? "" }
}
