/// What the title of a column says that stands in it.
enum ColumnKind {
  case code, name, nameAndMessage, message, description, otherCode, other

  init(_ title: String) {
    let title = title.lowercased()
    var kinds = Vocabulary.columns.lazy.filter { $0.words.contains(where: title.hasWord) }.map(\.kind).makeIterator()
    let first = kinds.next() ?? .other
    self = first == .name && kinds.next() == .message ? .nameAndMessage : first
  }
}

extension String {
  /// Whether a text is short enough for the title of a column, and begins like one.
  var mayBeTitle: Bool { utf8.count < 40 && utf8.first.map { $0.isLetter || $0 >= 0xE3 } == true }
}

extension [String] {
  /// Whether the cells are titles of columns: two of them say what stands below, and all are short.
  var areTitles: Bool { count > 1 && allSatisfy(\.mayBeTitle) && count { ColumnKind($0) != .other } > 1 }
}
