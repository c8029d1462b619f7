/// Mistakes of the person who saved a page, found once it was read.
extension Snapshot {
  /// What is wrong with the file's name, or with what was saved under it.
  ///
  /// - Parameter pages: What was read in the file.
  /// - Returns: The errors, and a warning where only the name is unusual.
  func mistakes(in pages: [Page]) -> [Diagnostic] {
    if let conflict = (try? bytes())?.mergeConflict(path) { return [conflict] }
    return pages.isEmpty ? [] : [unusualName].compactMap(\.self)
  }
}

// MARK: - Names

extension Snapshot {
  /// A name that is not spelled like a product's: a warning, or an error for that of a copy or with an underscore.
  private var unusualName: Diagnostic? {
    let isCopy = parts.contains { $0.withoutMarkOfCopy != $0 }
    let isUsual = product.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0.isDigit || $0.isLetter && !$0.isUppercase }
    if isUsual, !isCopy { return nil }
    let remedy = intendedProduct.isEmpty ? "" : " '\(intendedName)'"
    return Diagnostic(
      isCopy || product.contains("_") ? .error : .warning, path,
      "the name is not <product>[.<language>].<md|html|txt> with a product of lower-case letters, digits and hyphens; "
        + "rename it\(remedy)")
  }

  /// The product that the name seems to mean: `Margin_Lending (1)` gives `margin-lending`.
  package var intendedProduct: String {
    let words = parts[0].withoutMarkOfCopy.lowercased().split { !$0.isASCII || !$0.isLetter && !$0.isNumber }
    return words.joined(separator: "-")
  }

  private var intendedName: String {
    ([intendedProduct] + parts.dropFirst().map(\.withoutMarkOfCopy)).joined(separator: ".")
  }

  private var parts: [String] { name.split(separator: ".", omittingEmptySubsequences: false).map(String.init) }
}

extension String {
  /// The text without what file systems and browsers add to the names of copies: ` (1)`, ` - Copy`, ` copy 2`.
  fileprivate var withoutMarkOfCopy: String {
    var words = split(separator: " ", omittingEmptySubsequences: false)
    while words.count > 1, let word = words.last?.lowercased().filter({ !"()-".contains($0) }),
      word == "copy" || word.allSatisfy(\.isNumber)
    { words.removeLast() }
    return words.joined(separator: " ")
  }
}

// MARK: - Merge conflicts

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
