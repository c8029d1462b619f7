/// A language that pages are written in.
public struct DocumentationLanguage: RawRepresentable, Hashable, Sendable {
  /// The BCP 47 tag of the language, such as `zh-CN`.
  public let rawValue: String

  /// Creates the language with a BCP 47 tag, in the spelling of the pages.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// English, the language of the messages that servers send.
  public static let english = DocumentationLanguage(rawValue: "en")

  /// Simplified Chinese.
  public static let simplifiedChinese = DocumentationLanguage(rawValue: "zh-CN")
}
