extension [UInt8] {
  /// An error at the line that a conflict of a merge begins or ends on.
  func mergeConflict(_ path: String) -> Diagnostic? {
    var line = 1
    for index in indices {
      if self[index] == UInt8(ascii: "\n") { line += 1 }
      guard self[index] == UInt8(ascii: "<") || self[index] == UInt8(ascii: ">"),
        index == 0 || self[index - 1] == UInt8(ascii: "\n"),
        ["<<<<<<< ", ">>>>>>> "].contains(where: { self[index...].starts(with: $0.utf8) })
      else { continue }
      return Diagnostic(.error, path, line: line, "the file has a merge conflict; resolve it")
    }
    return nil
  }
}
