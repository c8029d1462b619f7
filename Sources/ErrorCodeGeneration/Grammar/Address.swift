/// A web address as pages spell it.
struct Address {
  let text: String

  init(_ text: String) { self.text = text }

  /// The address without its fragment.
  var page: String { text.utf8.firstIndex(of: UInt8(ascii: "#")).map { String(text[..<$0]) } ?? text }

  /// Whether the page is one about errors, by its name.
  var isOfErrors: Bool { path.last?.lowercased().contains("error") == true }

  /// Whether the address points to a place on a page.
  var hasFragment: Bool { text.hasSign("#") }

  /// The digits of the code in the fragment: `#-1000-unknown` gives `1000`. They are empty where there is none.
  var digitsOfCode: Substring {
    let fragment = text.utf8.drop { $0 != UInt8(ascii: "#") }.dropFirst()
    return Substring(
      fragment.first == UInt8(ascii: "-") ? fragment.dropFirst().prefix { $0.isDigit } : fragment.prefix(0))
  }

  /// The language that a component of the path names.
  var language: Language? { path.lazy.compactMap(Language.init(tag:)).first }

  /// The product's part of the path: `https://x.com/docs/zh-CN/usds_margined/error-code` gives `usds-margined`.
  var product: String {
    let parts = path.drop { $0.hasSuffix(":") || $0.contains(".") }.filter {
      Language(tag: $0) == nil && $0 != "docs" && $0 != "derivatives" && !$0.hasPrefix("error")
    }
    return parts.joined(separator: "/").replacing("_", with: "-")
  }

  /// Whether both lead to pages of the same product, such as `spot` and `spot/rest-api`.
  func isOfSameProduct(as other: Address) -> Bool {
    if text == other.text { return true }
    let (ours, theirs) = (product, other.product)
    return ours == theirs
      || !ours.isEmpty && !theirs.isEmpty && (ours.hasPrefix(theirs + "/") || theirs.hasPrefix(ours + "/"))
  }

  /// Whether the product under that name can be the one of the address: `options-trading` and `…/option/error-code`.
  ///
  /// The words of one have to be among the other's: `coin-margined-futures` is not `usds-margined-futures`.
  func suits(_ name: String) -> Bool {
    let (ours, theirs) = (Self.words(product), Self.words(name))
    return ours.isEmpty || Self.areAll(ours, among: theirs) || Self.areAll(theirs, among: ours)
  }

  /// Whether a name is that of a product: it has words of the address, or of other products only.
  func isRivaled(by name: String) -> Bool {
    let words = Self.words(name)
    return words.contains(where: Self.words(product).contains)
      || words.allSatisfy { Vocabulary.products.contains(String($0)) }
  }

  /// Whether the name has a word of the host: `paper-exchange` and `https://paper.example/…`.
  func isHosted(by name: String) -> Bool {
    Self.words(name).contains(where: Self.words(origin).contains)
  }

  private static func words(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { $0 }
  }

  /// Whether each word is among the others, also in the plural.
  private static func areAll(_ words: [Substring], among others: [Substring]) -> Bool {
    words.allSatisfy { word in others.contains { $0.hasPrefix(word) || word.hasPrefix($0) } }
  }

  /// The complete address, as seen from the given page. It is `nil` when that is not known.
  func resolved(against base: String?) -> String? {
    let sign = text.utf8.first
    guard sign == UInt8(ascii: "#") || sign == UInt8(ascii: "/") else { return isComplete ? text : nil }
    guard let base = base.map(Address.init), base.isComplete else { return nil }
    return (sign == UInt8(ascii: "#") ? base.page : base.origin) + text
  }

  /// What stands behind the address of a page: `#-1000-unknown`, or nothing. It is `nil` for another page.
  func addition(to page: String) -> String? {
    let addition = text.utf8.dropFirst(page.utf8.count)
    guard addition.isEmpty || addition.first == UInt8(ascii: "#"), text.hasPrefix(page) else { return nil }
    return String(Substring(addition))
  }

  private var path: [String] { page.split(separator: "/").map(String.init) }

  private var isComplete: Bool { text.hasPrefix("https://") || text.hasPrefix("http://") }

  /// The scheme and the host.
  private var origin: String {
    let end = text.utf8.dropFirst("https://".utf8.count).firstIndex(of: UInt8(ascii: "/"))
    return end.map { String(text[..<$0]) } ?? text
  }
}
