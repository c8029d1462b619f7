/// A page as its markup divides it.
package struct Document: Sendable {
  /// The pieces of the page, in their order.
  package var blocks: [Block]

  /// Whether headings are marked as such.
  package var hasMarkup = true

  /// The line on which a page of paper ends.
  package var printedLine: Int?

  /// The line of the markup that the page ends in the middle of.
  package var openLine: Int?
}
