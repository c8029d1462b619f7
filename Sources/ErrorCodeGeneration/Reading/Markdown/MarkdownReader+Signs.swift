extension MarkdownReader {
  /// Signs that are bullets only when repeated: `— he said` may be a sentence.
  private static let signsOfText = ["—", "→", "o"]

  /// The signs that begin a bullet: those of text only where two lines begin with them, a space behind them.
  static func signs(in source: SourceText) -> [String] {
    var counts = signsOfText.map { _ in 0 }
    for line in source.lines {
      guard let start = line.first(where: { !source.bytes[$0].isBlank }),
        source.bytes[start] == 0xE2 || source.bytes[start] == UInt8(ascii: "o"),
        let sign = signsOfText.firstIndex(where: { source.starts(start..<line.upperBound, with: $0) })
      else { continue }
      let end = start + signsOfText[sign].utf8.count
      if end < line.upperBound, source.bytes[end].isBlank { counts[sign] += 1 }
    }
    return Vocabulary.bullets + ["–"] + zip(signsOfText, counts).filter { $1 > 1 }.map(\.0)
  }
}
