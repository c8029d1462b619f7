import Foundation

/// The whole process of generation against `cmark` rendering the same bytes.
struct GenerationBenchmark {
  let workplace: Workplace

  /// Prints the ratios.
  func run() throws {
    let (one, ten, hundred) = (try pages(copies: 1), try pages(copies: 10), try pages(copies: 100))
    let commands = try [generate(one), render(one), generate(ten), generate(hundred), render(hundred)]
    let once = try workplace.medians(runs: 50, Array(commands[...1]))
    print(String(format: "     the shipped pages: generate %.1f ms, cmark %.1f ms", once[0], once[1]))
    report("generate against cmark, the shipped pages", once[0] / once[1], atMost: 2)
    let often = try workplace.medians(runs: 10, Array(commands[2...]))
    print(String(format: "     100 times the pages: generate %.0f ms, cmark %.0f ms", often[1], often[2]))
    report("time per byte of 100 times the pages against 10 times", often[1] / often[0] / 10, atMost: 1.15)
    report("generate against cmark, 100 times the pages", often[1] / often[2], atMost: 0.5)
    try compareHTML()
  }

  /// The same for pages in HTML, which `cmark` passes through.
  private func compareHTML() throws {
    let (one, hundred) = (try htmlPages(copies: 1), try htmlPages(copies: 100))
    let once = try workplace.medians(runs: 50, [generate(one), render(one)])
    print(String(format: "     the pages in HTML: generate %.1f ms, cmark %.1f ms", once[0], once[1]))
    report("generate against cmark, the pages in HTML", once[0] / once[1], atMost: 2)
    let often = try workplace.medians(runs: 10, [generate(hundred), render(hundred)])
    print(String(format: "     100 times the pages in HTML: generate %.0f ms, cmark %.0f ms", often[0], often[1]))
    report("generate against cmark, 100 times the pages in HTML", often[0] / often[1], atMost: 0.5)
  }

  private func generate(_ folder: URL) -> String {
    "\(workplace.tool.path) generate --output \(folder.path)-output \(folder.path)"
  }

  private func render(_ folder: URL) throws -> String {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return (["cmark"] + files.map { folder.appending(path: $0).path }).joined(separator: " ")
  }

  /// A folder with copies of the shipped pages, each copy products of its own.
  private func pages(copies: Int) throws -> URL {
    let folder = try workplace.makeFolder("pages-\(copies)")
    for page in try workplace.pages() {
      try copy(page, named: page.lastPathComponent, to: folder, copies)
    }
    return folder
  }

  /// The same in HTML. Plain text has no markup that could be rendered and is left out.
  private func htmlPages(copies: Int) throws -> URL {
    let folder = try workplace.makeFolder("html-\(copies)")
    for page in try workplace.pages() where page.pathExtension == "md" {
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
