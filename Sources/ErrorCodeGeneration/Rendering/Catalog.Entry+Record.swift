extension Catalog.Entry {
  /// Lays out what is known of a code as a record, which the library reads: the code and its name, what the address adds
  /// to that of the page, the messages, the notes.
  func renderRecord(_ writer: inout SourceWriter, page: String?) {
    writer.text(String(code), name == nil ? "" : " ", name ?? "")
    let place = address(on: page)
    if !place.isEmpty { writer.text("@ ", String(place)) }
    if hasTranslations {
      for (english, chinese) in zip(messages.english, messages.chinese) {
        writer.text(Language.english.rawValue, " ", english)
        writer.text("+ ", Language.simplifiedChinese.rawValue, " ", chinese)
      }
    } else {
      render(messages, &writer, prefix: "")
    }
    render(notes, &writer, prefix: "> ")
  }

  private func render(_ texts: LocalizedTexts, _ writer: inout SourceWriter, prefix: String) {
    for language in Language.allCases {
      for text in texts[language] { writer.text(prefix, language.rawValue, " ", text) }
    }
  }

  private func address(on page: String?) -> Substring {
    guard let documentation, documentation != page else { return "" }
    guard let page, documentation.hasPrefix(page) else { return documentation[...] }
    let addition = documentation.utf8.dropFirst(page.utf8.count)
    return addition.first == UInt8(ascii: "#") ? Substring(addition) : documentation[...]
  }
}
