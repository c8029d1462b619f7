extension String {
  /// The words of a documented name or message: runs of ASCII letters and digits, apostrophes within them left out.
  var words: [String] {
    var words: [String] = []
    var word: [UInt8] = []
    let bytes = Array(replacingApostrophes.utf8)
    for (index, byte) in bytes.enumerated() {
      if !byte.isLetter && !byte.isDigit {
        words.append(finishing: &word)
        continue
      }
      if byte.isUppercase, Self.beginsWord(bytes, index) { words.append(finishing: &word) }
      word.append(byte)
    }
    words.append(finishing: &word)
    return words
  }

  /// A capital begins a word after a small letter (`recvWindow`), or before one in a row of capitals (`APIKey`).
  private static func beginsWord(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard index > 0, bytes[index - 1].isLetter else { return false }
    if !bytes[index - 1].isUppercase { return true }
    return index + 1 < bytes.count && bytes[index + 1].isLetter && !bytes[index + 1].isUppercase
  }

  private var replacingApostrophes: String {
    guard utf8.contains(where: { $0 == UInt8(ascii: "'") || $0 == 0xE2 }) else { return self }
    return filter { $0 != "'" && $0 != "’" }
  }
}

extension [String] {
  fileprivate mutating func append(finishing word: inout [UInt8]) {
    guard !word.isEmpty else { return }
    append(String(decoding: word, as: UTF8.self))
    word.removeAll(keepingCapacity: true)
  }

  /// The words as an identifier that begins in lower case: `badAPIKeyFmt`; `nil` when there are none.
  var lowerCamelCase: String? {
    guard let first else { return nil }
    return dropFirst().reduce(into: first.lowercased()) { $0 += $1.capitalizedWord }.afterLetter
  }

  /// The words as the name of a type: `USDSMarginedFutures`; `nil` when there are none.
  var upperCamelCase: String? { isEmpty ? nil : map(\.capitalizedWord).joined().afterLetter }
}

extension String {
  /// The text with an underscore before a digit at its beginning, where an identifier must not have one.
  fileprivate var afterLetter: String { utf8.first.map(\.isDigit) == true ? "_" + self : self }

  fileprivate var capitalizedWord: String {
    let upper = uppercased()
    return Self.acronyms.contains(upper) ? upper : String(upper.prefix(1)) + lowercased().dropFirst()
  }

  /// The words that keep one letter case throughout, as the Swift API Design Guidelines ask for.
  private static let acronyms: Set<String> = [
    "2FA", "ADL", "AML", "API", "BBO", "BLVT", "BNB", "BTC", "ETF", "FIX", "FOK", "GTC", "GTD", "GTX", "HMAC", "HTTP",
    "ID",
    "IOC", "IP", "IPO", "JSON", "KYC", "LTV", "MBX", "MMP", "NFT", "OCO", "OPO", "OTC", "OTO", "OTOCO", "OTP", "P2P",
    "PM",
    "PNL", "REST", "RFQ", "RSA", "SAPI", "SBE", "SMS", "SOR", "STP", "TIF", "TPSL", "TWAP", "UID", "URL", "USD", "USDC",
    "USDM", "USDS", "USDT", "UTC", "VIP", "VWAP", "WS", "XX",
  ]
}

extension UInt8 {
  fileprivate var isUppercase: Bool { (0x41...0x5A).contains(self) }
}
