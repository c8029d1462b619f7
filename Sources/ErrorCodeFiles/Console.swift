package import ErrorCodeGeneration

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output and standard error.
package enum Console {
  /// Prints text and a line end on standard output.
  ///
  /// - Throws: A diagnostic when nobody can get the text, for instance because the disk is full.
  package static func print(_ text: String) throws(Diagnostic) {
    do {
      try (text + "\n").utf8.writeAll(to: STDOUT_FILENO)
    } catch {
      throw Diagnostic(.error, "standard output", "cannot be written: \(error)")
    }
  }

  /// Prints text and a line end on standard error.
  package static func error(_ text: String) { try? (text + "\n").utf8.writeAll(to: STDERR_FILENO) }

  /// Prints diagnostics on standard error, of the given severities only.
  package static func report(_ diagnostics: [Diagnostic], _ severities: Set<Diagnostic.Severity> = [.error, .warning]) {
    let lines = diagnostics.filter { severities.contains($0.severity) }.map(\.description)
    if !lines.isEmpty { error(lines.joined(separator: "\n")) }
  }
}
