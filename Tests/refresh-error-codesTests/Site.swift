import ErrorCodeGeneration
import Foundation
import TestedTools

/// A site of documentation with the pages that the shipped snapshots were captured from.
struct Site: Sendable {
  /// What stands around the content of each page: menus, the names of scripts, the year in the footer.
  var build = "a1b2c3"

  /// The pages by their paths.
  var pages: [String: Page] = [:]

  static let host = "https://developers.binance.com"

  /// Has the pages of the shipped snapshots, as corrected.
  static func shipped() async throws -> Site {
    let folder = Tool.capturedPages
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).map { name in
      Snapshot(path: name, bytes: [UInt8](try Data(contentsOf: folder.appending(path: name))))
    }
    var diagnostics: [Diagnostic] = []
    let json = [UInt8](try Data(contentsOf: folder.appending(path: "corrections.json")))
    let corrections = Corrections(json: json, path: "corrections.json", &diagnostics)
    var site = Site()
    for product in await Generator(corrections: corrections).document(files.filter { $0.format != nil }) {
      for page in product.catalog.pages { site.pages[String((page.source ?? "").dropFirst(host.count))] = page }
    }
    return site
  }

  /// Has one page at each path, written in Markdown.
  init(_ pages: [String: String] = [:]) {
    self.pages = pages.compactMapValues { text in
      AnnotatedSnapshot(Snapshot(path: "page.md", bytes: Array(text.utf8))).pages.first
    }
  }

  /// The page at a path, as the site sends it.
  func html(_ path: String) -> String? { pages[path].map { html($0, address: Self.host + path) } }

  private func html(_ page: Page, address: String) -> String {
    """
    <!doctype html>
    <html lang="\(page.language.rawValue)" class="docs-wrapper">
    <head>
    <meta charset="UTF-8">
    <title data-rh="true">Error Codes | Open Platform</title><link data-rh="true" rel="canonical" href="\(address)">
    <link rel="stylesheet" href="/assets/css/styles.\(build).css"><script src="/assets/js/main.\(build).js" defer></script>
    </head>
    <body><div id="__docusaurus"><nav class="navbar"><ul><li>Products \(build)</li></ul></nav>
    <main class="docMainContainer_\(build)"><article><nav class="breadcrumbs_\(build)"><ul><li>Home</li></ul></nav>
    <header><h1>Error Codes</h1></header>
    \(content(page, address: address))
    <footer class="theme-doc-footer">Last updated in build \(build)</footer></article></main>
    <footer>Copyright © \(build)</footer></div></body>
    </html>
    """
  }

  private func content(_ page: Page, address: String) -> String {
    var section: String?
    let entries = page.entries.map { entry in
      let heading = entry.section == section ? "" : self.heading(2, entry.section ?? "", entry.section ?? "")
      section = entry.section
      return (entry.line, heading + html(entry))
    }
    let tables = page.tables.map { ($0.line, heading(2, $0.title, $0.title) + html($0)) }
    return (entries + tables).sorted { $0.0 < $1.0 }.map(\.1).joined(separator: "\n")
  }

  private func html(_ entry: Page.Entry) -> String {
    let title = [String(entry.code), entry.name].compactMap(\.self).joined(separator: " ")
    let slug = title.lowercased().replacing(" ", with: "-")
    let anchor = entry.address?.split(separator: "#").last.map(String.init) ?? slug
    let items = entry.messages.map { "<li>\($0.escaped)</li>" }.joined()
    let notes = entry.notes.map { "<p>\($0.escaped)</p>" }.joined()
    return heading(3, title, anchor) + (items.isEmpty ? "" : "<ul>\(items)</ul>") + notes
  }

  private func html(_ table: Page.Table) -> String {
    let rows = table.rows.map { "<tr><td>\($0.message.escaped)</td><td>\(($0.description ?? "").escaped)</td></tr>" }
    return
      "<table><thead><tr><th>Error message</th><th>Description</th></tr></thead><tbody>\(rows.joined())</tbody></table>"
  }

  private func heading(_ level: Int, _ text: String, _ anchor: String) -> String {
    "<h\(level) class=\"anchor_\(build)\" id=\"\(anchor.escaped)\">\(text.escaped)</h\(level)>"
  }
}

extension String {
  fileprivate var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing(
      "\"", with: "&quot;")
  }
}
