import Foundation

/// Measures the package against its peers, both in the same run, and prints ratios.
@main
struct Benchmarks {
  private static let parts = ["library", "generation", "compilation", "build"]

  static func main() {
    var chosen = Array(CommandLine.arguments.dropFirst())
    var commit: String?
    if let option = chosen.firstIndex(of: "--against"), option + 1 < chosen.count {
      commit = chosen[option + 1]
      chosen.removeSubrange(option...option + 1)
    }
    let isWrong = commit != nil && !chosen.isEmpty && !chosen.contains("build")
    guard chosen.allSatisfy(parts.contains), !isWrong else {
      print(
        """
        usage: Benchmarks [--against <commit>] [\(parts.joined(separator: " | "))] ...

        Without a part all of them are measured. With a commit, 'build' measures that one as well.
        """)
      exit(2)
    }
    do {
      try run(chosen.isEmpty ? parts : chosen, against: commit)
    } catch {
      print("error: \(error)")
      exit(1)
    }
  }

  private static func run(_ chosen: [String], against commit: String?) throws {
    let workplace = try Workplace()
    defer { workplace.remove() }
    if chosen.contains("library") { try LibraryBenchmark().run() }
    if chosen.contains("generation") {
      print("building error-codes in release")
      try workplace.build()
      try GenerationBenchmark(workplace: workplace).run()
    }
    if chosen.contains("compilation") { try CompilationBenchmark(workplace: workplace).run() }
    if chosen.contains("build") { try BuildBenchmark(workplace: workplace, commit: commit).run() }
  }
}

/// A ratio beside the figure that it must not exceed.
func report(_ name: String, _ ratio: Double, atMost target: Double) {
  let text = String(format: "%.2f", ratio)
  print("\(ratio <= target ? "ok  " : "OVER") \(name): \(text) (at most \(target))")
}

/// The median time of several runs of each body in seconds as a clock counts them, the bodies in turn.
func medians(of clock: () -> Double = seconds, _ bodies: [() throws -> Void]) throws -> [Double] {
  var times = bodies.map { _ in [Double]() }
  for _ in 0..<15 {
    for (index, body) in bodies.enumerated() {
      let start = clock()
      try body()
      times[index].append(clock() - start)
    }
  }
  return times.map { $0.sorted()[$0.count / 2] }
}

private func seconds() -> Double { ProcessInfo.processInfo.systemUptime }
