/// What a block is on its page. Every block has exactly one role.
package enum Role: String, CaseIterable, Sendable {
  case frontMatter = "front matter"
  case title
  case source
  case introduction
  case example
  case section
  case code
  /// Codes that are not documented one by one: `-1000 ~ -1099`.
  case range
  case message
  case note
  case tableHeader = "table header"
  case tableRow = "table row"
  case reference
  case contents
  case navigation
  case separator

  /// No rule says what the block is; a diagnostic says where it stands.
  case unrecognised
}
