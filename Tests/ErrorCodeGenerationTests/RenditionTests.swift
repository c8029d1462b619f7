import Foundation
import Testing

@testable import ErrorCodeGeneration

/// The blocks of a page written in another markup, as another scraper would have.
enum Rendition {
  /// HTML as the site itself has it.
  static func html(_ blocks: [Block]) -> String {
    var html = "<!doctype html>\n<html><body>\n"
    for block in blocks {
      switch block.kind {
      case .heading(let level):
        let id = block.link.map { " id=\"\($0.address.split(separator: "#").last ?? "")\"" } ?? ""
        html += "<h\(level)\(id)>\(escaped(block.text))</h\(level)>\n"
      case .listItem: html += "<ul><li>\(linked(block))</li></ul>\n"
      case .paragraph: html += "<p>\(linked(block))</p>\n"
      case .quote: html += "<blockquote><p>\(escaped(block.text))</p></blockquote>\n"
      case .code: html += "<pre><code>\(escaped(block.text))</code></pre>\n"
      case .tableHeader(let cells): html += "<table><tr>" + cells.map { "<th>\(escaped($0))" }.joined() + "\n"
      case .tableRow(let cells): html += "<tr>" + cells.map { "<td>\(escaped($0))" }.joined() + "</tr>\n"
      case .rule: html += "<hr>\n"
      case .frontMatter, .comment, .furniture, .scrap: break
      }
    }
    return html + "</body></html>\n"
  }

  /// Markdown as Turndown writes it, or with closed headings, wrapped bullets and other line ends.
  static func markdown(_ blocks: [Block], isClosed: Bool = false, width: Int = .max, lineEnd: String = "\n") -> String {
    var text = ""
    for block in blocks {
      switch block.kind {
      case .heading(let level):
        let signs = String(repeating: "#", count: level)
        text += "\n\(signs) \(escapedMarkdown(block.text))\(isClosed ? " " + signs : "")\n\n"
      case .listItem:
        for message in messages(block.text) {
          let item = Block(block.kind, message, link: block.link, lines: block.lines)
          text += "- " + wrapped(linkedMarkdown(item), width) + "\n"
        }
      case .paragraph: text += "\n" + linkedMarkdown(block) + "\n\n"
      case .quote: text += "\n> \(escapedMarkdown(block.text))\n\n"
      case .code: text += "\n```\n\(block.text)\n```\n\n"
      case .tableHeader(let cells):
        text += "\n| \(cells.joined(separator: " | ")) |\n|\(String(repeating: " --- |", count: cells.count))\n"
      case .tableRow(let cells): text += "| \(cells.map(row).joined(separator: " | ")) |\n"
      case .rule: text += "\n---\n\n"
      case .frontMatter, .comment, .furniture, .scrap: break
      }
    }
    return text.replacing("\n", with: lineEnd)
  }

  private static func messages(_ bullet: String) -> [String] {
    var messages: [String] = []
    messages.append(messagesOf: bullet)
    return messages
  }

  /// An article as browsers copy it: no sign but the bullets, a tab between the cells of a table.
  static func text(_ blocks: [Block], bullet: String, gap: String) -> String {
    blocks.filter { !$0.isLink }.map { block in
      switch block.kind {
      case .heading: gap + block.text + "\n" + gap
      case .listItem: messages(block.text).map { bullet + $0 + "\n" }.joined()
      case .paragraph, .quote: gap + block.text + "\n" + gap
      case .code: block.text + "\n"
      case .tableHeader(let cells), .tableRow(let cells):
        cells.map { $0.replacing("\n", with: " ") }.joined(separator: "\t") + "\n"
      case .rule: gap + "---\n" + gap
      case .frontMatter, .comment, .furniture, .scrap: ""
      }
    }.joined()
  }

  private static func linked(_ block: Block) -> String {
    guard case .whole(let address) = block.link else { return escaped(block.text) }
    return "<a href=\"\(escaped(address))\">\(escaped(block.text))</a>"
  }

  private static func linkedMarkdown(_ block: Block) -> String {
    guard case .whole(let address) = block.link else { return escapedMarkdown(block.text) }
    return "[\(escapedMarkdown(block.text))](\(address))"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;").replacing(
      "\n", with: "<br>")
  }

  private static func escapedMarkdown(_ text: String) -> String {
    String(text.flatMap { "\\`*_[]<>&-".contains($0) ? "\\\($0)" : String($0) })
  }

  private static func row(_ cell: String) -> String {
    escapedMarkdown(cell.replacing("\n", with: " ")).replacing("|", with: "\\|")
  }

  private static func wrapped(_ text: String, _ width: Int) -> String {
    var lines = [""]
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if lines[lines.count - 1].count + word.count > width, !word.isEmpty { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines.joined(separator: "\n  ")
  }
}

extension Block {
  /// Whether nothing of the text is outside a link, as in what stands around an article.
  fileprivate var isLink: Bool { if case .whole = link { true } else { false } }
}

@Suite("The shipped pages in another markup document the same")
struct RenditionTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../CapturedPages")
  private static let names = [
    "portfolio-margin.zh-CN.md", "coin-margined-futures.md", "options-trading.md", "institutional-loan.md",
    "usds-margined-futures.txt",
  ]

  @Test("HTML, Turndown, closed headings, wrapped bullets, other line ends, plain text", arguments: names)
  func renditions(name: String) throws {
    let original = Snapshot(path: name, bytes: [UInt8](try Data(contentsOf: Self.folder.appending(path: name))))
    let blocks = Self.marked(AnnotatedSnapshot(original))
    let expected = Self.texts(AnnotatedSnapshot(original))
    let renditions = [
      ("html", Rendition.html(blocks)), ("md", Rendition.markdown(blocks)),
      ("md", Rendition.markdown(blocks, isClosed: true)),
      ("md", Rendition.markdown(blocks, width: 60)), ("md", "\u{FEFF}" + Rendition.markdown(blocks, lineEnd: "\r\n")),
      ("txt", Rendition.text(blocks, bullet: "  • ", gap: "\n")),
      ("txt", Rendition.text(blocks, bullet: "- ", gap: "")),
    ]
    for (index, (kind, text)) in renditions.enumerated() {
      let transcript = AnnotatedSnapshot(Snapshot(path: "x.\(kind)", bytes: Array(text.utf8)))
      let found = Self.texts(transcript)
      #expect(found.count == expected.count, "rendition \(index)")
      let difference = zip(found, expected).first { $0 != $1 }
      #expect(difference == nil, "rendition \(index)")
    }
  }

  /// The blocks with the headings that plain text does not mark.
  private static func marked(_ transcript: AnnotatedSnapshot) -> [Block] {
    zip(transcript.blocks, transcript.roles).map { block, role in
      let levels: [Role: Int] = [.title: 1, .section: 2, .code: 3]
      guard block.kind == .paragraph, let level = levels[role] else { return block }
      return Block(.heading(level: level), block.text, link: block.link, lines: block.lines)
    }
  }

  private static func texts(_ transcript: AnnotatedSnapshot) -> [String] {
    transcript.pages.flatMap { page in
      page.entries.map { "\($0.code) \($0.name ?? "") (\($0.section ?? "")) \($0.messages) \($0.notes)" }
        + page.tables.flatMap { table in table.rows.map { "\(table.title): \($0.message) = \($0.description ?? "")" } }
    }
  }
}
