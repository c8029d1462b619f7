/// Something about a page, or a file beside it, that maintainers have to know.
package struct Diagnostic: Error, Equatable, Sendable {
  /// How much a diagnostic weighs.
  package enum Severity: String, Sendable {
    /// The page is not acceptable; nothing is written.
    case error
    /// Something on the page was not carried over, or stands there twice.
    case warning
    /// A decision that the page left open.
    case note
  }

  /// How much it weighs.
  package var severity: Severity

  /// The file it is about, as the caller named it.
  package var path: String

  /// The line it is about, counted from 1. It is `nil` for the whole file.
  package var line: Int?

  /// What is the matter and what mends it: lower case, no full stop.
  package var message: String

  package init(_ severity: Severity, _ path: String, line: Int? = nil, _ message: String) {
    self.severity = severity
    self.path = path
    self.line = line
    self.message = message
  }
}

extension [Diagnostic] {
  /// Whether a page is unacceptable, so that nothing may be written.
  package var hasErrors: Bool { contains { $0.severity == .error } }
}

extension Diagnostic: CustomStringConvertible {
  /// The form that editors make clickable: `path:line: severity: message`.
  package var description: String {
    let place = line.map { "\(path):\($0)" } ?? path
    return "\(place.visible): \(severity.rawValue): \(message.visible)"
  }
}

extension Int {
  /// The number of things with a word for them: `1 code`, `2 codes`.
  package func counting(_ thing: String) -> String { self == 1 ? "1 \(thing)" : "\(self) \(thing)s" }
}

extension String {
  /// The text with control, invisible and bidirectional characters spelled out, safe for a terminal.
  package var visible: String {
    hasInvisible ? spelled { $0.isInvisible ? $0.escaped : nil } : self
  }

  /// The text with some of its characters spelled in another way; `nil` leaves one as it is.
  func spelled(_ spelling: (Unicode.Scalar) -> String?) -> String {
    var text = ""
    for scalar in unicodeScalars {
      if let spelling = spelling(scalar) { text += spelling } else { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  /// Whether any character of the text is invisible.
  package var hasInvisible: Bool { hasByte(where: \.needsLook) && unicodeScalars.contains(where: \.isInvisible) }
}

extension Unicode.Scalar {
  /// Whether a reader could not see the character, or would be misled by it.
  package var isInvisible: Bool {
    switch value {
    case 0x20..<0x7F, 0x2010...0x2027, 0x3001...0x3029, 0x3400...0x9FFF, 0xFF01...0xFF9F: return false
    default: break
    }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return true
    default: return properties.isDefaultIgnorableCodePoint
    }
  }

  /// The character as a Swift escape sequence.
  package var escaped: String { "\\u{\(String(value, radix: 16, uppercase: true))}" }
}
