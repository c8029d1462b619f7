/// What a block says, as a rule reads it.
enum Statement {
  /// It documents nothing, and the texts of the codes above go on behind it.
  case aside(Role)
  /// It documents nothing, and ends the texts of the codes above.
  case end(Role)
  case frontMatter([String: String])
  /// Where the page, or a part of it, comes from.
  case source(String)
  case example(String)
  /// It begins a page.
  case title
  case section
  /// It was meant to name a code, and cannot be read.
  case unreadCode
  /// It names codes; messages may stand in the same block.
  case codes(CodeToken, name: String?, message: String? = nil)
  /// It is the name of the codes above.
  case name(String)
  /// It has messages of the codes above.
  case messages(String)
  /// It is a list of messages of the codes above.
  case list([String])
  /// It is a text of the codes above: a message if no item of a list comes.
  case paragraph(String)
  /// It goes on with the text above.
  case continuation(String)
  /// It begins a table of messages.
  case table
  case message(String, description: String?)
  /// It is a row of a table, with codes.
  case row(DocumentedTable.CodeRow)
  /// It is a row with the texts of the code above.
  case textsOfRow(DocumentedTable.CodeRow)
  /// It goes on with the row above.
  case furtherMessages([String])
  /// It is an item that no rule knows. It matters where codes follow on the page.
  case stray

  /// The role of the block.
  var role: Role {
    switch self {
    case .aside(let role), .end(let role): role
    case .frontMatter: .frontMatter
    case .source: .source
    case .example: .example
    case .title: .title
    case .section: .section
    case .codes, .row, .name: .code
    case .messages, .list, .paragraph, .continuation, .textsOfRow, .furtherMessages: .message
    case .table: .tableHeader
    case .message: .tableRow
    case .stray, .unreadCode: .unrecognised
    }
  }
}
