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

  /// Where the values stand in the message.
  private(set) var values: [Range<Int>] = []

  /// How many values were looked for, and how many of them are empty.
  private var placeholders = 0
  private var empty = 0

  /// Whether the message ends where the template does.
  private var isWhole = false

  /// Whether only a part of the template is looked at, behind which no text may follow.
  private var isCut = false

  /// Where the next text or value begins in the message.
  private var position = 0

  /// The quote that the server opened round the next value; 0 for none.
  private var quote: UInt8 = 0

  init(_ template: TextView, _ message: TextView) {
    self.template = template
    self.message = message
  }

  /// Whether the message is the template, or whole sentences from its beginning.
  @inline(never)
  mutating func matches() -> Bool {
    guard canBegin else { return false }
    if matchesTemplate() { return true }
    isCut = true
    while template.dropLastSentence() {
      if message.sentences <= template.sentences, matchesTemplate() { return true }
    }
    return false
  }

  /// How well the message follows the template, of those with as much fixed text: to the end of the message, then with more
  /// values, empty ones apart.
  ///
  /// Digits are no fixed text: a number in it and a placeholder for it say the same, so that the general one wins.
  var score: Int { (isWhole && !isCut ? 0x80 : 0) + min(0x40 + placeholders - 2 * empty, 0x7F) }

  /// Whether the first bytes agree, as far as they can be told; most templates of a code are sorted out here.
  private var canBegin: Bool {
    let byte = template[0]
    return !byte.isLetter || byte.lowercased == message[0].lowercased || message[0].isQuote
  }

  private mutating func matchesTemplate() -> Bool {
    (position, placeholders, empty, quote) = (0, 0, 0, 0)
    if !values.isEmpty { values = [] }
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
      start += 1
    }
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
      start += 1
    }
    guard first >= 0, canEnd(at: first) else { return false }
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
    let value = message.part(position, end)
    let inner = quote == 0 ? value.withoutQuotes : value
    values.append(inner.start..<inner.end)
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

  /// Where a text that begins at an offset of the message ends, behind the quote of a value before it; -1 when it does
  /// not stand there.
  private func end(of text: TextView, at start: Int) -> Int {
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
      } else if text.quoteLength(at: offset) > 0 {
        let length = text.quoteLength(at: offset)
        let theirs = message.quoteLength(at: end)
        if theirs == 0, text.isApostrophe(at: offset, length) { return -1 }
        end += theirs
        offset += length - 1
      } else {
        return -1
      }
      offset += 1
    }
    return end
  }
}
