extension String {
  /// The identifier in backticks where Swift reserves the word.
  var escapedIdentifier: String {
    utf8.count <= Self.longestKeyword && Self.keywords.contains(self) ? "`\(self)`" : self
  }

  private static let longestKeyword = keywords.map(\.utf8.count).max() ?? 0

  /// The words that Swift reserves in declarations, statements, expressions and types.
  private static let keywords: Set<String> = [
    "actor", "any", "as", "associatedtype", "async", "await", "borrowing", "break", "case", "catch", "class",
    "consuming", "continue", "default", "defer", "deinit", "do", "dynamic", "else", "enum", "extension", "fallthrough",
    "false", "fileprivate", "final", "for", "func", "get", "guard", "if", "import", "in", "indirect", "infix", "init",
    "inout", "internal", "is", "lazy", "let", "macro", "mutating", "nil", "nonisolated", "nonmutating", "open",
    "operator", "optional", "override", "package", "postfix", "precedencegroup", "prefix", "private", "protocol",
    "public", "repeat", "required", "rethrows", "return", "self", "set", "some", "static", "struct", "subscript",
    "super", "switch", "throw", "throws", "true", "try", "typealias", "unowned", "var", "weak", "where", "while",
    "willSet", "didSet", "_", "Any", "Self", "Protocol", "Type",
  ]
}
