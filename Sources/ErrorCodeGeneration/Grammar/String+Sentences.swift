extension String {
  /// Whether the text is empty or ends with a sign that titles do not end with, a comma or a colon too.
  var endsUnlikeTitle: Bool { last.map { ".!?。！？;:,：；，".contains($0) } ?? true }

  /// Whether the text ends with a sign that only the end of a sentence has.
  var endsWithFullStop: Bool { last.map { ".!?。！？".contains($0) } == true }

  /// Whether a text begins in the middle of a sentence: `for live updates.`, `, or`.
  var goesOnWithSentence: Bool { beginsWithSign || first?.isLowercase == true }

  /// Whether a text begins with a sign that no space stands before.
  var beginsWithSign: Bool { first.map { ".,;:)".contains($0) } == true }
}
