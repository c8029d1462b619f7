/// The plain text of a piece of markup, and where it leads.
struct InlineText {
  /// The text that a reader of the page sees, line breaks as newlines.
  var text: String

  /// The link that the text consists of, or the heading's own address.
  var link: Block.Link?
}
