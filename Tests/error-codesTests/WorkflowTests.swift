import Foundation
import TestedTools
import Testing

@Suite("The workflow for pull requests")
struct WorkflowTests {
  private let lines: [Substring]

  init() throws {
    let path = Tool.package.appending(path: ".github/workflows/ci.yml")
    lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The lines of each step, without their indentation.
  private var steps: [[String]] {
    let all = lines.drop { !$0.hasSuffix("steps:") }.dropFirst().map { $0.trimmingCharacters(in: .whitespaces) }
    return all.filter { !$0.isEmpty }.reduce(into: []) { steps, line in
      if line.hasPrefix("- ") { steps.append([String(line.dropFirst(2))]) } else { steps[steps.count - 1].append(line) }
    }
  }

  @Test("Every line is a key, an item or a value of a block, indented by spaces of even number")
  func structure() {
    for line in lines where !line.isEmpty {
      let indent = line.prefix { $0 == " " }.count
      #expect(indent.isMultiple(of: 2))
      #expect(line.dropFirst(indent).contains(/^(- )?[\w-]+:( \S.*)?$/), "\(line)")
    }
    #expect(
      lines.filter { $0.first?.isLetter == true }.map { $0.prefix { $0 != ":" } } == [
        "name", "on", "permissions", "jobs",
      ])
  }

  @Test("Every step has a name, and every action a commit that nobody can move")
  func names() {
    #expect(steps.count > 2)
    for step in steps { #expect(step[0].hasPrefix("name: ")) }
    let actions = steps.joined().filter { $0.hasPrefix("uses:") }
    #expect(!actions.isEmpty)
    for action in actions { #expect(action.contains(/^uses: [\w\/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/), "\(action)") }
  }

  @Test("It runs what has to pass in the image of the package's own Swift, and reports what changes")
  func content() throws {
    let manifest = try String(contentsOf: Tool.package.appending(path: "Package.swift"), encoding: .utf8)
    let version = try #require(manifest.firstMatch(of: /swift-tools-version: (\S+)/)).1
    #expect(lines.contains { $0.hasSuffix("container: swift:\(version)-noble") })
    let commands = steps.joined().filter { $0.hasPrefix("run:") }
    #expect(commands.contains("run: .ci/run"))
    #expect(commands.contains("run: .ci/changes \"$BASE\" >> \"$GITHUB_STEP_SUMMARY\""))
    for script in [".ci/run", ".ci/changes"] {
      #expect(FileManager.default.isExecutableFile(atPath: Tool.package.appending(path: script).path))
    }
  }
}
