extension Array where Element: Sendable {
  /// The results of a concurrent transformation, in the order of the elements.
  ///
  /// - Throws: What the transformation throws first.
  func concurrentMap<Result: Sendable>(_ transform: @escaping @Sendable (Element) throws -> Result) async throws
    -> [Result]
  {
    try await withThrowingTaskGroup { group in
      for (index, element) in enumerated() { group.addTask { (index, try transform(element)) } }
      var results: [Result?] = Array<Result?>(repeating: nil, count: count)
      for try await (index, result) in group { results[index] = result }
      return results.compactMap(\.self)
    }
  }
}
