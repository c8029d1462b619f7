extension MarkdownReader {
  /// Signs that are bullets only when repeated: `— he said` may be a sentence.
  private static let signsOfText = ["—", "→", "o"]

  /// The signs that begin a bullet: those of text only where two lines begin with them, a space behind them.
  static func bulletSigns(in source: SourceText, _ lines: [Line]) -> [String] {
    let repeated = signsOfText.filter { sign in
      let count = lines.count { line in
        let text = source.bytes[line.content.lowerBound..<source.lines[line.index].upperBound]
        return text.starts(with: sign.utf8) && text.dropFirst(sign.utf8.count).first?.isBlank == true
      }
      return count > 1
    }
    return Vocabulary.bullets + ["–"] + repeated
  }
}
