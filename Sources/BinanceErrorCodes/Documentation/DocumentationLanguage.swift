/// A language that pages are written in.
public struct DocumentationLanguage: RawRepresentable, Hashable, Sendable {
  /// The BCP 47 tag of the language in the spelling of the pages, such as `zh-CN`.
  public let rawValue: String

  /// Creates the language with any BCP 47 tag, such as `zh-Hans`, `zh-cn` and `en_GB`.
  ///
  /// English of any region is `en`. Chinese is `zh-CN`, or `zh-TW` where the tag has the traditional script, or a region
  /// that writes it.
  public init(rawValue: String) {
    // The tags of the pages need no reading.
    self.rawValue = rawValue == "en" || rawValue == "zh-CN" ? rawValue : Self.canonicalTag(rawValue)
  }

  /// English, the language of the messages that servers send.
  public static let english = DocumentationLanguage(rawValue: "en")

  /// Simplified Chinese.
  public static let simplifiedChinese = DocumentationLanguage(rawValue: "zh-CN")

  private static func canonicalTag(_ tag: String) -> String {
    // Locales of systems add an encoding, or options.
    let name = tag.lowercased().bytes.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "@") }
    let parts = name.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }.map(\.string)
    switch parts.first {
    case "en": return "en"
    case "zh", "cmn":
      let isSimplified = parts.contains("hans")
      let isTraditional = !isSimplified && parts.contains { ["hant", "tw", "hk", "mo"].contains($0) }
      return isTraditional ? "zh-TW" : "zh-CN"
    default: return tag
    }
  }
}
