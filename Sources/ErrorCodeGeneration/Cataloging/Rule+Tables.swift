extension Rule {
  /// What tables say.
  static let tables = [
    Rule("row with the texts of the code above") { scan, _ in
      guard case .codes(let row) = scan.row, scan.page?.entries.last?.isContinued(by: row) == true
      else { return nil }
      return .textsOfRow(row)
    },
    Rule("row with a code") { scan, _ in if case .codes(let row) = scan.row { .row(row) } else { nil } },
    Rule("row with a range of codes") { scan, _ in if case .range = scan.row { .end(.range) } else { nil } },
    Rule("row that goes on with the one above") { scan, _ in
      if case .furtherMessages(let messages) = scan.row, scan.isBelowCodes { .furtherMessages(messages) } else { nil }
    },
    Rule("titles of columns") { scan, block in
      if block.isTableRow { return nil }
      return scan.place.table?.isOfMessages == true ? .table : .end(.introduction)
    },
    Rule("row with a message") { scan, _ in
      guard case .message(let message, let description) = scan.row, scan.page?.page.tables.isEmpty == false
      else { return nil }
      return .message(message, description: description)
    },
    Rule("row about something else") { scan, _ in if case .other = scan.row { .end(.introduction) } else { nil } },
    Rule("row that cannot be read") { _, _ in .end(.unrecognised) },
  ]
}

extension PageScan {
  /// What the current row says. Titles are a row only where they are a code.
  fileprivate var row: DocumentedTable.Row? {
    guard let table = place.table, place.row < table.rows.count else { return nil }
    return blocks[roles.count].isTableRow || table.beginsWithCode ? table.rows[place.row] : nil
  }
}
