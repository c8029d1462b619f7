extension Rule {
  /// What items of lists say.
  static let items = [
    Rule("link to a place on the page") { scan, block in
      if case .whole(let address) = block.link, scan.isOnThisPage(address) { .aside(.contents) } else { nil }
    },
    Rule("link below the paragraphs of a code") { scan, block in
      if case .whole = block.link, let texts = scan.openCode?.texts, !texts.isEmpty, !scan.isBelowMessages {
        .aside(.navigation)
      } else {
        nil
      }
    },
    Rule("link to a neighbouring page") { _, block in block.text.isPager ? .end(.navigation) : nil },
    Rule("code that has a heading, or item above such codes") { scan, _ in
      guard scan.traits.references.contains(scan.roles.count) else { return nil }
      return scan.token?.isBare != true && scan.openCode?.hasNoText == true ? nil : .aside(.reference)
    },
    Rule("range of codes in a list") { scan, _ in
      scan.token.map { $0.isRange && ($0.isSigned || $0.number.isPattern) } == true ? .end(.range) : nil
    },
    Rule("code in a list above its text") { _, block in
      guard block.isWrapped, let end = block.text.firstIndex(where: \.isNewline),
        let token = CodeToken(String(block.text[..<end]).trimmed), token.isListed, token.text.isConstant
      else { return nil }
      return .codes(token, name: token.name, message: String(block.text[end...]).trimmed)
    },
    Rule("code in a list") { scan, _ in
      guard let token = scan.token,
        token.isListed && (token.number.isLong || scan.place.openCodes == 0)
          || scan.traits.listsCodes && token.isSigned && token.isCode
      else { return nil }
      return .listed(token)
    },
    Rule("item beside codes of its list") { scan, block in
      guard let depth = scan.place.depthOfCodes, let own = block.depth, own <= depth else { return nil }
      return .end(.unrecognised)
    },
    Rule("message of a code") { scan, block in
      if scan.place.openCodes == 0 { return nil }
      if block.text.trimmed.isEmpty { return .aside(.separator) }
      return .messages(block.text.labelledMessage ?? block.text)
    },
    Rule("item above the page") { scan, _ in scan.page == nil ? .aside(.navigation) : nil },
    Rule("item below a heading that cannot be read") { scan, _ in
      scan.place.isBelowUnreadCode ? .aside(.unrecognised) : nil
    },
    Rule("item above the codes") { scan, _ in scan.isBelowCodes ? nil : .aside(.introduction) },
    Rule("item that no rule knows") { _, _ in .stray },
  ]
}

extension Statement {
  /// A code and what stands behind it: `-1000 UNKNOWN: An unknown error`.
  static func listed(_ token: CodeToken) -> Statement {
    // A space is enough between a name with underscores and a sentence: `TOO_MANY Too many.`
    guard let (name, message) = token.text.leadingName,
      token.text.nameAndMessage != nil || name.hasSign("_") && message.contains(where: \.isLowercase)
    else { return .codes(token, name: nil, message: token.name) }
    return .codes(token, name: name, message: message.isEmpty ? nil : message)
  }
}

extension PageScan {
  /// Whether a link leads to a place on this page, as in a table of contents.
  fileprivate func isOnThisPage(_ text: String) -> Bool {
    let address = Address(text)
    guard address.hasFragment else { return false }
    if text.utf8.first == UInt8(ascii: "#") { return true }
    guard let source = page?.address ?? page?.page.source ?? source else { return text.hasPrefix("/") }
    return address.page == Address(source).page || address.product == Address(source).product
  }
}
