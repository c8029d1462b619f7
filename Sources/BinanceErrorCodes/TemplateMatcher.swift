/// Holds a message against templates, from left to right and without going back: the time is linear in the message.
///
/// What a template says with quotes the server may say with other ones or none; a full stop at the end and the case of
/// letters do not matter. A value is as short as the text behind it allows, the last one as long as the message allows.
struct TemplateMatcher {
  let message: TextView

  /// As much of the template as is looked at.
  private(set) var template: TextView

  /// Where the text behind the template begins in the message.
  private(set) var remainder = 0

  /// The values, when they are wanted.
  private(set) var arguments: [MessageArgument] = []
  private let notesArguments: Bool

  /// How many values were looked for, and how many of them are empty.
  private var (placeholders, empty) = (0, 0)

  /// Whether the message ends where the template does.
  private var isWhole = false

  /// Whether only a part of the template is looked at, behind which no text may follow.
  private var isCut = false

  /// Where the next text or value begins in the message.
  private var position = 0

  /// The quote that the server opened round the next value; 0 for none.
  private var quote: UInt8 = 0

  /// As much of the template as is known to be in the message; a part of the template can only fit when it ends here.
  private var reached = 0

  init(_ message: TextView, notesArguments: Bool = false) {
    self.message = message
    template = message
    self.notesArguments = notesArguments
  }

  /// Whether the message is a template, or whole sentences from its beginning.
  @inline(never)
  mutating func matches(_ template: TemplateLine) -> Bool {
    self.template = template.text
    (reached, isCut) = (0, false)
    if matchesTemplate(template.fixed) { return true }
    isCut = true
    while self.template.dropLastSentence(endingBy: reached) {
      if message.sentences <= self.template.sentences, matchesTemplate(template.fixed) { return true }
    }
    return false
  }

  /// How completely the message follows the template: to its end, then with more values, empty ones apart.
  var score: Int { (isWhole && !isCut ? 0x80 : 0) + min(0x40 + placeholders - 2 * empty, 0x7F) }

  private mutating func matchesTemplate(_ fixed: Int) -> Bool {
    (position, placeholders, empty, quote) = (0, 0, 0, 0)
    if arguments.count > 0 { arguments = [] }
    let text = template.withoutFullStop
    var place = min(fixed, text.count)
    if !begin(text, place) { return false }
    while place < text.count {
      let end = place + text.placeholderLength(at: place)
      let isQuoted = text[place - 1].isQuote && text[end].isQuote
      quote = isQuoted && message[position - 1].isQuote ? message[position - 1] : 0
      placeholders += 1
      let offset = isQuoted ? end + 1 : end
      place = text.placeholder(from: offset).start
      if !find(text, offset, place) { return false }
    }
    return true
  }

  /// Holds the beginning of the message against the text before the first placeholder.
  private mutating func begin(_ text: TextView, _ place: Int) -> Bool {
    let common = text.commonText(from: 0, upTo: place, message, at: 0)
    position = common.end
    if common.offset == place { return place < text.count || canEnd(at: position) }
    reached = position + 1 >= message.count ? common.offset : 0
    return false
  }
}

// MARK: - Text behind values

extension TemplateMatcher {
  /// Finds the text between two placeholders: where it stands first, or at the end of the message when the template ends
  /// there.
  private mutating func find(_ text: TextView, _ offset: Int, _ place: Int) -> Bool {
    if offset == text.count, quote == 0 {
      takeLastValue(hasFullStop: text.count < template.count)
      return true
    }
    var (start, end, value) = (position, -1, 0)
    while start <= message.count, !(end >= 0 && isWhole) {
      if quote == 0 || message[start] == quote {
        let common = text.commonText(from: offset, upTo: place, message, at: quote == 0 ? start : start + 1)
        if common.offset == place, place < text.count {
          addValue(upTo: start)
          position = common.end
          return true
        }
        if common.offset == place, canEnd(at: common.end), isWhole || end < 0 { (end, value) = (common.end, start) }
      }
      start = nextStart(of: text[offset], behind: start)
    }
    guard end >= 0, canEnd(at: end) else {
      reached = template.count
      return false
    }
    addValue(upTo: value)
    return true
  }

  /// Takes the rest of the message for a value, except a full stop that is no part of it, and what evidently follows it.
  private mutating func takeLastValue(hasFullStop: Bool) {
    let length = message.dropFirst(position).valueLength
    if length >= 0, !isCut {
      addValue(upTo: position + length)
      remainder = position + length + message.fullStop(at: position + length)
      isWhole = false
      return
    }
    var end = max(position, message.withoutFullStop.count)
    let value = message.part(position, end)
    if !hasFullStop, !value.isNumeric, value.withoutQuotes.count == value.count { end = message.count }
    addValue(upTo: end)
    (isWhole, remainder) = (true, message.count)
  }

  private mutating func addValue(upTo end: Int) {
    if end == position { empty += 1 }
    guard notesArguments else { return }
    let value = message.part(position, end)
    arguments.add(MessageArgument((quote == 0 ? value.withoutQuotes : value).string))
  }

  /// Whether a message can go on like this behind the template: not at all, or with a mark that ends the sentence.
  private mutating func canEnd(at end: Int) -> Bool {
    let stop = message.fullStop(at: end)
    remainder = end + stop
    isWhole = remainder == message.count
    if isWhole || isCut { return isWhole }
    if stop > 0 { return !message[remainder].isLetter && !message[remainder].isDigit }
    return message.isPunctuation(at: message[end] == UInt8(ascii: " ") ? end + 1 : end)
  }

  /// The next offset of the message where a text with a first byte can begin, behind the quote of a value before it.
  private func nextStart(of byte: UInt8, behind start: Int) -> Int {
    if quote != 0 { return message.offset(of: quote, from: start + 1) }
    let isExact = byte > 0 && byte < 0x80 && !byte.isLetter && !byte.isQuote
    return isExact ? message.offset(of: byte, from: start + 1) : start + 1
  }
}

extension TextView {
  /// How far a message goes on like this text between two offsets: where they part here and there.
  @inline(never)
  fileprivate func commonText(
    from start: Int, upTo limit: Int, _ message: TextView, at place: Int
  ) -> (offset: Int, end: Int) {
    var (offset, end) = (start, place)
    while offset < limit {
      let difference = word(at: offset) ^ message.word(at: end)
      let same = difference.trailingZeroBitCount / 8
      (offset, end) = (offset + same, end + same)
      if difference == 0 || offset >= limit { continue }
      if end < message.count, self[offset].lowercased == message[end].lowercased {
        (offset, end) = (offset + 1, end + 1)
        continue
      }
      let (length, theirs) = (quoteLength(at: offset), message.quoteLength(at: end))
      if length == 0 || theirs == 0 && isApostrophe(at: offset, length) { break }
      (offset, end) = (offset + length, end + theirs)
    }
    return (min(offset, limit), end - max(offset - limit, 0))
  }
}
