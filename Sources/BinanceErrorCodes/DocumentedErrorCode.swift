/// An error code that a page documents. Its raw value is the number that the server sends.
public protocol DocumentedErrorCode: RawRepresentable<Int>, CaseIterable, Codable, CustomStringConvertible, Hashable,
  Sendable
{
  /// The page that documents the codes.
  static var source: DocumentationSource { get }

  /// What the page says of the code, as lines of text; read it through ``documentation``.
  ///
  /// Generated code provides it. The first three lines are the name, the number of the section and the address. Messages
  /// follow behind their language: a translation right after its original, or the languages parted by a blank line where
  /// it cannot be told which belong together. Notes stand behind `> `. A line `---` begins the same anew where the page
  /// documents the code once more.
  var record: StaticString { get }
}

extension DocumentedErrorCode {
  /// What the page says of the code: one element, or more where the page documents the code more than once.
  public var documentation: [ErrorDocumentation] {
    record.lines.split(separator: "---").map { ErrorDocumentation($0, source: Self.source) }
  }

  /// The documented name, such as `MIN_NOTIONAL`; `nil` for a code without one.
  public var documentedName: String? { documentation.lazy.compactMap(\.name).first }

  /// The title of the section that documents the code.
  public var section: String? { documentation.lazy.compactMap(\.section).first }

  /// The address of the place that documents the code, as far as the page gives it.
  public var documentationAddress: String? { documentation.lazy.compactMap(\.address).first }

  /// The documented messages in one language, in the order of the page.
  public func messages(in language: Language) -> [MessageTemplate] {
    documentation.flatMap(\.messages).filter { $0.language == language }
  }

  /// The code and its documented name: `-4164 MIN_NOTIONAL`.
  public var description: String { documentedName.map { "\(rawValue) \($0)" } ?? String(rawValue) }
}

/// The page that documents the codes of a product.
public struct DocumentationSource: Hashable, Sendable {
  /// The page's address; `nil` when it is not known.
  public let address: String?

  /// The titles of the page's sections.
  public let sections: [String]

  /// Creates the description of a page.
  ///
  /// - Parameters:
  ///   - address: The page's address; empty when it is not known.
  ///   - sections: The titles of its sections, a line each.
  public init(address: StaticString, sections: StaticString) {
    self.address = address.utf8CodeUnitCount == 0 ? nil : address.description
    self.sections = sections.lines.map(String.init)
  }
}

extension StaticString {
  /// The lines of the text, the blank ones among them.
  var lines: [Substring] { description.split(separator: "\n", omittingEmptySubsequences: false) }
}
