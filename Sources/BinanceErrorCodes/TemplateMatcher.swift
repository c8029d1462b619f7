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
    (position, placeholders, empty, quote) = (0, 0, 0, 0)
    if !arguments.isEmpty { arguments = [] }
    var start = 0
    while true {
      let place = template.placeholder(from: start)
      let quotes = template[place.start - 1].isQuote && template[place.end].isQuote ? 1 : 0
      if place.start == place.end { return matchEnd(template.part(start, place.start)) }
      guard matchText(template.part(start, place.start - quotes)) else { return false }
      open(quotes)
      placeholders += 1
      start = place.end + quotes
    }
  }

  /// Notes the quote that a value begins with, where the template has one.
  private mutating func open(_ quotes: Int) {
    quote = quotes == 1 && message[position].isQuote ? message[position] : 0
    if quote != 0 { position += 1 }
  }
}

// MARK: - Text between values

extension TemplateMatcher {
  /// Finds the text that stands before the first value, or behind the next one.
  private mutating func matchText(_ text: TextView) -> Bool {
    var start = position
    while start <= message.count {
      let end = self.end(of: text, at: start)
      if end >= 0 {
        if placeholders > 0 { addValue(upTo: start) }
        position = end
        return true
      }
      if placeholders == 0 { return false }
      start = nextStart(of: text, behind: start)
    }
    reached = text.offset(in: template) + text.count
    return false
  }

  /// Finds the text behind the last value: at the end of the message, else where it stands first.
  private mutating func matchEnd(_ text: TextView) -> Bool {
    let text = text.withoutFullStop
    if placeholders > 0, text.isEmpty, quote == 0 { return matchLastValue() }
    var (start, first, firstStart) = (position, -1, 0)
    while start <= message.count {
      let end = self.end(of: text, at: start)
      if end >= 0, canEnd(at: end) {
        if isWhole || first < 0 { (first, firstStart) = (end, start) }
        if isWhole { break }
      }
      if placeholders == 0 { break }
      start = nextStart(of: text, behind: start)
    }
    guard first >= 0, canEnd(at: first) else {
      if placeholders > 0 { reached = template.count }
      return false
    }
    if placeholders > 0 { addValue(upTo: firstStart) }
    return true
  }

  /// Takes the rest of the message for a value, except a full stop that is no part of it.
  private mutating func matchLastValue() -> Bool {
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
  private mutating func end(of text: TextView, at start: Int) -> Int {
    var (offset, end) = (0, start)
    if quote != 0 {
      if message[end] != quote { return -1 }
      end += 1
    }
    while offset < text.count {
      let common = text.commonLength(at: offset, message, at: end)
      (offset, end) = (offset + common, end + common)
      if offset == text.count { break }
      if end < message.count, text[offset].lowercased == message[end].lowercased {
        end += 1
      } else {
        let length = text.quoteLength(at: offset)
        let theirs = message.quoteLength(at: end)
        if length == 0 || theirs == 0 && text.isApostrophe(at: offset, length) {
          if placeholders == 0, end + 1 >= message.count { reached = offset }
          return -1
        }
        end += theirs
        offset += length - 1
      }
      offset += 1
    }
    return end
  }
}
