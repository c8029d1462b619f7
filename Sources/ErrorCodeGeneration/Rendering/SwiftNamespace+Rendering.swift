extension SwiftNamespace {
  /// Lays out the declaration of the namespace.
  func render(into writer: inout SourceWriter) {
    writer.line("/// ", summary?.commentContent ?? "Error codes of \(product.codeSpan).")
    if let documentation {
      writer.line("///")
      writer.line("/// [The page that documents them](", documentation.linkDestination, ")")
    }
    writer.block("public enum \(name): ExchangeProduct") { writer in
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
    writer.line("/// The tables of messages that come with several codes.")
    let tables = messageEnums.map { $0.name + ".table" }.joined(separator: ", ")
    writer.line("public static var messageTables: [MessageTable] { [", tables, "] }")
  }

  private func renderErrorCode(_ writer: inout SourceWriter) {
    writer.line("/// The codes of the product's errors.")
    renderTopics(&writer)
    writer.line("@nonexhaustive")
    writer.block("public enum ErrorCode: Int, DocumentedErrorCode") { writer in
      renderCases(&writer)
      if entries.contains(where: { $0.lastSeen != nil }) { writer.allCases("codes") }
      renderTable(&writer)
    }
  }

  /// Lists the cases under the titles of their sections: DocC shows them like this.
  private func renderTopics(_ writer: inout SourceWriter) {
    var (titles, names): ([String], [String: [String]]) = ([], [:])
    for item in cases {
      guard let title = section(of: item) else { continue }
      if title != titles.last, names[title] == nil { titles.append(title) }
      // DocC knows no names that begin with an underscore.
      for name in [item.identifier] + item.aliases where !name.hasPrefix("_") { names[title, default: []].append(name) }
    }
    guard !titles.isEmpty else { return }
    writer.line("///")
    writer.line("/// ## Topics")
    for title in titles {
      writer.line("///")
      writer.line("/// ### ", title.commentContent)
      for name in names[title, default: []] { writer.line("/// - ``", name, "``") }
    }
  }

  private func renderCases(_ writer: inout SourceWriter) {
    var title: String?
    for item in cases {
      if let section = section(of: item), section != title {
        writer.line("// MARK: ", section.visible)
        writer.line("")
        title = section
      }
      render(item, &writer)
      writer.line("")
    }
  }

  /// The title of the section that documents a code first.
  private func section(of item: Case) -> String? {
    let place = item.entries[0]
    return entries[place].lastSeen == nil ? entries[place].section : "No longer documented"
  }

  private func renderTable(_ writer: inout SourceWriter) {
    writer.line("/// What the pages say of the codes.")
    writer.line("public static let table = ErrorCodeTable(")
    writer.indented { writer in
      writer.line("address: ", documentation?.literal ?? "nil", ",")
      writer.line("records:")
      writer.indented { $0.literal(renderRecords) }
    }
    writer.line(")")
  }

  private func renderRecords(_ writer: inout SourceWriter) {
    var section: String?
    for place in entries.indices {
      if place > 0 { writer.line("") }
      if entries[place].section != section {
        section = entries[place].section
        writer.text("# ", section ?? "")
        writer.line("")
      }
      entries[place].renderRecord(&writer, page: documentation)
    }
  }
}

// MARK: - Cases

extension SwiftNamespace {
  /// Lays out a case with its comment, and its aliases.
  private func render(_ item: Case, _ writer: inout SourceWriter) {
    for (index, place) in item.entries.enumerated() {
      if index > 0 { writer.line("///") }
      entries[place].renderComment(&writer)
    }
    if let lastSeen = entries[item.entries[0]].lastSeen { writer.deprecation(lastSeen) }
    writer.line("case ", item.identifier.escapedIdentifier, " = ", String(item.code))
    for alias in item.aliases {
      let label = item.entries.first { identifiers[$0] == alias }.map { entries[$0].label }
      writer.line("")
      writer.line("/// ", label ?? "", ": another documented name of `", item.identifier, "`.")
      writer.line("public static let ", alias.escapedIdentifier, " = Self.", item.identifier.escapedIdentifier)
    }
    for former in item.formerNames { writer.alias(former, of: item.identifier) }
  }
}

extension Catalog.Entry {
  /// Writes the comment of a case: code and name, then messages and notes.
  fileprivate func renderComment(_ writer: inout SourceWriter) {
    let texts = messages.leading
    writer.line("/// ", label, ": ", texts.first?.commentContent ?? "no message is documented.")
    for message in texts.dropFirst() {
      writer.line("///")
      writer.line("/// Also: ", message.commentContent)
    }
    for note in notes.english {
      writer.line("///")
      writer.line("/// ", note.commentContent)
    }
  }

  /// The code and its name as code: `-4164 MIN_NOTIONAL`.
  fileprivate var label: String { (name.map { "\(code) \($0)" } ?? "\(code)").codeSpan }
}

extension LocalizedTexts {
  /// The texts in English, or the others where there are none.
  fileprivate var leading: [String] { english.isEmpty ? chinese : english }
}

// MARK: - What is no longer documented

extension SourceWriter {
  /// Marks the next declaration as one that no page documents any more.
  fileprivate mutating func deprecation(_ lastSeen: String) {
    let date = lastSeen.prefix { $0 != "T" && $0 != " " }
    let message = date.isEmpty ? "no longer documented" : "no longer documented; last seen on \(date)"
    line("@available(*, deprecated, message: ", message.literal, ")")
  }

  /// Declares the former name of a case.
  fileprivate mutating func alias(_ former: String, of name: String) {
    line("")
    line("/// The former name of `", name, "`.")
    line("@available(*, deprecated, renamed: ", name.literal, ")")
    line("public static let ", former.escapedIdentifier, " = Self.", name.escapedIdentifier)
  }

  /// Lists all cases, which the compiler does not do for an enum that has deprecated ones.
  fileprivate mutating func allCases(_ what: String) {
    line("/// All \(what), those that are no longer documented among them.")
    line("public static var allCases: [Self] { table.cases() }")
    line("")
  }
}

// MARK: - Messages of tables

extension SwiftNamespace.MessageEnum {
  /// Lays out the declaration of the enum.
  fileprivate func render(into writer: inout SourceWriter) {
    writer.line("/// ", title.commentContent, ": messages that come with several codes.")
    writer.line("@nonexhaustive")
    writer.block("public enum \(name): String, DocumentedMessage") { writer in
      for item in cases {
        writer.line("/// ", item.row.description.leading.first?.commentContent ?? "No description is documented.")
        if let lastSeen = item.row.lastSeen { writer.deprecation(lastSeen) }
        writer.line("case ", item.identifier.escapedIdentifier, " = ", item.row.text.literal)
        for former in item.formerNames { writer.alias(former, of: item.identifier) }
        writer.line("")
      }
      if cases.contains(where: { $0.row.lastSeen != nil }) { writer.allCases("messages") }
      writer.line("/// What the pages say of the messages.")
      writer.line("public static let table = MessageTable(")
      writer.indented { $0.literal(renderExplanations) }
      writer.line(")")
    }
  }

  private func renderExplanations(_ writer: inout SourceWriter) {
    for (index, item) in cases.enumerated() {
      if index > 0 { writer.line("") }
      writer.text("", item.row.text)
      for language in Language.allCases {
        for text in item.row.description[language] { writer.text(language.label, text) }
      }
    }
  }
}
