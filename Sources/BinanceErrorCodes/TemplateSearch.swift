/// A template where the program's constant data has it.
struct TemplateLine {
  /// The language and the text, or only the text of one that has no translation.
  let line: TextView
  let text: TextView
  /// How many bytes of the text there are before its first placeholder, and without a full stop at its end.
  let (fixed, stopped): (Int, Int)
  /// How many letters it has beside placeholders; `nil` where it is not kept to be looked at again.
  let letters: Int?
  /// Whether it is in the language of servers.
  let isEnglish: Bool
  /// What a message that follows it begins with, as a small letter; 0xFF when that can be anything.
  private let start: UInt8

  var hasLanguage: Bool { line.count > text.count }

  @inline(never)
  init(_ line: TextView, hasLanguage: Bool, isKept: Bool) {
    self.line = line
    text = hasLanguage ? line.template : line
    let stopped = text.withoutFullStop
    (fixed, self.stopped) = (text.placeholder(from: 0).start, stopped.count)
    letters = isKept ? stopped.fixedLetterCount : nil
    isEnglish = line.has("e", at: 0) && line.has("n", at: 1)
    switch text[0] {
    case UInt8(ascii: "%"), UInt8(ascii: "{"), UInt8(ascii: "'"), UInt8(ascii: "`"), 0xE2, 0xEF: start = 0xFF
    case let first: start = first.lowercased
    }
  }

  /// Whether a message can follow it that begins with a byte, a small letter; most templates of a code are sorted out here.
  func canBegin(_ byte: UInt8) -> Bool { start == byte || start == 0xFF }
}

/// Finds the template that fits a message best, and notes only where it stands.
struct TemplateSearch {
  /// The best template, or the one of those that fit equally well that is wanted; `nil` as long as none fits.
  private(set) var best: Candidate?

  /// How many other templates fit as well.
  private(set) var ties = 0

  /// The first that fits like this, and how well it does.
  private var (first, rank) = (TextView(""), 0)
  private let number: Int

  /// - Parameter number: Which of the templates that fit equally well is wanted, counted from 0.
  init(number: Int) { self.number = number }

  /// A template that fits.
  struct Candidate {
    /// The language and the text, or only the text of one that has no translation.
    let line: TextView
    let hasLanguage: Bool
    /// How much of the template the message follows, in bytes.
    let length: Int
    /// The record that has the template; empty for one of a table.
    let record: TextView
  }

  /// Holds a message against the messages of tables, up to the first table that has it.
  @inline(never)
  mutating func look(through tables: [MessageTable], _ matcher: inout TemplateMatcher) {
    var index = 0
    while best == nil, index < tables.count {
      look(through: tables[index], &matcher)
      index += 1
    }
  }

  /// Holds a message against the messages of a table.
  @inline(never)
  mutating func look(through table: MessageTable, _ matcher: inout TemplateMatcher) {
    var rest = table.rows
    while let row = rest.popRow() {
      let line = TemplateLine(row, hasLanguage: false, isKept: false)
      if line.canBegin(matcher.start) { look(at: line, in: rest.part(0, 0), &matcher) }
    }
  }

  /// Holds a message against a template, which stands in a record or in a table.
  @inline(never)
  mutating func look(at template: TemplateLine, in record: TextView, _ matcher: inout TemplateMatcher) {
    guard matcher.matches(template) else { return }
    let rank = matcher.rank(template)
    if rank < self.rank { return }
    if rank > self.rank {
      (first, self.rank, ties) = (template.line, rank, 0)
    } else {
      if template.line.equals(first) { return }
      ties += 1
      if ties != number { return }
    }
    best = Candidate(
      line: template.line, hasLanguage: template.hasLanguage, length: matcher.template.count, record: record)
  }
}

// MARK: - Results

extension TemplateSearch {
  /// How the message follows the best template; `nil` when there is none, or no single one.
  @inline(never)
  func match(_ body: ErrorBody) -> TemplateMatch? {
    guard ties == 0, let best else { return nil }
    return TemplateMatch(body, best)
  }

  /// The message in another language; `nil` when no template there says the same.
  @_optimize(none)
  func translation(of body: ErrorBody, to language: Language) -> String? {
    guard ties == 0, let best, best.hasLanguage,
      let template = best.record.counterpart(of: best.line, in: language)
    else { return nil }
    let (arguments, remainder) = TemplateMatch(body, best).parts
    let isSentence = remainder.withView { $0.isPunctuation(at: 0) }
    let text = isSentence ? template.withoutFullStop : template
    guard let filled = text.filled(with: arguments, of: best.line.template) else { return nil }
    return filled + remainder
  }
}

extension TextView {
  /// The text behind the language that a line begins with.
  var template: TextView {
    var rest = self
    _ = rest.pop(upTo: UInt8(ascii: " "))
    return rest
  }

  /// The template of a record that says the same as another one in another language.
  ///
  /// It stands in the same place where there are as many in both languages; else it is the only one with the same
  /// placeholders, if the other is the only one in its language, too. Without the same placeholders it is not there.
  @_optimize(none)
  fileprivate func counterpart(of line: TextView, in language: Language) -> TextView? {
    let source = line.part(0, line.count - line.template.count)
    if source.part(0, source.count - 1).string == language.rawValue { return nil }
    var (theirs, ours) = (self, self)
    var (place, count, similar) = (0, 0, 0)
    while let other = theirs.popMessage() {
      guard other.hasPrefix(source) else { continue }
      if other.offset(in: line) == 0 { place = count }
      count += 1
      if other.hasSamePlaceholders(line) { similar += 1 }
    }
    var (same, only, number, candidates): (TextView?, TextView?, Int, Int) = (nil, nil, 0, 0)
    while let other = ours.popMessage() {
      guard other.part(0, other.count - other.template.count - 1).string == language.rawValue else { continue }
      let isSimilar = other.hasSamePlaceholders(line)
      if number == place, isSimilar { same = other }
      if isSimilar { (only, candidates) = (other, candidates + 1) }
      number += 1
    }
    let isOnly = similar == 1 && candidates == 1
    return (count == number ? same : isOnly ? only : nil)?.template
  }

  /// The template with the arguments of another one in the places of their placeholders; `nil` when one is missing.
  @_optimize(none)
  fileprivate func filled(with arguments: [MessageArgument], of original: TextView) -> String? {
    var (text, position, used) = ("", 0, 0)
    while position < count {
      let place = placeholder(from: position)
      text += part(position, place.start).string
      if place.start < place.end {
        guard let index = original.indexOfPlaceholder(part(place.start, place.end), &used), index < arguments.count
        else { return nil }
        text += arguments[index].text
      }
      position = place.end
    }
    return text
  }

  /// The number of the first placeholder with a spelling that is not used, of 64 at the most.
  private func indexOfPlaceholder(_ spelling: TextView, _ used: inout Int) -> Int? {
    var (index, place) = (0, placeholder(from: 0))
    while place.start < count, index < 64 {
      if used & (1 &<< index) == 0, part(place.start, place.end).isSamePlaceholder(spelling) {
        if !spelling.has("{", at: 0) { used |= 1 &<< index }
        return index
      }
      (index, place) = (index + 1, placeholder(from: place.end))
    }
    return nil
  }
}
