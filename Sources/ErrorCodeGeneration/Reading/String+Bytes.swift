extension String {
  /// Texts one behind the other, in memory of just that size.
  init(joining first: Substring, _ second: String, _ third: String = "") {
    self.init()
    reserveCapacity(first.utf8.count + second.utf8.count + third.utf8.count)
    self += first
    self += second
    self += third
  }
}

extension StringProtocol {
  /// Whether a byte of the text satisfies a condition; the condition sees the bytes in their order, up to that one.
  @inline(__always)
  func containsByte(where condition: (UInt8) -> Bool) -> Bool {
    let answer = utf8.withContiguousStorageIfAvailable { bytes -> Bool in
      let count = bytes.count
      var index = 0
      while index < count {
        let byte = unsafe bytes[index]
        if condition(byte) { return true }
        index += 1
      }
      return false
    }
    return answer ?? utf8.contains(where: condition)
  }
}
