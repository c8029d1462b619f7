import ErrorCodeChanges
import ErrorCodeFiles

/// What the user asked for.
struct Arguments {
  /// The first argument.
  enum Command: String, CaseIterable {
    case generate, check, catalog, annotate, changes
  }

  private(set) var command: Command?
  private(set) var wantsHelp = false

  /// Whether warnings count as errors.
  private(set) var isStrict = false

  /// Whether `annotate` says which rule read each line.
  private(set) var wantsRules = false

  /// Where generated code goes.
  private(set) var destination = Destination()

  /// How changes are printed.
  var format: ChangeReport.Format { givenFormat ?? .text }

  private var givenFormat: ChangeReport.Format?

  /// The pages: one folder, or files.
  private(set) var paths: [String] = []

  /// The options and pages as they were given, after the command.
  private(set) var options: [String] = []

  /// - Throws: `UsageError` for a command or an option that there is none.
  init(_ arguments: some Collection<String>) throws {
    options = Array(arguments.dropFirst())
    var rest = Array(arguments)[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "-h", "--help", "help": wantsHelp = true
      case "--strict": isStrict = true
      case "--why": wantsRules = true
      case "--format": givenFormat = try Self.format(rest.takeValue(of: argument))
      case _ where argument.hasPrefix("-"):
        guard try destination.read(argument, &rest) else { throw wrong("unknown option '\(argument)'") }
      case _ where command == nil: command = try Self.command(argument)
      default: paths.append(argument)
      }
    }
    guard command != nil || wantsHelp else { throw UsageError("no command is given") }
    if destination.isGiven, let command, command != .generate, command != .check {
      throw wrong("'\(command)' writes no files, so that it has no option '--output'")
    }
    if givenFormat != nil, let command, command != .check, command != .changes {
      throw wrong("only 'check' and 'changes' have an option '--format'")
    }
    let hasRemovals = destination.writesOnlyLock || !destination.acceptedRemovals.isEmpty
    if hasRemovals, let command, command != .generate, command != .check {
      throw wrong("only 'generate' and 'check' have options '--lock-only' and '--accept-removals'")
    }
    if wantsRules, command != .annotate { throw wrong("only 'annotate' has an option '--why'") }
    if command == .changes, paths.count != 2, !wantsHelp {
      throw wrong("'changes' needs two folders of pages, the old one first")
    }
    if paths.isEmpty { paths = ["docs-snapshots"] }
  }

  private static func format(_ name: String) throws -> ChangeReport.Format {
    guard let format = ChangeReport.Format(rawValue: name) else {
      let known = ChangeReport.Format.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError("'\(name)' is no format of changes; formats are \(known)")
    }
    return format
  }

  private static func command(_ name: String) throws -> Command {
    guard let command = Command(rawValue: name) else { throw UsageError("unknown command '\(name)'") }
    return command
  }

  private func wrong(_ message: String) -> UsageError { UsageError(message, command: command?.rawValue) }
}
