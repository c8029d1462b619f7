/// The words of a text: `recvWindow can't` gives `recv`, `Window`, `cant`.
struct Words {
  private let bytes: [UInt8]
  private var words: [Range<Int>] = []

  init(_ text: String) {
    bytes = text.withoutApostrophes
    var start = 0
    for index in bytes.indices {
      if !bytes[index].isLetter && !bytes[index].isDigit {
        if start < index { words.append(start..<index) }
        start = index + 1
      } else if start < index, bytes[index].isUppercase, Self.beginsWord(bytes, index) {
        words.append(start..<index)
        start = index
      }
    }
    if start < bytes.count { words.append(start..<bytes.count) }
  }

  /// Whether a capital begins a word, as `W` in `recvWindow` and `K` in `APIKey` do.
  private static func beginsWord(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard bytes[index - 1].isLetter else { return false }
    if !bytes[index - 1].isUppercase { return true }
    return index + 1 < bytes.count && bytes[index + 1].isLetter && !bytes[index + 1].isUppercase
  }
}

extension Words {
  /// The words in lower camel case: `badAPIKeyFmt`. It is `nil` without words.
  var lowerCamelCase: String? { identifier(startsInLowerCase: true) }

  /// The words as the name of a type: `USDSMarginedFutures`; `nil` when there are none.
  var upperCamelCase: String? { identifier(startsInLowerCase: false) }

  /// The words in the singular, without generic ones at the end: `Order Rejection Issues` gives `Order Rejection`.
  var subject: Words {
    var subject = self
    while subject.words.count > 1, let last = subject.words.last, Self.generic.contains(text(last).lowercased()) {
      subject.words.removeLast()
    }
    if let last = subject.words.last, last.count > 2 {
      let word = text(last).lowercased()
      if word.hasSuffix("s"), !word.hasSuffix("ss") { subject.words[subject.words.count - 1] = last.dropLast() }
    }
    return subject
  }

  private func text(_ word: Range<Int>) -> String { String(decoding: bytes[word], as: UTF8.self) }

  private static let generic: Set<String> = ["issue", "issues", "error", "errors", "messages", "for", "of"]

  private func identifier(startsInLowerCase: Bool) -> String? {
    guard let start = words.first?.lowerBound else { return nil }
    var identifier: [UInt8] = []
    if bytes[start].isDigit { identifier.append(UInt8(ascii: "_")) }
    var isFirst = startsInLowerCase
    for word in words {
      let isAcronym = word.count <= Self.longestAcronym && Self.acronyms.contains(text(word).uppercased())
      for index in word {
        let isLowercase = isFirst || index > word.lowerBound && !isAcronym
        identifier.append(isLowercase ? bytes[index].lowercase : bytes[index].uppercase)
      }
      isFirst = false
    }
    return String(decoding: identifier, as: UTF8.self)
  }

  private static let longestAcronym = acronyms.map(\.utf8.count).max() ?? 0

  /// Acronyms, which have one case throughout: `badAPIKey`.
  private static let acronyms: Set<String> = [
    "2FA", "ADL", "AML", "API", "BBO", "BLVT", "BNB", "BTC", "ETF", "FIX", "FOK", "GTC", "GTD", "GTX", "HMAC", "HTTP",
    "ID", "IOC", "IP", "IPO", "JSON", "KYC", "LTV", "MBX", "MMP", "NFT", "OCO", "OPO", "OTC", "OTO", "OTOCO", "OTP",
    "P2P", "PM", "PNL", "REST", "RFQ", "RSA", "SAPI", "SBE", "SMS", "SOR", "STP", "TIF", "TPSL", "TWAP", "UID", "URL",
    "USD", "USDC", "USDM", "USDS", "USDT", "UTC", "VIP", "VWAP", "WS", "XX",
  ]
}

extension String {
  fileprivate var withoutApostrophes: [UInt8] {
    guard hasByte(where: { $0 == UInt8(ascii: "'") || $0 == 0xE2 }) else { return Array(utf8) }
    return Array(filter { $0 != "'" && $0 != "’" }.utf8)
  }
}

extension UInt8 {
  fileprivate var lowercase: UInt8 { isUppercase ? self | 0x20 : self }
  fileprivate var uppercase: UInt8 { isLetter ? self & ~0x20 : self }
}
