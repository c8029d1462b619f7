import BinanceErrorCodes
import Foundation

/// The tool: explains a code, a name, a message or a body that a server sent.
@main
struct ExplainErrorCode {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst().drop { $0 == "--" }
    if arguments.contains("--help") || arguments.contains("-h") { return print(usage) }
    guard let question = Question(arguments.joined(separator: " ")) else { fail(usage, status: 2) }
    let answers = Products.all.compactMap { question.answer(by: $0) }
    if answers.isEmpty {
      fail("error: no product documents \(question); \(question.suggestion ?? "see --help")", status: 1)
    }
    print(answers.joined(separator: "\n\n"))
  }

  private static let usage = """
    Says what each product documents of an error code: name, section, messages, address, what to do, how long to wait.

    usage: swift package explain-error-code -- <code, name, message or body>

      -4164                                      a code
      MIN_NOTIONAL                               a documented name
      LOT_SIZE                                   a filter, with its explanation
      'Invalid symbol.'                          a message, as servers send it or as the page has it
      '{"code":-1121,"msg":"Invalid symbol."}'   what a server sent: also the values in its message
      '12:00:01 failed: {"code":-1121,…} …'      a batch, or a line of a log with bodies in it

    Exit status: 0 documented, 1 nothing is known, 2 wrong usage. Through 'swift package' it is 1 for both.
    """

  private static func fail(_ message: String, status: Int32) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(status)
  }
}
