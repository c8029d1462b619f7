import Foundation
import TestedTools
import Testing

@Suite("refresh-error-codes, killed while it runs")
struct InterruptedRefreshTests {
  /// When to kill: after some time, and while files are written.
  private static let moments =
    (0..<42).map { "sleep 0.\(String(100 + $0).dropFirst())" } + [
      "ls -A docs-snapshots | grep -q '^[.]spot'", "ls -A out | grep -q '^[.]'", "ls -A out | grep -q '^[.]Spot'",
      "[ -e docs-snapshots/spot.en.html ]", "[ -e docs-snapshots/spot.zh-CN.html ]", "[ -e out/Spot.swift ]",
      "[ ! -e docs-snapshots/spot.md ]", "cmp -s docs-snapshots/names.lock new-pages/names.lock",
    ]

  @Test("Each file is whole, the old one or the new one, at 50 moments at which the tool was killed")
  func kill() throws {
    let tool = try Tool("refresh-error-codes", pages: ["spot.md": RefreshTests.bilingual])
    let english = RefreshTests.page + "### -1002 NEW\n\n* New.\n"
    let site = Site(["/docs/spot/error-code": english, "/docs/zh-CN/spot/error-code": RefreshTests.chinese])
    let server = try LoopbackServer { request, _ in .page(site.html(request.path)) }
    defer { server.stop() }
    let command = "--base-address \(server.address) --output out --pause 0"
    try tool.shell(
      """
      mkdir out && cp -R docs-snapshots pages && "$0" \(command) && cp -R docs-snapshots new-pages && cp -R out new-out
      rm -rf docs-snapshots out && cp -R pages docs-snapshots
      """)
    let whole = [try tool.contents("pages"), try tool.contents("new-pages"), try tool.contents("new-out")]
    for moment in Self.moments {
      try tool.shell(
        """
        rm -rf docs-snapshots out && cp -R pages docs-snapshots && mkdir out
        "$0" \(command) >/dev/null 2>&1 &
        until \(moment) || ! kill -0 $!; do :; done; kill -KILL $!; wait $! 2>/dev/null
        """)
      let files = try tool.contents("docs-snapshots").merging(tool.contents("out")) { page, _ in page }
      for (name, content) in files {
        #expect(whole.contains { $0[name] == content }, "\(name) when \(moment)")
      }
      #expect(files["spot.md"] != nil || files["spot.en.html"] != nil && files["spot.zh-CN.html"] != nil)
    }
    #expect(try tool.shell("\"$0\" \(command)").status == 0)
    #expect(try tool.contents("docs-snapshots") == whole[1])
    #expect(try tool.contents("out") == whole[2])
    #expect(try (tool.list("docs-snapshots") + tool.list("out")).allSatisfy { !$0.hasPrefix(".") })
  }
}
