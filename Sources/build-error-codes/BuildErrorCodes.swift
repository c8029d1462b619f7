import ErrorCodeFiles

/// The tool of the build-tool plugin: it generates one Swift file from the pages of a target.
///
/// `error-codes` does this too and much more, none of which packages with the plugin have to compile.
@main
struct BuildErrorCodes {
  static func main() async {
    await ExitStatus.run("build-error-codes") {
      var destination = Destination()
      var pages: [String] = []
      var rest = CommandLine.arguments.dropFirst()
      while let argument = rest.popFirst() {
        if argument == "--help" {
          try Console.print("usage: build-error-codes --module <module> --output <file>.swift <pages>")
          return true
        }
        if try destination.read(argument, &rest) { continue }
        guard !argument.hasPrefix("-") else { throw UsageError("unknown option '\(argument)'") }
        pages.append(argument)
      }
      guard destination.isGiven, !pages.isEmpty else { throw UsageError("'--output' or the pages are missing") }
      return try await destination.generate(Input(paths: pages)) != nil
    }
  }
}
