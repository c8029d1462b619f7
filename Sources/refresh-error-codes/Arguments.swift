import ErrorCodeFiles
import ErrorCodeGeneration
import Foundation

/// What the user asked for.
struct Arguments {
  private(set) var wantsHelp = false

  /// Whether nothing is written.
  private(set) var isRehearsal = false

  /// Whether a page that gives warnings is refused.
  private(set) var isStrict = false

  /// The products whose pages are downloaded. All are where none is named.
  private(set) var products: [String] = []

  /// Addresses that no snapshot gives.
  private(set) var additions: [(product: String, address: URL)] = []

  /// The folder of the pages.
  private(set) var folder = "docs-snapshots"

  /// Where generated code goes.
  private(set) var destination = Destination()

  /// How pages are asked for.
  private(set) var manners = Manners()

  /// - Throws: `UsageError` for an option that there is none, or a value that makes no sense.
  init(_ arguments: some Collection<String>) throws {
    var rest = Array(arguments)[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "-h", "--help", "help": wantsHelp = true
      case "--dry-run": isRehearsal = true
      case "--strict": isStrict = true
      case "--add": additions.append(try Self.addition(&rest))
      case "--snapshots": folder = try rest.takeValue(of: argument)
      case "--timeout": manners.timeout = .seconds(try Self.number(of: argument, 0.1...3600, &rest))
      case "--pause": manners.pause = .seconds(try Self.number(of: argument, 0.0...600.0, &rest))
      case "--retries": manners.retries = try Self.number(of: argument, 0...20, &rest)
      case "--base-address": manners.server = try Self.server(rest.takeValue(of: argument))
      case _ where argument.hasPrefix("-"):
        guard try destination.read(argument, &rest) else { throw UsageError("unknown option '\(argument)'") }
      default: products.append(argument)
      }
    }
  }

  private static func addition(_ rest: inout ArraySlice<String>) throws -> (product: String, address: URL) {
    let product = try rest.takeValue(of: "--add")
    guard Snapshot.isProduct(product) else {
      throw UsageError("'\(product)' is no product; names are lower-case letters, digits and hyphens, as in 'spot'")
    }
    let text = try rest.takeValue(of: "--add \(product)")
    guard let address = URL(page: text) else {
      throw UsageError("'\(text)' is no address of a page; addresses begin with 'https://' and have no user")
    }
    return (product, address)
  }

  private static func server(_ text: String) throws -> URL {
    guard let url = URL(page: text), url.path.isEmpty || url.path == "/" else {
      throw UsageError("'\(text)' is no address of a server, as 'http://127.0.0.1:8080' is")
    }
    return url
  }

  private static func number<Number: LosslessStringConvertible & Comparable>(
    of option: String, _ allowed: ClosedRange<Number>, _ rest: inout ArraySlice<String>
  ) throws -> Number {
    let text = try rest.takeValue(of: option)
    guard let number = Number(text), allowed.contains(number) else {
      throw UsageError(
        "'\(text)' is no value of '\(option)', which is a number from \(allowed.lowerBound) to \(allowed.upperBound)")
    }
    return number
  }

  /// What `--help` prints.
  static let usage = """
    Downloads the pages of all products from the addresses that their snapshots give, in each language that they have.
    A page whose content changed replaces its snapshot, then the Swift files are generated, and what changed is said.
    A page that is not what its snapshot was, or is not whole, is refused with the reason and changes nothing.

    usage: refresh-error-codes [options] [<product> ...]

      --add <product> <address>  the page of another product, or another address of a product; the language is the
                                 page's, so that a product in two languages takes two of these; other products are
                                 left alone unless they are named, too; a name has words of the address, such as 'spot'
                                 for …/binance-spot-api-docs/errors
      --dry-run                  download and compare, and write nothing
      --timeout <seconds>        how long a download may take (default: 30)
      --retries <count>          how often a download that failed is tried again (default: 3)
      --pause <seconds>          the pause between two requests; it doubles with each retry (default: 1)
      --base-address <address>   the server to ask in place of the pages' own: http://127.0.0.1:8080
      --snapshots <folder>       where the pages are (default: docs-snapshots)
      --strict                   refuse pages that give warnings

      --accept-removals <product>  accept that a product documents far less than before
      --module <name>            the module that the code is for (default: BinanceErrorCodes)
      --output <folder>          where the Swift files are (default: Sources/<module>/Generated)
      --lock-only                write no Swift files, for pages of which a build-tool plugin makes them

    The entity tags and dates of pages are kept in \(Validators.path), which is not to be committed.
    Exit status: 0 done, 1 a page was refused, 2 wrong usage.
    """
}
