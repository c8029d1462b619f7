extension Catalog.Entry {
  /// Lays out what is known of a code as a record, which the library reads: the code and its name, what the address adds
  /// to that of the page, the messages, the notes.
  func renderRecord(_ writer: inout SourceWriter, page: String?) {
    writer.text(mark: String(code), label: name == nil ? "" : " ", name ?? "")
    let place = address(on: page)
    if !place.isEmpty { writer.text(label: "@ ", place) }
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

  private func address(on page: String?) -> Substring {
    guard let documentation, documentation != page else { return "" }
    guard let page, documentation.hasPrefix(page) else { return documentation[...] }
    let addition = documentation.utf8.dropFirst(page.utf8.count)
    return addition.first == UInt8(ascii: "#") ? Substring(addition) : documentation[...]
  }
}

extension Language {
  /// What a text in the language begins with in a table.
  var label: String { rawValue + " " }
}
