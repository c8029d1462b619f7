extension Catalog.Entry {
  /// Writes the record of a code, which the library's `ErrorCodeTable` reads.
  ///
  /// It has the code and its name, the address where it is not the page's, the messages with the wordings of servers, the
  /// notes, and what the code means for a request.
  func renderRecord(_ writer: inout SourceWriter, page: String?) {
    writer.text(name == nil ? "\(code)" : "\(code) ", name ?? "")
    if let place = place(on: page) { writer.text(place.isEmpty ? "@" : "@ ", place) }
    let (chinese, arePaired) = (Language.simplifiedChinese.label, messages.arePaired)
    for (index, message) in messages.english.enumerated() {
      writer.text(Language.english.label, message)
      for sent in sentTexts where sent.message == message { writer.text("= ", sent.text) }
      if arePaired { writer.text("+ " + chinese, messages.chinese[index]) }
    }
    for message in messages.chinese where !arePaired { writer.text(chinese, message) }
    for language in Language.allCases {
      for note in notes[language] { writer.text("> " + language.label, note) }
    }
    if let disposition { writer.text("! \(disposition.meaning.rawValue) ", disposition.evidence) }
  }

  /// The text behind `@` in a record. It is `nil` when the address is the page's.
  ///
  /// `#-1-a` is added to the page's address, an empty text stands for what code and name imply, `-` for no address.
  private func place(on page: String?) -> String? {
    guard let documentation else { return page == nil ? nil : "-" }
    guard let page, let addition = Address(documentation).addition(to: page) else { return documentation }
    if addition.isEmpty { return nil }
    if let impliedFragment, addition.utf8.elementsEqual(impliedFragment.utf8) { return "" }
    return addition
  }

  /// What sites make of a heading with the code and a name without spaces.
  private var impliedFragment: String? {
    guard let name, !name.hasSign(" ") else { return nil }
    return "#" + String(code) + "-" + name.lowercased()
  }
}

extension Language {
  /// What a text in the language begins with in a table.
  var label: String { rawValue + " " }
}
