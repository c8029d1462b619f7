/// What a page says of an error code in one place.
public struct ErrorDocumentation: Sendable {
  /// The documented name, in the page's spelling; `nil` for a code without one.
  public let name: String?

  /// The title of the section.
  public let section: String?

  /// The address of the place on the page, or of the page where there is no closer one; `nil` when it is not known.
  public let address: String?

  /// The messages that servers send with the code, in all languages; a translation follows its original.
  public let messages: [MessageTemplate]

  /// What the page says beside the messages, in all languages.
  public let notes: [MessageTemplate]

  /// Takes a record off the text, whose form ``ErrorCodeTable/init(address:sections:records:)`` describes.
  init(popping record: inout ConstantText, sections: StaticString, page: String?) {
    let space = UInt8(ascii: " ")
    var heading = record.popLine() ?? record
    _ = heading.pop(upTo: space)
    var place = record.popLine() ?? record
    let section = place.pop(upTo: space)
    var messages: [MessageTemplate] = []
    var notes: [MessageTemplate] = []
    while let line = record.popLine(), !line.isEmpty {
      switch line[0] {
      case UInt8(ascii: ">"): notes.append(MessageTemplate(line: line.dropFirst(2)))
      case UInt8(ascii: "+"): messages.append(MessageTemplate(line: line.dropFirst(2)))
      default: messages.append(MessageTemplate(line: line))
      }
    }
    name = heading.isEmpty ? nil : heading.string
    self.section = Self.line(section, of: sections)
    address = Self.address(place, page)
    self.messages = messages
    self.notes = notes
  }

  /// The line with the given number, counted from 0; `nil` where there is none.
  private static func line(_ number: ConstantText, of lines: StaticString) -> String? {
    guard !number.isEmpty, number[0] != UInt8(ascii: "-") else { return nil }
    var rest = ConstantText(lines)
    var position = 0
    while let line = rest.popLine() {
      if position == number.number { return line.string }
      position += 1
    }
    return nil
  }

  private static func address(_ place: ConstantText, _ page: String?) -> String? {
    if place.isEmpty { return page }
    return place[0] == UInt8(ascii: "#") ? (page ?? "") + place.string : place.string
  }
}
