extension MessageMatcher {
  /// A value without quotes, its end with them, and the end of the text behind.
  typealias Value = (range: Range<Int>, end: Int, next: Int)

  /// Finds the value in the place of a placeholder. It is `nil` when the message departs from the template.
  ///
  /// - Parameters:
  ///   - position: Where the value begins in the message.
  ///   - number: The number of the placeholder, counted from 0.
  ///   - template: The template.
  ///   - part: How much of the template is looked at.
  /// - Returns: The value, `symbol` in `parameter 'symbol';`, and what follows it.
  func value(at position: Int, _ number: Int, of template: PreparedTemplate, _ part: TemplatePart) -> Value? {
    let (placeholder, isLast) = (template.placeholders[number], number == part.placeholders - 1)
    let isQuoted = template.bytes.isQuoted(placeholder)
    let quote = isQuoted ? message.byte(at: position - 1).flatMap { $0.isQuote ? $0 : nil } : nil
    let textEnd = isLast ? part.end : template.placeholders[number + 1].lowerBound
    let text = (placeholder.upperBound + (isQuoted ? 1 : 0))..<textEnd
    if isLast, text.isEmpty, quote == nil { return lastValue(at: position, template, part) }
    let first =
      text.isEmpty || template.bytes.lengthOfQuote(at: text.lowerBound) > 0 ? nil : template.bytes[text.lowerBound]
    var found: (end: Int, next: Int)?
    for place in position..<message.count + 1 where quote == nil || message.byte(at: place) == quote {
      if quote == nil, let first, message.byte(at: place)?.isSameLetter(as: first) != true { continue }
      guard let end = end(of: text, in: template, at: quote == nil ? place : place + 1) else { continue }
      guard let next = isLast ? ending(at: end, part) : end else { continue }
      if found == nil || next == message.count { found = (place, next) }
      if !isLast || next == message.count { break }
    }
    guard let found else { return nil }
    let range = position..<found.end
    return (quote == nil ? message.withoutQuotes(range) : range, found.end, found.next)
  }

  /// The value that a template ends with: the rest of the message, as a rule.
  ///
  /// `5. Please retry.` is the value `5`, and so are `5.` and `5, request ip: 1.2.3.4`.
  private func lastValue(at position: Int, _ template: PreparedTemplate, _ part: TemplatePart) -> Value {
    if !part.isCut, let end = message.endOfEvidentValue(at: position) {
      return (message.withoutQuotes(position..<end), end, end + message.lengthOfFullStop(at: end))
    }
    let end = max(position, message.count - message.lengthOfFullStopAtEnd)
    let range = message.withoutQuotes(position..<end)
    let isQuoted = range.count < end - position
    if isQuoted || message[range].isNumber || part.isCut || part.end < template.bytes.count {
      return (range, end, message.count)
    }
    // The template ends without a full stop: that of a text such as `A.` belongs to the value.
    return (message.withoutQuotes(position..<message.count), message.count, message.count)
  }

  /// Where the server's own text begins, if the template can end at an offset.
  ///
  /// It can where the message ends, or goes on with a full stop or another mark: `, request ip: 1.2.3.4`. Where sentences
  /// of the template are left out, the message has to end.
  func ending(at end: Int, _ part: TemplatePart) -> Int? {
    let rest = end + message.lengthOfFullStop(at: end)
    if rest == message.count { return rest }
    if part.isCut { return nil }
    if rest > end { return message[rest].isLetter || message[rest].isDigit ? nil : rest }
    return message.isPunctuation(at: message.byte(at: end) == UInt8(ascii: " ") ? end + 1 : end) ? rest : nil
  }

  /// The end of a piece of the template that the message has at an offset.
  func end(of text: Range<Int>, in template: PreparedTemplate, at place: Int) -> Int? {
    let common = commonText(template, text, at: place)
    return common.offset == text.upperBound ? common.end : nil
  }

  /// Where the message and a text of the template part, as offsets in both.
  func commonText(_ template: PreparedTemplate, _ text: Range<Int>, at place: Int) -> (offset: Int, end: Int) {
    let bytes = template.bytes
    var (offset, end) = (text.lowerBound, place)
    while true {
      let limit = min(text.upperBound, offset + message.count - end)
      while offset < limit, bytes[offset].isSameLetter(as: message[end]) {
        offset += 1
        end += 1
      }
      if offset == text.upperBound { break }
      let (quote, messageQuote) = (bytes.lengthOfQuote(at: offset), message.lengthOfQuote(at: end))
      if quote == 0 || (messageQuote == 0 && bytes.isWithinWord(offset..<offset + quote)) { break }
      offset += quote
      end += messageQuote
    }
    return (offset, end)
  }
}
