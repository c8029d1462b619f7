import Foundation

/// The whole process of generation, its time and its memory, against `cmark` rendering the same bytes.
struct GenerationBenchmark {
  let workplace: Workplace

  /// Prints the ratios.
  func run() throws {
    let (one, ten, hundred) = (try pages(copies: 1), try pages(copies: 10), try pages(copies: 100))
    let (ofAll, byPeer) = (generate(hundred), try render(hundred))
    let commands = [generate(one), try render(one), generate(ten), ofAll, byPeer]
    let once = try workplace.medians(runs: 50, Array(commands[...1]))
    print(String(format: "     the shipped pages: generate %.1f ms, cmark %.1f ms", once[0], once[1]))
    report("generate against cmark, the shipped pages", once[0] / once[1], atMost: 2)
    let often = try workplace.medians(runs: 10, Array(commands[2...]))
    print(String(format: "     100 times the pages: generate %.0f ms, cmark %.0f ms", often[1], often[2]))
    report("time per byte of 100 times the pages against 10 times", often[1] / often[0] / 10, atMost: 1.15)
    report("generate against cmark, 100 times the pages", often[1] / often[2], atMost: 0.5)
    let memory = try [ofAll, byPeer].map(workplace.peakMemory)
    print("     100 times the pages: generate \(memory[0] / 1024) MiB at most, cmark \(memory[1] / 1024) MiB")
    report(
      "memory of generate against cmark, 100 times the pages", Double(memory[0]) / Double(memory[1]), atMost: 0.2)
    try compareLock(one, hundred)
    try compareHTML()
  }

  /// The same with the lock of the run before against a run that finds none.
  private func compareLock(_ one: URL, _ hundred: URL) throws {
    for (folder, runs, name) in [(one, 50, "the shipped pages"), (hundred, 10, "100 times the pages")] {
      let removal = "rm -f \(folder.appending(path: "names.lock").path)"
      let times = try workplace.medians(
        runs: runs, [generate(folder), generate(folder)], preparations: [removal, "true"])
      report("generate with a lock against without, \(name)", times[1] / times[0], atMost: 1.1)
    }
  }

  /// The same for pages in HTML, but for those with tables, which `cmark` does not know. Since `cmark` passes HTML through unread, it renders the Markdown of these pages, and
  /// `xmllint` reads and writes the same HTML; what `cmark` takes for the HTML is printed and has no target.
  private func compareHTML() throws {
    for (copies, runs, target) in [(1, 50, 2.0), (100, 10, 0.5)] {
      let (html, markdown) = (try htmlPages(copies: copies), try pages(copies: copies, ["md"], hasTables: false))
      let commands = try [generate(html), render(markdown), parse(html), render(html)]
      let times = try workplace.medians(runs: runs, commands)
      let name = copies == 1 ? "the pages in HTML" : "\(copies) times the pages in HTML"
      print(
        String(
          format:
            "     \(name): generate %.1f ms, cmark of their Markdown %.1f ms, xmllint %.1f ms, cmark unread %.1f ms",
          times[0], times[1], times[2], times[3]))
      report("generate against cmark of their Markdown, \(name)", times[0] / times[1], atMost: target)
      report("generate against xmllint, \(name)", times[0] / times[2], atMost: target)
    }
  }

  private func generate(_ folder: URL) -> String {
    "\(workplace.tool.path) generate --output \(folder.path)-output \(folder.path)"
  }

  private func render(_ folder: URL) throws -> String { try "cmark " + files(in: folder) }

  private func parse(_ folder: URL) throws -> String { try "xmllint --html --recover --nowarning " + files(in: folder) }

  private func files(in folder: URL) throws -> String {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return files.map { folder.appending(path: $0).path }.joined(separator: " ")
  }

  /// A folder with copies of the shipped pages of some kinds, each copy products of its own.
  private func pages(copies: Int, _ kinds: [String] = ["md", "txt"], hasTables: Bool = true) throws -> URL {
    let folder = try workplace.makeFolder("pages-\(copies)-\(hasTables)-" + kinds.joined())
    for page in try workplace.pages() where try kinds.contains(page.pathExtension) && (hasTables || !page.hasTable) {
      try copy(page, named: page.lastPathComponent, to: folder, copies)
    }
    return folder
  }

  /// The same in HTML. Plain text has no markup that could be rendered and is left out.
  private func htmlPages(copies: Int) throws -> URL {
    let folder = try workplace.makeFolder("html-\(copies)")
    for page in try workplace.pages() where try page.pathExtension == "md" && !page.hasTable {
      let name = page.deletingPathExtension().lastPathComponent + ".html"
      let rendered = try workplace.makeFolder("rendered").appending(path: name)
      let body = try workplace.output(of: "cmark", ["--unsafe", page.path])
      try Data("<!doctype html>\n<html><body><article>\n".utf8 + body + "</article></body></html>\n".utf8).write(
        to: rendered)
      try copy(rendered, named: name, to: folder, copies)
    }
    return folder
  }

  private func copy(_ page: URL, named name: String, to folder: URL, _ copies: Int) throws {
    for copy in 1...copies {
      let target = folder.appending(path: copies == 1 ? name : "copy-\(copy)-" + name)
      try FileManager.default.copyItem(at: page, to: target)
    }
  }
}

extension URL {
  /// Whether a page has a table in Markdown.
  fileprivate var hasTable: Bool { get throws { try String(contentsOf: self, encoding: .utf8).contains("---|---") } }
}
