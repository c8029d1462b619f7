/// A template with what matching needs of it, found once.
struct PreparedTemplate: Sendable {
  /// The template as the page has it.
  let source: MessageTemplate

  /// The code that it is documented for; `nil` for a message of a table.
  let code: Int?

  /// The text: the template's, or another one by which servers say the same.
  let bytes: [UInt8]

  /// Where the placeholders stand.
  let placeholders: [Range<Int>]

  /// The full stops that another sentence follows.
  let sentenceEnds: [Int]

  /// All of the template, but for a full stop at its end.
  let whole: TemplatePart

  /// Whether the template is a message in English, the language of servers.
  let isEnglishMessage: Bool

  /// Where a server's wording has the template's values. It is `nil` where the text is the template's.
  private let order: [Int]?

  /// The name of each value that a server's wording adds; empty for a value of the template.
  private let additions: [String]

  /// The first byte, as a small letter, and whether messages can begin with another one.
  private let start: UInt8?
  private let startsOpenly: Bool

  /// - Parameters:
  ///   - template: The template as the page has it.
  ///   - code: The code that it is documented for; `nil` for a message of a table.
  ///   - wording: How servers word it, with the placeholders of the template, and a name in braces for what they add.
  ///   - isMessage: Whether it is a message, and not a name.
  init(_ template: MessageTemplate, of code: Int? = nil, wording: String? = nil, isMessage: Bool = true) {
    source = template
    self.code = code
    bytes = Array((wording ?? template.text).utf8)
    (order, additions) = wording.map { Self.places(of: template, in: MessageTemplate($0)) } ?? (nil, [])
    placeholders = bytes.placeholders
    sentenceEnds = bytes.sentenceEnds
    start = bytes.first?.lowercased
    startsOpenly = bytes.startsOpenly
    let end = bytes.count - bytes.lengthOfFullStopAtEnd
    let letters = bytes.letterCount(upTo: end, besides: placeholders)
    whole = TemplatePart(end: end, placeholders: placeholders.count, letters: letters, isCut: false)
    isEnglishMessage = isMessage && template.language == .english
  }

  /// Where a wording has the values of a template, and the names of those that have no like in it.
  private static func places(of template: MessageTemplate, in wording: MessageTemplate) -> ([Int], [String]) {
    var order: [Int] = []
    var free = wording.plainPlaceholders
    for placeholder in template.plainPlaceholders {
      guard let place = free.firstIndex(of: placeholder) else { continue }
      order.append(place)
      free[place] = ""
    }
    return (order, free.map { String($0.dropFirst().dropLast()) })
  }

  /// The match of a message, with its values in the order of the template.
  func match(_ values: [MessageArgument], remainder: String) -> TemplateMatch {
    guard let order else {
      return TemplateMatch(template: source, code: code, arguments: values, remainder: remainder)
    }
    var match = TemplateMatch(template: source, code: code, arguments: [], remainder: remainder)
    // Sentences that the server left out have no values.
    for place in order where place < values.count { match.arguments.append(values[place]) }
    for place in values.indices where !additions[place].isEmpty { match.additions[additions[place]] = values[place] }
    return match
  }

  /// The sentences of the template up to the end of one.
  func part(upTo end: Int) -> TemplatePart {
    let placeholders = placeholders.filter { $0.upperBound <= end }
    let letters = bytes.letterCount(upTo: end, besides: placeholders)
    return TemplatePart(end: end, placeholders: placeholders.count, letters: letters, isCut: true)
  }

  /// Whether it begins with a value, so that nearly any sentence may follow it.
  var beginsWithPlaceholder: Bool { placeholders.first.map { $0.lowerBound <= 1 } ?? false }

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
