/// Holds a message against a template, from left to right and without going back: the time is linear in the message.
///
/// What a template says with quotes the server may say with other ones or none; a full stop at the end and the case of
/// letters do not matter. A value is as short as the text behind it allows, the last one as long as the message allows.
struct TemplateMatcher {
  private let message: TextView

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

  init(_ template: TextView, _ message: TextView, notesArguments: Bool = false) {
    self.template = template
    self.message = message
    self.notesArguments = notesArguments
  }

  /// Whether the message is the template, or whole sentences from its beginning.
  @inline(never)
  mutating func matches() -> Bool {
    if matchesTemplate() { return true }
    isCut = true
    while template.dropLastSentence(endingBy: reached) {
      if message.sentences <= template.sentences, matchesTemplate() { return true }
    }
    return false
  }

  /// How completely the message follows the template: to its end, then with more values, empty ones apart.
  var score: Int { (isWhole && !isCut ? 0x80 : 0) + min(0x40 + placeholders - 2 * empty, 0x7F) }

  private mutating func matchesTemplate() -> Bool {
    (placeholders, empty, quote) = (0, 0, 0)
    if !arguments.isEmpty { arguments = [] }
    let beginning = template.withoutFullStop.commonText(from: 0, message, at: 0)
    position = beginning.end
    if beginning.isWhole { return canEnd(at: position) }
    var place = template.placeholder(from: beginning.offset)
    guard place.start == beginning.offset, place.start < place.end else {
      reached = position + 1 >= message.count ? beginning.offset : 0
      return false
    }
    var quotes = template.quotes(round: place)
    if quotes == 1, message[position - 1].isQuote { position -= 1 }
    while true {
      quote = quotes == 1 && message[position].isQuote ? message[position] : 0
      if quote != 0 { position += 1 }
      placeholders += 1
      let start = place.end + quotes
      place = template.placeholder(from: start)
      if place.start == place.end { return findEnd(template.part(start, place.start)) }
      quotes = template.quotes(round: place)
      guard findText(template.part(start, place.start - quotes)) else { return false }
    }
  }
}

// MARK: - Text behind values

extension TemplateMatcher {
  /// Finds the text behind a value, where it stands first.
  private mutating func findText(_ text: TextView) -> Bool {
    var start = position
    while start <= message.count {
      let end = self.end(of: text, at: start)
      if end >= 0 {
        addValue(upTo: start)
        position = end
        return true
      }
      start = nextStart(of: text, behind: start)
    }
    reached = text.offset(in: template) + text.count
    return false
  }

  /// Finds the text behind the last value: at the end of the message, else where it stands first.
  private mutating func findEnd(_ text: TextView) -> Bool {
    let text = text.withoutFullStop
    if text.isEmpty, quote == 0 { return takeLastValue() }
    var (start, first, firstStart) = (position, -1, 0)
    while start <= message.count, !(first >= 0 && isWhole) {
      let end = self.end(of: text, at: start)
      if end >= 0, canEnd(at: end), isWhole || first < 0 { (first, firstStart) = (end, start) }
      start = nextStart(of: text, behind: start)
    }
    guard first >= 0, canEnd(at: first) else {
      reached = template.count
      return false
    }
    addValue(upTo: firstStart)
    return true
  }

  /// Takes the rest of the message for a value, except a full stop that is no part of it.
  private mutating func takeLastValue() -> Bool {
    var end = max(position, message.withoutFullStop.count)
    let value = message.part(position, end)
    let hasFullStop = template.withoutFullStop.count < template.count
    if !hasFullStop, !value.isNumeric, value.withoutQuotes.count == value.count { end = message.count }
    addValue(upTo: end)
    (isWhole, remainder) = (true, message.count)
    return true
  }

  private mutating func addValue(upTo end: Int) {
    if end == position { empty += 1 }
    guard notesArguments else { return }
    let value = message.part(position, end)
    arguments.append(MessageArgument((quote == 0 ? value.withoutQuotes : value).string))
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

  /// The next offset of the message where a text can begin, behind the quote of a value before it.
  private func nextStart(of text: TextView, behind start: Int) -> Int {
    let first = quote == 0 ? text[0].lowercased : quote
    var next = start + 1
    if first == 0 || first >= 0x80 || quote == 0 && first.isQuote { return next }
    while next < message.count, message[next].lowercased != first { next += 1 }
    return next
  }

  /// Where a text that begins at an offset of the message ends, behind the quote of a value before it; -1 when it does
  /// not stand there.
  private func end(of text: TextView, at start: Int) -> Int {
    if quote != 0, message[start] != quote { return -1 }
    let common = text.commonText(from: 0, message, at: quote == 0 ? start : start + 1)
    return common.isWhole ? common.end : -1
  }
}

extension TextView {
  /// How far a message goes on like this text from an offset, or like what stands before its next placeholder: where they
  /// part here and there, and whether all of this text is done.
  @inline(never)
  fileprivate func commonText(from start: Int, _ message: TextView, at place: Int)
    -> (offset: Int, end: Int, isWhole: Bool)
  {
    var (offset, end) = (start, place)
    while offset < count {
      let word = word(at: offset)
      let stops = word ^ message.word(at: end) | word.placeholderMarks
      let same = stops == 0 ? 8 : stops.trailingZeroBitCount / 8
      if same > 0 {
        (offset, end) = (offset + same, end + same)
        continue
      }
      if placeholderLength(at: offset) > 0 { break }
      if end < message.count, self[offset].lowercased == message[end].lowercased {
        (offset, end) = (offset + 1, end + 1)
        continue
      }
      let (length, theirs) = (quoteLength(at: offset), message.quoteLength(at: end))
      if length == 0 || theirs == 0 && isApostrophe(at: offset, length) { break }
      (offset, end) = (offset + length, end + theirs)
    }
    return (offset, end - max(offset - count, 0), offset >= count)
  }

  /// How many quotes stand on each side of a placeholder: one or none.
  fileprivate func quotes(round place: (start: Int, end: Int)) -> Int {
    self[place.start - 1].isQuote && self[place.end].isQuote ? 1 : 0
  }
}
