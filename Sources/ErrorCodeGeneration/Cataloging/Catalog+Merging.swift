extension Catalog {
  /// Merges the pages of one product. The English ones lead, the others add what those lack.
  init(product: String, pages: [Page], diagnostics: inout [Diagnostic]) {
    let english = pages.filter { $0.language == .english }
    self.init(product: product, pages: english + pages.filter { $0.language != .english })
    var merger = Merger(catalog: self)
    for page in self.pages { merger.add(page) }
    self = merger.catalog
    diagnostics += merger.diagnostics + entries.compactMap(\.shortcoming)
  }
}

extension Catalog.Entry {
  /// What the entry lacks, said to the maintainer.
  fileprivate var shortcoming: Diagnostic? {
    if messages.isEmpty { return Diagnostic(.warning, path, line: line, "code \(code) has no message") }
    if messages.english.isEmpty || messages.chinese.isEmpty || messages.arePaired { return nil }
    return Diagnostic(.note, path, line: line, "the messages of code \(code) do not pair up across languages")
  }
}

/// Adds pages to a catalog, one after the other.
private struct Merger {
  var catalog: Catalog
  var diagnostics: [Diagnostic] = []
  /// Where each code stands in the catalog.
  var places: [Int: [Int]] = [:]
  /// Where the entries of each code stand that the current page has not matched.
  var open: [Int: [Int]] = [:]
  /// The table that a message was first seen in.
  var tables: [String: Int] = [:]
  var tablesOfPage: Set<Int> = []
  /// Where the messages of each table stand in it.
  var rows: [[String: Int]] = []
  /// The languages of the pages that were added.
  var languages: Set<Language> = []

  /// Whether a page in English says what names are.
  private var hasEnglish: Bool { catalog.pages.first?.language == .english }

  mutating func add(_ page: Page) {
    open = places
    tablesOfPage = []
    for entry in page.entries {
      if entry.mayLackSign {
        let remedy = "add a correction that says which code it is"
        say(.warning, page, entry.line, "code \(entry.code) has no sign where others have one; \(remedy)")
      }
      add(entry, on: page)
    }
    for table in page.tables { add(table, of: page) }
    languages.insert(page.language)
  }

  private mutating func add(_ entry: Page.Entry, on page: Page) {
    if let counterpart = counterpart(of: entry) {
      let earlier = catalog.entries[counterpart]
      let spoken = entry.messages.first.map(Language.init(of:)) ?? page.language
      if languages.contains(page.language), earlier.path == page.path, !earlier.messages[spoken].isEmpty {
        say(.warning, page, entry.line, "code \(entry.code) is already documented at line \(earlier.line)")
      }
      merge(entry, into: counterpart, on: page)
    } else {
      if let first = places[entry.code]?.first.map({ catalog.entries[$0] }) {
        let place = first.path == page.path ? "line \(first.line)" : "\(first.path):\(first.line)"
        say(.warning, page, entry.line, "code \(entry.code) is already documented at \(place)")
      }
      append(entry, on: page)
    }
  }

  /// The earlier entry for the same code, preferably with the same name. Each is used once a page.
  ///
  /// Names are compared with a few entries only; no page documents a code more often.
  private mutating func counterpart(of entry: Page.Entry) -> Int? {
    let index = open[entry.code].flatMap { places in
      places.indices.prefix(16).first { catalog.entries[places[$0]].name == entry.name } ?? places.indices.first
    }
    return index.flatMap { open[entry.code]?.remove(at: $0) }
  }

  private mutating func append(_ entry: Page.Entry, on page: Page) {
    places[entry.code, default: []].append(catalog.entries.count)
    let name = page.language != .english && hasEnglish ? asciiName(entry, on: page) : entry.name
    catalog.entries.append(
      Catalog.Entry(
        code: entry.code, name: name, section: entry.section, path: page.path, line: entry.line,
        documentation: entry.address ?? page.source, messages: LocalizedTexts(entry.messages),
        notes: LocalizedTexts(entry.notes)))
  }

  private mutating func merge(_ entry: Page.Entry, into index: Int, on page: Page) {
    if let first = catalog.entries[index].name {
      if let name = entry.name, name != first {
        let isFirstPage = !languages.contains(page.language)
        let reason = isFirstPage ? "the English page has another one" : "an earlier page calls it '\(first)'"
        let message = "the name '\(name)' of code \(entry.code) is not used: \(reason)"
        say(isFirstPage ? .note : .warning, page, entry.line, message)
      }
    } else {
      catalog.entries[index].name = asciiName(entry, on: page)
    }
    catalog.entries[index].messages.add(entry.messages)
    catalog.entries[index].notes.add(entry.notes)
  }

  /// A name of a page that is not English, if Swift can use it.
  private mutating func asciiName(_ entry: Page.Entry, on page: Page) -> String? {
    guard let name = entry.name else { return nil }
    if !name.hasByte(where: { $0 >= 0x80 }) { return name }
    say(.note, page, entry.line, "the name '\(name)' of code \(entry.code) is not used: it is not plain ASCII")
    return nil
  }

  /// Says something about a line of a page.
  private mutating func say(_ severity: Diagnostic.Severity, _ page: Page, _ line: Int, _ message: String) {
    diagnostics.append(Diagnostic(severity, page.path, line: line, message))
  }
}

// MARK: - Tables

extension Merger {
  /// Adds a table to another page's that shares a message with it, or as a new one.
  private mutating func add(_ table: Page.Table, of page: Page) {
    let known = counterpart(of: table)
    let index = known ?? catalog.tables.count
    if known == nil {
      catalog.tables.append(Catalog.MessageTable(title: table.title, line: table.line, rows: []))
      rows.append([:])
    }
    tablesOfPage.insert(index)
    var lines: [String: Int] = [:]
    for row in table.rows {
      if let first = lines.updateValue(row.line, forKey: row.message) {
        say(.warning, page, row.line, "'\(row.message)' already stands in the table at line \(first)")
      }
      add(row, to: index)
    }
  }

  /// The table of another page that has one of the messages.
  private func counterpart(of table: Page.Table) -> Int? {
    table.rows.lazy.compactMap { tables[$0.message] }.first { !tablesOfPage.contains($0) }
  }

  private mutating func add(_ row: Page.Table.Row, to table: Int) {
    tables[row.message] = tables[row.message] ?? table
    let index = rows[table][row.message] ?? catalog.tables[table].rows.count
    if index == catalog.tables[table].rows.count {
      catalog.tables[table].rows.append(Catalog.MessageTable.Row(message: LocalizedTexts([row.message])))
      rows[table][row.message] = index
    }
    if let description = row.description { catalog.tables[table].rows[index].description.add([description]) }
  }
}
