/// A template where the program's constant data has it.
struct TemplateLine {
  /// The language and the text, or only the text of one that has no translation.
  let line: TextView
  let text: TextView
  /// How many bytes of the text there are before its first placeholder.
  let fixed: Int

  var hasLanguage: Bool { line.count > text.count }

  init(_ line: TextView, hasLanguage: Bool) {
    self.line = line
    text = hasLanguage ? line.template : line
    fixed = text.placeholder(from: 0).start
  }
}

/// Finds the template that fits a message best, and notes only where it stands.
struct TemplateSearch {
  /// The best template, or the one of those that fit equally well that is wanted; `nil` as long as none fits.
  private(set) var best: Candidate?

  /// How many other templates fit as well.
  private(set) var ties = 0

  /// The first that fits like this.
  private var first = TextView("")
  private let number: Int

  /// - Parameter number: Which of the templates that fit equally well is wanted, counted from 0.
  init(number: Int) { self.number = number }

  /// A template that fits.
  struct Candidate {
    let line: TemplateLine
    /// How much of the template the message follows, in bytes.
    let length: Int
    /// How completely the message follows it.
    let score: Int
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
    while let row = rest.popRow() { look(at: TemplateLine(row, hasLanguage: false), in: rest.part(0, 0), &matcher) }
  }

  /// Holds a message against a template, which stands in a record or in a table.
  ///
  /// Of two that fit equally well, the one in the language of servers is the better one.
  @inline(never)
  mutating func look(at template: TemplateLine, in record: TextView, _ matcher: inout TemplateMatcher) {
    guard template.text.canBegin(matcher.message[0]), matcher.matches(template) else { return }
    let candidate = Candidate(
      line: template, length: matcher.template.count, score: matcher.score, record: record)
    var (rank, other) = (1, 0)
    if let best { (rank, other) = (candidate.rank, best.rank) }
    if rank > other {
      best = candidate
      first = template.line
      ties = 0
    } else if rank == other, !template.line.equals(first) {
      ties += 1
      if ties == number { best = candidate }
    }
  }
}

extension TemplateSearch.Candidate {
  /// How well the template fits: with more letters, then the score, then the language of servers.
  ///
  /// Digits do not count: a number in a template and a placeholder for it say the same, so that the general one wins.
  @inline(never)
  fileprivate var rank: Int {
    let isEnglish = line.line.has("e", at: 0) && line.line.has("n", at: 1)
    let template = line.text.part(0, length)
    return (template.withoutFullStop.fixedLetterCount &<< 8 | score) &<< 1 | (isEnglish ? 1 : 0)
  }
}

// MARK: - Results

extension TemplateSearch {
  /// The template that a message follows; `nil` when there is none, or no single one.
  var only: Candidate? { ties == 0 ? best : nil }

  /// The message in another language; `nil` when no template there says the same.
  @inline(never)
  func translation(of body: ErrorBody, to language: Language) -> String? {
    guard let only, only.line.hasLanguage, let template = only.record.counterpart(of: only.line.line, in: language)
    else { return nil }
    let (arguments, remainder) = TemplateMatch(body, only).parts
    let isSentence = remainder.withView { $0.isPunctuation(at: 0) }
    let text = isSentence ? template.withoutFullStop : template
    return text.filled(with: arguments, of: only.line.text).map { $0 + remainder }
  }
}

extension TextView {
  /// The text behind the language that a line begins with.
  var template: TextView {
    var rest = self
    _ = rest.pop(upTo: UInt8(ascii: " "))
    return rest
  }

  /// Whether a message that follows the template can begin with a byte; most templates of a code are sorted out here.
  fileprivate func canBegin(_ byte: UInt8) -> Bool {
    switch self[0] {
    case UInt8(ascii: "%"), UInt8(ascii: "{"), UInt8(ascii: "'"), UInt8(ascii: "`"), 0xE2, 0xEF: true
    case let first: first.lowercased == byte.lowercased
    }
  }

  /// The template of a record that says the same as another one in another language.
  ///
  /// It stands in the same place where there are as many in both languages; else it is the only one with the same
  /// placeholders, if the other is the only one in its language, too. Without the same placeholders it is not there.
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
