extension Catalog.Entry {
  /// Lays out what is known of a code as a record, which the library reads: the code and its name, what the address adds
  /// to that of the page, the messages, the notes.
  func renderRecord(_ writer: inout SourceWriter, page: String?) {
    writer.text(mark: String(code), label: name == nil ? "" : " ", name ?? "")
    if let place = place(on: page) { writer.text(mark: "@", label: place.isEmpty ? "" : " ", place) }
    if hasTranslations {
      for (english, chinese) in zip(messages.english, messages.chinese) {
        writer.text(label: Language.english.label, english)
        writer.text(mark: "+ ", label: Language.simplifiedChinese.label, chinese)
      }
    } else {
      render(messages, &writer, mark: "")
    }
    render(notes, &writer, mark: "> ")
  }

  private func render(_ texts: LocalizedTexts, _ writer: inout SourceWriter, mark: String) {
    for language in Language.allCases {
      for text in texts[language] { writer.text(mark: mark, label: language.label, text) }
    }
  }

  /// What a record says of the address: what it adds to that of the page, nothing when the code and the name imply that,
  /// and `-` when it is not known; `nil` when it is the page's.
  private func place(on page: String?) -> Substring? {
    guard let documentation else { return page == nil ? nil : "-" }
    guard let page, documentation.utf8.starts(with: page.utf8) else { return documentation[...] }
    let addition = documentation.utf8.dropFirst(page.utf8.count)
    if addition.isEmpty { return nil }
    if let impliedFragment, addition.elementsEqual(impliedFragment.utf8) { return "" }
    return addition.first == UInt8(ascii: "#") ? Substring(addition) : documentation[...]
  }

  /// What sites make of a heading with the code and a name without spaces.
  private var impliedFragment: String? {
    guard let name, !name.utf8.contains(UInt8(ascii: " ")) else { return nil }
    return "#" + String(code) + "-" + name.lowercased()
  }
}

extension Language {
  /// What a text in the language begins with in a table.
  var label: String { rawValue + " " }
}
