#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why the system could not do what it was last asked for.
package struct SystemError: Error, CustomStringConvertible {
  private let code: Int32

  /// - Parameter code: The system's number for the reason.
  init(code: Int32 = errno) { self.code = code }

  /// The reason in the system's own words.
  package var description: String { unsafe String(cString: strerror(code)).lowercased() }
}

extension Collection<UInt8> {
  /// Writes all bytes to an open file.
  func writeAll(to file: Int32) throws(SystemError) {
    var rest = Array(self)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw SystemError() }
      rest = rest.dropFirst(count)
    }
  }
}
