/// What a page says of an error code in one place.
public struct ErrorDocumentation: Hashable, Sendable {
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

  /// Reads the lines of a record, whose form ``DocumentedErrorCode/record`` describes.
  init(_ lines: ArraySlice<Substring>, source: DocumentationSource) {
    var rest = lines
    name = rest.popFirst().flatMap { $0.isEmpty ? nil : String($0) }
    section = rest.popFirst().flatMap { Int($0) }.flatMap {
      source.sections.indices.contains($0) ? source.sections[$0] : nil
    }
    let place = rest.popFirst() ?? ""
    address = place.isEmpty || place.hasPrefix("#") ? source.address.map { $0 + place } : String(place)
    messages = rest.filter { !$0.hasPrefix("> ") }.compactMap(MessageTemplate.init(line:))
    notes = rest.filter { $0.hasPrefix("> ") }.map { $0.dropFirst(2) }.compactMap(MessageTemplate.init(line:))
  }
}
