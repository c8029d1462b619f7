/// A template with what matching needs of it, found once.
struct PreparedTemplate: Sendable {
  /// The template as the page has it.
  let source: MessageTemplate

  /// The text.
  let bytes: [UInt8]

  /// Where the placeholders stand.
  let placeholders: [Range<Int>]

  /// The full stops that another sentence follows.
  let sentenceEnds: [Int]

  /// All of the template, but for a full stop at its end.
  let whole: TemplatePart

  /// Whether the template is a message in English, the language of servers.
  let isEnglishMessage: Bool

  /// The first byte, as a small letter, and whether messages can begin with another one.
  private let start: UInt8?
  private let startsOpenly: Bool

  init(_ template: MessageTemplate, isMessage: Bool = true) {
    source = template
    bytes = Array(template.text.utf8)
    placeholders = bytes.placeholders
    sentenceEnds = bytes.sentenceEnds
    start = bytes.first?.lowercased
    startsOpenly = bytes.startsOpenly
    let end = bytes.count - bytes.lengthOfFullStopAtEnd
    let letters = bytes.letterCount(upTo: end, besides: placeholders)
    whole = TemplatePart(end: end, placeholders: placeholders.count, letters: letters, isCut: false)
    isEnglishMessage = isMessage && template.language == .english
  }

  /// The sentences of the template up to the end of one.
  func part(upTo end: Int) -> TemplatePart {
    let placeholders = placeholders.filter { $0.upperBound <= end }
    let letters = bytes.letterCount(upTo: end, besides: placeholders)
    return TemplatePart(end: end, placeholders: placeholders.count, letters: letters, isCut: true)
  }

  /// Whether a message with this first byte can follow the template. Most templates of a code are sorted out here.
  func canBegin(with byte: UInt8?) -> Bool { startsOpenly || start == byte?.lowercased }
}

/// A template, or its sentences up to the end of one.
struct TemplatePart: Sendable {
  /// Where it ends, without a full stop.
  let end: Int

  /// How many placeholders it has.
  let placeholders: Int

  /// How many letters it has between them.
  let letters: Int

  /// Whether it is not all of the template.
  let isCut: Bool
}
