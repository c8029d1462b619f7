/// Holds a message against templates, from left to right and without going back: the time is linear in the message.
///
/// What a template says with quotes the server may say with other ones or none; a full stop at the end and the case of
/// letters do not matter. A value is as short as the text behind it allows, the last one as long as the message allows.
struct TemplateMatcher {
  let message: TextView

  /// What the message begins with, as a small letter.
  let start: UInt8

  /// As much of the template as is looked at, and the same without a full stop at its end.
  private(set) var template: TextView
  private var text: TextView

  /// Where the next placeholder stands in the template, and the next text or value in the message.
  private var (place, position) = (0, 0)

  /// Where the last value that was found begins and ends in the message, and where the text behind the template begins.
  private var (valueStart, valueEnd) = (0, 0)
  private(set) var remainder = 0

  /// How many values were looked for, and how many of them are empty.
  private var (placeholders, empty) = (0, 0)

  /// Whether the message ends where the template does.
  private var isWhole = false

  /// Whether only a part of the template is looked at, behind which no text may follow.
  private var isCut = false

  /// The quote that the server opened round the next value; 0 for none.
  private var quote: UInt8 = 0

  /// As much of the template as is known to be in the message; a part of the template can only fit when it ends here.
  private var reached = 0

  init(_ message: TextView) {
    self.message = message
    start = message[0].lowercased
    (template, text) = (message, message)
  }

  /// Whether the message is a template, or whole sentences from its beginning.
  @inline(never)
  mutating func matches(_ line: TemplateLine) -> Bool {
    reached = 0
    var part = line.text
    if follows(part, of: line) { return true }
    while part.dropLastSentence(endingBy: reached) {
      if message.sentences <= part.sentences, follows(part, of: line) { return true }
    }
    return false
  }

  /// How well the message follows the template: with more letters, then to its end, then with more values, empty ones
  /// apart, then in the language of servers. It is above 0.
  ///
  /// Digits do not count: a number in a template and a placeholder for it say the same, so that the general one wins.
  func rank(_ line: TemplateLine) -> Int {
    let letters = (isCut ? nil : line.letters) ?? text.fixedLetterCount
    let score = (isWhole && !isCut ? 0x80 : 0) + min(max(0x40 + placeholders - 2 * empty, 1), 0x7F)
    return (letters &<< 8 | score) &<< 1 | (line.isEnglish ? 1 : 0)
  }

  /// Whether the message follows the first part of a template, or all of it.
  private mutating func follows(_ part: TextView, of line: TemplateLine) -> Bool {
    guard begin(part, of: line) else { return false }
    while hasPlaceholder {
      if !findValue() { return false }
    }
    return true
  }

  /// The last value that was found.
  var value: TextView {
    let value = message.part(valueStart, valueEnd)
    return quote == 0 ? value.withoutQuotes : value
  }

  /// Holds the beginning of the message against the text before the first placeholder.
  @inline(never)
  mutating func begin(_ part: TextView, of line: TemplateLine) -> Bool {
    template = part
    isCut = part.count < line.text.count
    text = isCut ? part.withoutFullStop : part.dropLast(part.count - line.stopped)
    (placeholders, empty, quote) = (0, 0, 0)
    place = min(line.fixed, text.count)
    let common = text.commonText(from: 0, upTo: place, message, at: 0)
    position = common.end
    if common.offset == place { return hasPlaceholder || canEnd(at: position) }
    reached = position + 1 >= message.count ? common.offset : 0
    return false
  }

  /// Whether there is another value to be found.
  var hasPlaceholder: Bool { place < text.count }

  /// Finds the value in the place of the next placeholder; `false` when the message does not go on like the template.
  @inline(never)
  mutating func findValue() -> Bool {
    let end = place + text.placeholderLength(at: place)
    let isQuoted = text[place - 1].isQuote && text[end].isQuote
    quote = isQuoted && message[position - 1].isQuote ? message[position - 1] : 0
    placeholders += 1
    let offset = isQuoted ? end + 1 : end
    place = text.placeholder(from: offset).start
    return find(textFrom: offset)
  }
}

// MARK: - Text behind values

extension TemplateMatcher {
  /// Finds the text between an offset and the next placeholder: where it stands first, or at the end of the message when the
  /// template ends there.
  private mutating func find(textFrom offset: Int) -> Bool {
    if offset == text.count, quote == 0 {
      takeLastValue()
      return true
    }
    var (start, end, stop) = (position, -1, 0)
    while start <= message.count, !(end >= 0 && isWhole) {
      if quote == 0 || message[start] == quote {
        let common = text.commonText(from: offset, upTo: place, message, at: quote == 0 ? start : start + 1)
        if common.offset == place, hasPlaceholder {
          setValue(upTo: start)
          position = common.end
          return true
        }
        if common.offset == place, canEnd(at: common.end), isWhole || end < 0 { (end, stop) = (common.end, start) }
      }
      start = nextStart(of: text[offset], behind: start)
    }
    guard end >= 0, canEnd(at: end) else {
      reached = template.count
      return false
    }
    setValue(upTo: stop)
    return true
  }

  /// Takes the rest of the message for a value, except a full stop that is no part of it, and what evidently follows it.
  private mutating func takeLastValue() {
    let length = message.dropFirst(position).valueLength
    if length >= 0, !isCut {
      setValue(upTo: position + length)
      remainder = position + length + message.fullStop(at: position + length)
      isWhole = false
      return
    }
    var end = max(position, message.withoutFullStop.count)
    let value = message.part(position, end)
    if text.count == template.count, !value.isNumeric, value.withoutQuotes.count == value.count { end = message.count }
    setValue(upTo: end)
    (isWhole, remainder) = (true, message.count)
  }

  private mutating func setValue(upTo end: Int) {
    if end == position { empty += 1 }
    (valueStart, valueEnd) = (position, end)
  }

  /// Whether a message can go on like this behind the template: not at all, or with a mark that ends the sentence.
  private mutating func canEnd(at end: Int) -> Bool {
    let stop = message.fullStop(at: end)
    remainder = end + stop
    isWhole = remainder == message.count
    if isWhole || isCut { return isWhole }
    if stop > 0 { return !message[remainder].isLetter && !message[remainder].isDigit }
    return message.isPunctuation(at: message.has(" ", at: end) ? end + 1 : end)
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
      if difference == 0 {
        (offset, end) = (offset + 8, end + 8)
        continue
      }
      let same = difference.trailingZeroBitCount / 8
      (offset, end) = (offset + same, end + same)
      if offset >= limit { break }
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
