import ErrorCodeFiles

/// What `--help` prints.
enum Usage {
  /// The help for a command, or for the whole tool.
  static func text(for command: Arguments.Command?) -> String {
    switch command {
    case nil: overview
    case .generate: generate
    case .check: check
    case .catalog: catalog
    case .annotate: annotate
    case .changes: changes
    }
  }

  private static let overview = """
    Turns captured pages of documented error codes into Swift.

    usage: error-codes <command> [options] [<snapshot folder or files>]

      generate   write the Swift files
      check      fail when the Swift files differ from the pages
      catalog    print what the pages document as JSON
      annotate   print pages with the role of each line
      changes    print what differs between two folders of pages

    Pages are named \(Input.nameOfPage); without an argument those in docs-snapshots are read.
    'error-codes <command> --help' says more. Exit status: 0 done, 1 a check failed or a page is unacceptable, 2 wrong usage.
    """

  private static let strict = "  --strict           fail where there are warnings"

  private static let output = """
      --output <folder>  where the Swift files are, one a product and an index;
                         a name that ends in .swift means one file for everything
                         (default: Sources/<module>/Generated)
      --module <name>    the module that the code is for; any other than BinanceErrorCodes
                         imports that one (default: BinanceErrorCodes)
    \(strict)
    """

  private static let removals = """
      --accept-removals <product>
                         accept that the pages of a product document far less than before: more than a tenth of
                         the codes, a section, a table or a language is gone, or the product's last page, or more
                         than a third of the codes has another name or other texts
      --lock-only        leave the Swift files alone, only names.lock counts
    """

  private static let formats = """
      --format <format>  text, markdown, json, github for lines that a workflow shows, or api-allowlist for the
                         --breakage-allowlist-path of 'swift package diagnose-api-breaking-changes'
    """

  private static let generate = """
    Writes the Swift files for the pages, and removes generated files of products that have no page any more.
    Files that were not generated are never touched, and nothing is written when a page is unacceptable.

    The names that were given go to names.lock beside the pages: none of them ever stands for something else, and what
    the pages do not document any more stays, marked as deprecated. Commit the file. Only whole folders write it.

    usage: error-codes generate [options] [<snapshot folder or files>]

    \(output)
    \(removals)
    """

  private static let check = """
    Compares the Swift files and names.lock with the pages and says for each code what differs. Writes nothing.

    usage: error-codes check [options] [<snapshot folder or files>]

    \(output)
    \(removals)
    \(formats)
    """

  private static let changes = """
    Prints what users of the generated code see changed between the pages of two folders: names that came and went,
    edited messages, sections. Each change says what it means for their code: nothing, something new, or a deprecation.

    usage: error-codes changes [options] <old folder> <new folder>

    \(formats)
    \(strict)

    Exit status: 0 nothing changed, 1 a page is unacceptable, 2 wrong usage, 3 something changed.
    """

  private static let catalog = """
    Prints what the pages document as JSON with sorted keys: products, pages, codes, message tables.
    What was not carried over is said on standard error.

    usage: error-codes catalog [options] [<snapshot folder or files>]

    \(strict)
    """

  private static let annotate = """
    Prints pages with the role of each line in the margin, and a summary.
    '!' marks lines that were left out, '?' other lines that a warning or an error is about.

    usage: error-codes annotate [options] [<snapshot folder or files>]

      --why              print the rule that read each line, in place of its role
    \(strict)
    """
}
