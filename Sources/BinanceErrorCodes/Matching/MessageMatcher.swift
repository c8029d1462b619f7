/// Finds the templates that a message follows. Each is read once from left to right.
///
/// What a template says in quotes the server may say in other ones or none. A full stop at the end and the case of letters
/// do not matter. A value is as short as the text behind it allows, the last one as long as the message allows.
struct MessageMatcher {
  let message: [UInt8]

  init(_ message: String) { self.message = Array(message.utf8) }

  /// The templates that the message follows best, several when they fit equally well.
  ///
  /// - Parameters:
  ///   - templates: The templates.
  ///   - areElsewhere: Whether they are documented for other codes, so that the message has to follow without a doubt.
  /// - Returns: The templates, in their order.
  func bestMatches(
    among templates: [PreparedTemplate], areElsewhere: Bool = false
  ) -> [TemplateMatch] {
    var best: [TemplateMatch] = []
    var rank: Reading.Rank = (0, 0, 0, 0)
    for template in templates where template.canBegin(with: message.first) {
      guard let reading = reading(of: template), reading.rank >= rank,
        !areElsewhere || !template.beginsWithPlaceholder && reading.isCertain(to: message.count)
      else { continue }
      if reading.rank > rank { best = [] }
      rank = reading.rank
      let match = template.match(reading.arguments, remainder: message[reading.end...].string)
      if let index = best.firstIndex(where: { $0.template == match.template }) {
        best[index].otherCodes += match.codes.filter { !best[index].codes.contains($0) }
      } else {
        best.append(match)
      }
    }
    return best
  }
}

/// How a message follows a template.
private struct Reading {
  /// How well the message follows: the greater rank wins.
  ///
  /// More letters count first, then an end that is the template's, then more values (an empty one counts against it),
  /// then the language of servers.
  ///
  /// Digits do not count: a number in a template and a placeholder for it say the same, so that the general one wins.
  typealias Rank = (letters: Int, wholeness: Int, values: Int, english: Int)

  var rank: Rank = (0, 0, 0, 0)

  /// The values in the places of the placeholders.
  var arguments: [MessageArgument] = []

  /// Where the text begins that the server said behind the template.
  var end = 0

  /// Whether all of the message follows all of the template, which says more of it than the values do.
  ///
  /// A value that is several words may be prose, unless it begins with a digit: `10 SECOND`.
  func isCertain(to end: Int) -> Bool {
    rank.wholeness == 1 && self.end == end && rank.letters > arguments.reduce(0) { $0 + $1.text.utf8.count }
      && arguments.allSatisfy { !$0.text.hasSpaces || $0.text.first?.isNumber == true }
  }
}

extension MessageMatcher {
  /// How the message follows a template, or its first sentences.
  ///
  /// `This listenKey does not exist.` follows `This listenKey does not exist. Please use …`.
  private func reading(of template: PreparedTemplate) -> Reading? {
    if let reading = reading(of: template, template.whole) { return reading }
    guard !template.sentenceEnds.isEmpty else { return nil }
    // The message has to end with the part, and has no more sentences. The longest part wins.
    let limit = endOfCommonText(template)
    var longest: Reading?
    for end in template.sentenceEnds.dropFirst(message.sentenceEnds.count) where end <= limit {
      longest = reading(of: template, template.part(upTo: end)) ?? longest
    }
    return longest
  }

  /// The offset by which a part of the template must end to be followed.
  private func endOfCommonText(_ template: PreparedTemplate) -> Int {
    let start = template.placeholders.first?.lowerBound ?? template.whole.end
    let common = commonText(template, 0..<start, at: 0)
    if common.offset == start { return template.bytes.count }
    return common.end + 1 >= message.count ? common.offset : 0
  }

  /// How the message follows a part of a template.
  private func reading(of template: PreparedTemplate, _ part: TemplatePart) -> Reading? {
    let start = part.placeholders > 0 ? template.placeholders[0].lowerBound : part.end
    guard var position = end(of: 0..<start, in: template, at: 0) else { return nil }
    var reading = Reading()
    for placeholder in 0..<part.placeholders {
      guard let value = value(at: position, placeholder, of: template, part) else { return nil }
      reading.arguments.append(MessageArgument(message[value.range].string))
      reading.rank.values += value.end > position ? 1 : -1
      position = value.next
    }
    guard let end = part.placeholders == 0 ? ending(at: position, part) : position else { return nil }
    reading.end = end
    reading.rank.letters = part.letters
    reading.rank.wholeness = end == message.count && !part.isCut ? 1 : 0
    reading.rank.english = template.isEnglishMessage ? 1 : 0
    return reading
  }
}
