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

  /// Whether `generate` writes the lock and no Swift.
  private(set) var writesOnlyLock = false

  /// The products that may lose much of what their pages documented.
  private(set) var acceptedRemovals: Set<String> = []

  /// How changes are printed.
  var format: ChangeReport.Format { givenFormat ?? .text }

  private var givenFormat: ChangeReport.Format?

  /// The pages: one folder, or files.
  private(set) var paths: [String] = []

  /// The module that the code is for.
  private(set) var module = "BinanceErrorCodes"

  private var givenOutput: String?

  /// The options and pages as they were given, after the command.
  private(set) var options: [String] = []

  /// Where the code goes: a folder, or one `.swift` file for everything.
  var output: String { givenOutput ?? sources + "/Generated" }

  /// The module's folder, which has to exist. It is `nil` with `--output`.
  var moduleFolder: String? { givenOutput == nil ? sources : nil }

  private var sources: String { "Sources/\(module)" }

  /// - Throws: `UsageError` for a command or an option that there is none.
  init(_ arguments: some Collection<String>) throws {
    options = Array(arguments.dropFirst())
    var rest = Array(arguments)[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "-h", "--help", "help": wantsHelp = true
      case "--strict": isStrict = true
      case "--why": wantsRules = true
      case "--lock-only": writesOnlyLock = true
      case "--accept-removals": acceptedRemovals.insert(try Self.value(of: argument, &rest))
      case "--format": givenFormat = try Self.format(Self.value(of: argument, &rest))
      case "--output": givenOutput = try Self.value(of: argument, &rest)
      case "--module": module = try Self.moduleName(Self.value(of: argument, &rest))
      case _ where argument.hasPrefix("-"): throw UsageError("unknown option '\(argument)'", command: command)
      case _ where command == nil: command = try Self.command(argument)
      default: paths.append(argument)
      }
    }
    guard command != nil || wantsHelp else { throw UsageError("no command is given") }
    if givenOutput != nil, let command, command != .generate, command != .check {
      throw UsageError("'\(command)' writes no files, so that it has no option '--output'", command: command)
    }
    if givenFormat != nil, let command, command != .check, command != .changes {
      throw UsageError("only 'check' and 'changes' have an option '--format'", command: command)
    }
    if writesOnlyLock || !acceptedRemovals.isEmpty, let command, command != .generate, command != .check {
      throw UsageError(
        "only 'generate' and 'check' have options '--lock-only' and '--accept-removals'", command: command)
    }
    if wantsRules, command != .annotate { throw UsageError("only 'annotate' has an option '--why'", command: command) }
    if command == .changes, paths.count != 2, !wantsHelp {
      throw UsageError("'changes' needs two folders of pages, the old one first", command: command)
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

  private static func value(of option: String, _ rest: inout ArraySlice<String>) throws -> String {
    guard let value = rest.popFirst(), !value.isEmpty else { throw UsageError("option '\(option)' needs a value") }
    return value
  }

  private static func moduleName(_ name: String) throws -> String {
    let isIdentifier = !name.isEmpty && name.unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isXIDContinue }
    guard isIdentifier else { throw UsageError("'\(name)' is no name of a module") }
    return name
  }
}

/// Arguments that cannot be understood.
struct UsageError: Error {
  let message: String

  /// What shows the right ones.
  let remedy: String

  init(_ message: String, command: Arguments.Command? = nil) {
    self.message = message
    remedy = "see 'error-codes \(command.map { $0.rawValue + " " } ?? "")--help'"
  }
}
