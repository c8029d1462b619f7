import ErrorCodeGeneration

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output and standard error.
enum Console {
  /// Prints text and a line end on standard output.
  static func print(_ text: String) { Swift.print(text) }

  /// Prints text and a line end on standard error.
  static func error(_ text: String) {
    var rest = Array((text + "\n").utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Prints diagnostics on standard error, of the given severities only.
  static func report(_ diagnostics: [Diagnostic], _ severities: Set<Diagnostic.Severity> = [.error, .warning]) {
    let lines = diagnostics.filter { severities.contains($0.severity) }.map(\.description)
    if !lines.isEmpty { error(lines.joined(separator: "\n")) }
  }
}
