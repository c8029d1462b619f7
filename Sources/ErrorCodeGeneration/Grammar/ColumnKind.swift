/// What the title of a column says that stands in it.
enum ColumnKind {
  case code, name, nameAndMessage, message, description, otherCode, other

  init(_ title: String) {
    let kinds = Vocabulary.columns.filter { title.names($0.words) }.map(\.kind)
    self = kinds.starts(with: [.name, .message]) ? .nameAndMessage : kinds.first ?? .other
  }
}
