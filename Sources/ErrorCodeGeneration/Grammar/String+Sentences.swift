extension String {
  /// Whether the text is empty or ends with a sign that titles do not end with, a comma or a colon too.
  var endsUnlikeTitle: Bool { last.map { ".!?。！？;:,：；，".contains($0) } ?? true }

  /// Whether the text ends with a sign that only the end of a sentence has.
  var endsWithFullStop: Bool { last.map { ".!?。！？".contains($0) } == true }
}
