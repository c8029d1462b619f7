extension ErrorDocumentation {
  /// A message in another language, with the server's own values. It is `nil` when the page has no counterpart.
  ///
  /// - Parameters:
  ///   - match: How the server's message follows one of the page's.
  ///   - language: The language that is wanted.
  /// - Returns: `杠杆100不正确` for `Leverage 100 is not valid`.
  func translation(of match: TemplateMatch, to language: DocumentationLanguage) -> String? {
    guard let counterpart = counterpart(of: match.template, in: language) else { return nil }
    let text = Array(counterpart.text.utf8)
    let goesOn = Array(match.remainder.utf8).isPunctuation(at: 0)
    let end = goesOn ? text.count - text.lengthOfFullStopAtEnd : text.count
    return MessageTemplate(text[..<end].string).filled(with: match).map { $0 + match.remainder }
  }

  /// The message that says the same as another one in another language.
  ///
  /// It stands in the same place where there are as many in both languages. Otherwise it is the only one with the same
  /// placeholders, if the other one is the only one in its language, too.
  private func counterpart(of template: MessageTemplate, in language: DocumentationLanguage) -> MessageTemplate? {
    let originals = messages.written(in: template.language)
    let translations = messages.written(in: language)
    guard language != template.language, let place = originals.firstIndex(of: template) else { return nil }
    if originals.count == translations.count {
      return translations[place].hasPlaceholders(of: template) ? translations[place] : nil
    }
    let similar = translations.withPlaceholders(of: template)
    return similar.count == 1 && originals.withPlaceholders(of: template).count == 1 ? similar[0] : nil
  }
}

extension [MessageTemplate] {
  /// Those with the same placeholders as another one.
  fileprivate func withPlaceholders(of template: MessageTemplate) -> [MessageTemplate] {
    filter { $0.hasPlaceholders(of: template) }
  }
}

extension MessageTemplate {
  /// The placeholders, the full-width percent sign as the plain one.
  var plainPlaceholders: [String] { placeholders.map(Self.plain) }

  private static func plain(_ placeholder: String) -> String {
    placeholder.hasPrefix("％") ? "%" + placeholder.dropFirst() : placeholder
  }

  /// Whether two templates have the same placeholders, in whatever order.
  fileprivate func hasPlaceholders(of other: MessageTemplate) -> Bool {
    plainPlaceholders.sorted() == other.plainPlaceholders.sorted()
  }

  /// The text with the values of a message in its placeholders. It is `nil` when a value is missing.
  ///
  /// A value belongs to the first placeholder of its spelling that has none yet; one with a name can stand there twice.
  fileprivate func filled(with match: TemplateMatch) -> String? {
    var free = match.template.plainPlaceholders
    var text = ""
    for segment in segments {
      switch segment {
      case .text(let piece): text += piece
      case .placeholder(let original):
        let placeholder = Self.plain(original)
        guard let index = free.firstIndex(of: placeholder), index < match.arguments.count else { return nil }
        if !placeholder.hasPrefix("{") { free[index] = "" }
        text += match.arguments[index].text
      }
    }
    return text
  }
}
