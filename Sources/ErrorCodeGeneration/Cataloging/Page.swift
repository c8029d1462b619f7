/// One page of a snapshot: what it documents, in its own words and order.
package struct Page: Sendable {
  /// A code with the texts below it.
  package struct Entry: Sendable {
    package var code: Int
    package var name: String?
    package var section: String?
    /// The address of the heading, complete where the page says where it comes from.
    package var address: String?
    package var messages: [String] = []
    /// Texts beside the messages.
    package var notes: [String] = []
    package var line: Int
    /// Whether the code has no sign where others like it have one.
    package var mayLackSign = false

    /// Whether nothing is said about the code.
    var hasNoText: Bool { messages.isEmpty && notes.isEmpty }
  }

  /// A table of messages that belongs to a section.
  package struct Table: Sendable {
    package struct Row: Sendable {
      package var message: String
      package var description: String?
      package var line: Int
    }

    package var title: String
    package var rows: [Row] = []
    package var line: Int
  }

  /// The address of a heading, and its line.
  package struct Heading: Sendable {
    package var address: String
    package var line: Int
  }

  /// The name of the file that holds the page.
  package var snapshot: String
  /// Where that file is, for diagnostics.
  package var path: String
  package var language: Language
  /// The address that the page was captured from.
  package var source: String?
  /// The page's address by its headings. It is not the source when another page was captured.
  package var headingSource: String?
  /// The first heading that leads to the page of another product.
  package var strayHeading: Heading?
  /// What the product is for, which no page says of itself: corrections do.
  package var summary: String?
  /// The time of the capture, as the page spells it.
  package var updated: String?
  package var entries: [Entry] = []
  package var tables: [Table] = []
  /// The line of its title.
  package var line: Int

  /// Where the page is, by its headings or else by what the capture says.
  var address: String? { headingSource ?? source }

  /// Whether the page and an address are of the same product. A page without an address is, too.
  package func isOfProduct(at address: String?) -> Bool {
    guard let own = self.address, let address else { return true }
    return Address(own).isOfSameProduct(as: Address(address))
  }
}
