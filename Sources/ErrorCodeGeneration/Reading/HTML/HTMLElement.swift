/// The elements that say how a page divides; of all others, only the text counts.
package enum HTMLElement: String {
  case a, article, aside, blockquote, body, br, button, caption, code, dd, details, div, dl, dt, figure, footer, form
  case h1, h2, h3, h4, h5, h6, header, hr, html, iframe, img, li, link, main, meta, nav, noscript, ol, p, pre
  case script, section, span, style, summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, title
  case tr, ul

  /// The element with the given name, letter case aside.
  init?(name: ArraySlice<UInt8>) {
    self.init(rawValue: String(decoding: name, as: UTF8.self).lowercased())
  }

  /// Whether nothing in it is markup or text of the page, up to its end tag.
  package var isSkipped: Bool {
    switch self {
    case .script, .style, .template, .svg, .iframe, .title, .textarea: true
    default: false
    }
  }

  /// Whether its end tag must not be left out.
  package var needsEnd: Bool {
    switch self {
    case .a, .article, .code, .div, .h1, .h2, .h3, .h4, .h5, .h6, .main, .ol, .pre, .section, .span, .table, .ul: true
    default: false
    }
  }
}
