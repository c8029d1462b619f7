import ErrorCodeGeneration
import Foundation

/// Standard output and standard error.
enum Console {
  /// Prints text and a line end on standard output.
  static func print(_ text: String) { write(text, to: .standardOutput) }

  /// Prints text and a line end on standard error.
  static func error(_ text: String) { write(text, to: .standardError) }

  /// Prints diagnostics on standard error, of the given severities only.
  static func report(_ diagnostics: [Diagnostic], _ severities: Set<Diagnostic.Severity> = [.error, .warning]) {
    let lines = diagnostics.filter { severities.contains($0.severity) }.map(\.description)
    if !lines.isEmpty { error(lines.joined(separator: "\n")) }
  }

  private static func write(_ text: String, to handle: FileHandle) {
    try? handle.write(contentsOf: Data((text + "\n").utf8))
  }
}
