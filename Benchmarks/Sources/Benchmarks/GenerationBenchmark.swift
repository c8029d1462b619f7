import Foundation

/// The whole process of generation against `cmark` rendering the same pages.
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
    let folder = workplace.folder.appending(path: "pages-\(copies)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for page in try workplace.pages() {
      for copy in 1...copies {
        let name = copies == 1 ? page.lastPathComponent : "copy-\(copy)-" + page.lastPathComponent
        try FileManager.default.copyItem(at: page, to: folder.appending(path: name))
      }
    }
    return folder
  }
}
