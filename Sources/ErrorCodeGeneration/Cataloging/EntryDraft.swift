/// A code whose texts are being collected, with all that is known of where they stand.
struct EntryDraft {
  /// What marks a code.
  enum Origin: Equatable {
    /// A heading, or a line that stands for one.
    case heading
    /// An item of a list.
    case item
    /// A row of the table that begins with a block.
    case row(table: Int)
  }

  /// A text below a code.
  struct Text {
    var text: String
    /// Where it stands among the blocks.
    var block: Int
    /// Whether it is a message whatever else there is: an item of a list, or `msg: …`.
    var isMessage: Bool
  }

  var entry: Page.Entry

  /// The code as it is written.
  let number: CodeNumber

  /// Where it stands among the blocks.
  let block: Int
  let origin: Origin

  /// The texts below it, in page order.
  var texts: [Text] = []

  /// Whether it is no row of a table.
  var isHeading: Bool { if case .row = origin { false } else { true } }

  /// Whether nothing is said about the code.
  var hasNoText: Bool { texts.isEmpty && entry.hasNoText }

  /// Whether the texts may be titles of a table of contents: short lines, none of them a sentence or an item.
  var hasTitlesOnly: Bool {
    entry.hasNoText && texts.allSatisfy { !$0.isMessage && $0.text.utf8.count < 128 && !$0.text.endsUnlikeTitle }
  }

  /// The code with its name.
  var heading: CodeToken.Heading { CodeToken.Heading(code: entry.code, text: entry.name ?? "") }

  /// Whether a row repeats the code and has the texts that its heading lacks.
  func isContinued(by row: DocumentedTable.CodeRow) -> Bool {
    guard texts.isEmpty, entry.messages.isEmpty, row.numbers.count == 1, let value = row.numbers[0].value else {
      return false
    }
    return entry.code.magnitude == value.magnitude && entry.name ?? row.name == row.name ?? entry.name
  }

  /// The entry with its texts. Paragraphs are notes beside other messages, else they are the messages.
  var finished: Page.Entry {
    var entry = entry
    for text in texts where text.isMessage { entry.messages.append(messagesOf: text.text) }
    let paragraphs = texts.lazy.filter { !$0.isMessage }.map(\.text)
    if entry.messages.isEmpty { entry.messages += paragraphs } else { entry.notes += paragraphs }
    return entry
  }
}
