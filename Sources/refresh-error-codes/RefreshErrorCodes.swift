import ErrorCodeFiles

/// The tool: downloads pages, keeps those that are worth it, writes Swift.
@main
struct RefreshErrorCodes {
  static func main() async {
    await ExitStatus.run("refresh-error-codes") {
      let arguments = try Arguments(CommandLine.arguments.dropFirst())
      guard !arguments.wantsHelp else {
        try Console.print(Arguments.usage)
        return true
      }
      var refresh = try await Refresh(arguments)
      return try await refresh.run()
    }
  }
}
