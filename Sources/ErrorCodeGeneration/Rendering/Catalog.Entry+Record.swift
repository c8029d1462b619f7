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

  /// What the address adds to that of the page; `nil` when it is as the code and the name imply.
  private func place(on page: String?) -> Substring? {
    let address = documentation ?? page
    if address == impliedAddress(on: page) { return nil }
    guard let address, let page, address.hasPrefix(page) else { return address?[...] }
    let addition = address.utf8.dropFirst(page.utf8.count)
    return addition.isEmpty || addition.first == UInt8(ascii: "#") ? Substring(addition) : address[...]
  }

  /// The address of a heading with the code and the name, as sites make it of a name without spaces.
  private func impliedAddress(on page: String?) -> String? {
    guard let page, let name, !name.utf8.contains(UInt8(ascii: " ")) else { return page }
    return page + "#" + String(code) + "-" + name.lowercased()
  }
}

extension Language {
  /// What a text in the language begins with in a table.
  var label: String { rawValue + " " }
}
