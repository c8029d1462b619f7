/// What all pages of a product document, with one entry per code in page order.
package struct Catalog: Sendable {
  /// A code as one product documents it. A code that a page documents twice has two entries.
  package struct Entry: Sendable {
    package var code: Int
    /// The documented name, in the page's spelling.
    package var name: String?
    package var section: String?
    /// The file and the line that document it first.
    package var path: String
    package var line: Int
    /// The address that documents it.
    package var documentation: String?
    package var messages = LocalizedTexts()
    package var notes = LocalizedTexts()
    /// How servers word messages of the page.
    package var sentTexts: [SentText] = []
    /// What a request is to expect that fails with the code. The first entry of a code has it.
    package var disposition: Disposition?
    /// The date when a page documented it last, empty where it gave none. It is `nil` while one does.
    package var lastSeen: String?

    /// A message of the page, and how servers word it.
    package struct SentText: Sendable {
      package var message: String
      package var text: String
    }

    /// A meaning, and the sentence in a message that has it.
    package struct Disposition: Sendable {
      package var meaning: Dispositions.Meaning
      package var evidence: String
    }
  }

  /// A table of messages that come with several codes.
  package struct MessageTable: Sendable {
    package struct Row: Sendable {
      package var message = LocalizedTexts()
      package var description = LocalizedTexts()
      /// The date when a page documented it last, empty where it gave none. It is `nil` while one does.
      package var lastSeen: String?

      /// The message as its enum has it: in English where the pages have that.
      package var text: String { message.english.first ?? message.chinese.first ?? "" }
    }

    package var title: String
    package var line: Int
    package var rows: [Row]
    /// The name that its enum has already.
    package var lockedName: String?
  }

  /// The product's identifier: the first part of its snapshots' names.
  package var product: String
  package var pages: [Page]
  package var entries: [Entry] = []
  package var tables: [MessageTable] = []
}

extension [Catalog.Entry] {
  /// Where the entries of each code stand, the greatest code first.
  var placesOfCodes: [(code: Int, places: [Int])] {
    Dictionary(grouping: indices) { self[$0].code }.sorted { $0.key > $1.key }.map { ($0.key, $0.value) }
  }
}
