import Foundation

/// Measures the package against its peers, both in the same run, and prints ratios.
@main
struct Benchmarks {
  static func main() {
    do {
      try run()
    } catch {
      print("error: \(error)")
      exit(1)
    }
  }

  private static func run() throws {
    try LibraryBenchmark().run()
    if CommandLine.arguments.contains("library") { return }
    let workplace = try Workplace()
    defer { workplace.remove() }
    if CommandLine.arguments.contains("compilation") { return try CompilationBenchmark(workplace: workplace).run() }
    print("building error-codes in release")
    try workplace.build()
    try GenerationBenchmark(workplace: workplace).run()
    try CompilationBenchmark(workplace: workplace).run()
  }
}

/// A ratio beside the figure that it must not exceed.
func report(_ name: String, _ ratio: Double, atMost target: Double) {
  let text = String(format: "%.2f", ratio)
  print("\(ratio <= target ? "ok  " : "OVER") \(name): \(text) (at most \(target))")
}
