extension Rule {
  /// What headings say.
  static let headings = [
    Rule("heading with a range of codes") { scan, _ in scan.token?.isRange == true ? .section : nil },
    Rule("heading of a code") { scan, _ in
      guard let code = scan.code else { return nil }
      if code.hasPlainName { return .codes(code, name: code.name) }
      if CodeToken.count(in: code.text) > 0 { return nil }
      return code.text.nameAndMessage.map { $0.message.isEmpty } == false
        ? .listed(code) : .codes(code, name: code.name)
    },
    Rule("heading that was meant to name a code") { scan, block in
      CodeToken.isMeant(by: block.text) || scan.token?.isNamed == true || scan.hasLostCode(block) ? .unreadCode : nil
    },
    Rule("title of a page") { scan, block in
      let isFirst = scan.page?.title == nil || scan.above?.kind == .rule
      return block.kind == .heading(level: 1) && (isFirst || scan.isTranslation(block.text)) ? .title : nil
    },
    Rule("title of the page again") { scan, block in block.text == scan.page?.title ? .end(.title) : nil },
    Rule("heading around the page") { _, block in block.text.isFurniture ? .end(.navigation) : nil },
    Rule("heading below that of a code") { scan, block in
      guard case .heading(let level) = block.kind, let above = scan.place.levelOfCodes, level > above,
        scan.place.openCodes > 0
      else { return nil }
      return .aside(.unrecognised)
    },
    Rule("heading of a section") { _, _ in .section },
  ]
}

extension PageScan {
  /// The codes that the block names. `UNKNOWN (1000)` counts only where several headings are like it.
  var code: CodeToken? {
    guard let token, token.isCode, !token.isBracketed || traits.hasBracketedCodes else { return nil }
    return token
  }

  /// Whether a heading lost its code: `UNKNOWN` among headings of codes, or one that is linked to `#-1000-unknown`.
  fileprivate func hasLostCode(_ block: Block) -> Bool {
    guard let level = place.levelOfCodes, block.kind == .heading(level: level) else { return false }
    return block.text.isConstant || block.link.map { Address($0.address).digitsOfCode.utf8.count > 2 } == true
  }

  /// Whether a title behind codes is in another language than that of their page.
  fileprivate func isTranslation(_ title: String) -> Bool {
    guard let first = page?.title, isBelowCodes else { return false }
    return Language(of: title) != Language(of: first)
  }
}
