/// A language that the documentation is written in.
public struct Language: RawRepresentable, Hashable, Sendable {
  /// The BCP 47 tag of the language.
  public let rawValue: String

  /// Creates the language with a BCP 47 tag.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// English, the language of the messages that servers send.
  public static var english: Language { Language(rawValue: "en") }

  /// Simplified Chinese.
  public static var simplifiedChinese: Language { Language(rawValue: "zh-CN") }
}
