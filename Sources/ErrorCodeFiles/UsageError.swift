/// Arguments that cannot be understood.
package struct UsageError: Error {
  package let message: String

  /// The command whose help shows the right ones; `nil` for the help of the whole tool.
  package let command: String?

  package init(_ message: String, command: String? = nil) {
    self.message = message
    self.command = command
  }

  /// What to read next.
  package func remedy(tool: String) -> String {
    "see '\(([tool, command] + ["--help"]).compactMap(\.self).joined(separator: " "))'"
  }
}
