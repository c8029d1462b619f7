/// The elements that say how a page divides; of all others, only the text counts.
enum HTMLElement: String, CaseIterable {
  case a, article, aside, blockquote, body, br, button, caption, code, dd, details, div, dl, dt, figure, footer, form
  case h1, h2, h3, h4, h5, h6, header, hr, html, iframe, img, li, link, main, meta, nav, noscript, ol, p, pre
  case script, section, span, style, summary, svg, table, tbody, td, template, textarea, tfoot, th, thead, title, tr, ul

  /// The element with the given name, letter case aside.
  init?(name: ArraySlice<UInt8>) {
    guard let number = Self.number(name), let element = Self.numbered[number] else { return nil }
    self = element
  }

  /// Whether its end tag must not be left out.
  var needsEnd: Bool {
    switch self {
    case .a, .article, .code, .div, .h1, .h2, .h3, .h4, .h5, .h6, .main, .ol, .pre, .section, .span, .table, .ul: true
    default: false
    }
  }

  private static let numbered: [UInt64: HTMLElement] = allCases.reduce(into: [:]) { numbered, element in
    if let number = number(Array(element.rawValue.utf8)[...]) { numbered[number] = element }
  }

  /// The letters and digits of a name as one number. It is `nil` beyond twelve.
  private static func number(_ name: ArraySlice<UInt8>) -> UInt64? {
    guard name.count <= 12 else { return nil }
    var number: UInt64 = 0
    for byte in name {
      guard byte.isLetter || byte.isDigit else { return nil }
      number = number * 36 + UInt64(byte.isDigit ? byte - 0x30 : (byte | 0x20) - 0x61 + 10)
    }
    return number
  }
}
