/// What the title of a column says that stands in it.
enum ColumnKind {
  case code, name, nameAndMessage, message, description, otherCode, other

  init(_ title: String) {
    let kinds = Vocabulary.columns.filter { title.names($0.words) }.map(\.kind)
    self = kinds.starts(with: [.name, .message]) ? .nameAndMessage : kinds.first ?? .other
  }
}

extension [String] {
  /// Whether the cells are titles of columns: two of them say what stands below, and none is a code.
  var areTitles: Bool {
    count { !$0.isEmpty && ColumnKind($0) != .other && $0.utf8.count < 40 } > 1
      && !contains { CodeToken(number: $0) != nil }
  }
}
