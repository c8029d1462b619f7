/// What a page says of an error code in one place. Its texts are made when they are asked for.
public struct ErrorDocumentation: Sendable {
  /// The record, whose form ``ErrorCodeTable/init(address:records:)`` describes, and what follows it.
  private let record: TextView

  /// The line of the section, and what follows it.
  private let heading: TextView

  /// The page's address; empty when it is not known.
  private let page: StaticString

  init(_ record: TextView, section heading: TextView, page: StaticString) {
    self.record = record
    self.heading = heading
    self.page = page
  }

  /// The documented name, in the page's spelling; `nil` for a code without one.
  public var name: String? {
    @_optimize(none) get {
      let name = record.firstLine.template
      return name.isEmpty ? nil : name.string
    }
  }

  /// The title of the section.
  public var section: String? {
    @_optimize(none) get {
      let line = heading.firstLine
      return line.count > 2 && line.has("#", at: 0) ? line.dropFirst(2).string : nil
    }
  }

  /// The address of the place on the page, or of the page where there is no closer one; `nil` when it is not known.
  public var address: String? {
    @_optimize(none) get {
      var rest = record
      while let line = rest.popLine(), !line.isEmpty {
        if line.has("@", at: 0) { return address(line.dropFirst(2)) }
      }
      return page.nonEmpty
    }
  }

  /// The address that a line says behind `@`.
  @_optimize(none)
  private func address(_ place: TextView) -> String? {
    if place.count == 1, place.has("-", at: 0) { return nil }
    let text = place.isEmpty ? impliedPlace : place.string
    return place.isEmpty || place.has("#", at: 0) ? page.description + text : text
  }

  /// What sites make of a heading with the code and its name.
  @_optimize(none)
  private var impliedPlace: String {
    var name = record.firstLine
    let code = name.pop(upTo: UInt8(ascii: " ")).string
    return "#" + code + "-" + name.string.lowercased()
  }

  /// The messages that servers send with the code, in all languages. A translation follows its original where the page pairs
  /// them; else all messages of a language follow those of the one before.
  @_optimize(none)
  public var messages: [MessageTemplate] {
    var (rest, messages) = (record, [MessageTemplate]())
    while let message = rest.popMessage() { messages.add(MessageTemplate(line: message)) }
    return messages
  }

  /// What the page says beside the messages, in all languages.
  @_optimize(none)
  public var notes: [MessageTemplate] {
    var (rest, notes) = (record, [MessageTemplate]())
    while let line = rest.popLine(), !line.isEmpty {
      if line.has(">", at: 0) { notes.add(MessageTemplate(line: line.dropFirst(2))) }
    }
    return notes
  }

  /// Whether the message in English is but the name: `NEW_ORDER_REJECTED`.
  @_optimize(none)
  var saysOnlyItsName: Bool {
    var rest = record
    let name = record.firstLine.template
    guard !name.isEmpty, let message = rest.popMessage()?.template else { return false }
    return message.equals(name) || message.withoutFullStop.equals(name)
  }
}

extension ErrorDocumentation: CustomStringConvertible {
  /// The code and its documented name: `-4164 MIN_NOTIONAL`.
  @_optimize(none)
  public var description: String { record.firstLine.string }
}
