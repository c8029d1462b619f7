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

  /// Reads a record, whose form ``ErrorCodeTable/init(address:records:)`` describes.
  init(_ text: TextView, section: TextView, page: String?) {
    var record = text
    var heading = record.popLine() ?? record
    let code = heading.pop(upTo: UInt8(ascii: " ")).string
    let name = heading.isEmpty ? nil : heading.string
    self.name = name
    self.section = Self.title(section)
    var address = page
    var messages: [MessageTemplate] = []
    var notes: [MessageTemplate] = []
    while let line = record.popLine(), !line.isEmpty {
      switch line[0] {
      case UInt8(ascii: "@"): address = Self.address(line.dropFirst(2), page, code, name)
      case UInt8(ascii: ">"): notes.add(MessageTemplate(line: line.dropFirst(2)))
      case UInt8(ascii: "+"): messages.add(MessageTemplate(line: line.dropFirst(2)))
      default: messages.add(MessageTemplate(line: line))
      }
    }
    self.address = address
    self.messages = messages
    self.notes = notes
  }

  /// The title that a text begins with, behind `#`.
  private static func title(_ text: TextView) -> String? {
    var rest = text
    guard let line = rest.popLine(), line.count > 2, line[0] == UInt8(ascii: "#") else { return nil }
    return line.dropFirst(2).string
  }

  /// The address that a line says behind `@`.
  private static func address(_ place: TextView, _ page: String?, _ code: String, _ name: String?) -> String? {
    if place.isEmpty { return (page ?? "") + "#" + code + "-" + (name ?? "").lowercased() }
    if place.count == 1, place[0] == UInt8(ascii: "-") { return nil }
    return place[0] == UInt8(ascii: "#") ? (page ?? "") + place.string : place.string
  }
}
