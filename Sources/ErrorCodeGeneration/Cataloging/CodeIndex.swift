/// Where each code stands in a list that has most of them once.
struct CodeIndex {
  private var first: [Int: Int] = [:]
  private var repetitions: [Int: [Int]] = [:]

  /// Notes that a code stands at a place behind all those noted before.
  mutating func append(_ code: Int, at place: Int) {
    guard let earlier = first.updateValue(place, forKey: code) else { return }
    first[code] = earlier
    repetitions[code, default: []].append(place)
  }

  /// Where a code stands first.
  func first(_ code: Int) -> Int? { first[code] }

  /// Where a code stands again.
  func repetitions(of code: Int) -> [Int] { repetitions.isEmpty ? [] : repetitions[code] ?? [] }

  /// Where a code stands for the time with the given number, counted from 0.
  func place(of code: Int, _ number: Int) -> Int? {
    if number == 0 { return first[code] }
    let repetitions = repetitions(of: code)
    return number <= repetitions.count ? repetitions[number - 1] : nil
  }
}
