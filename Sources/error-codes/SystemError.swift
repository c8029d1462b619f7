#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why the system could not do what it was last asked for.
struct SystemError: Error, CustomStringConvertible {
  private let code: Int32

  /// - Parameter code: The system's number for the reason.
  init(code: Int32 = errno) { self.code = code }

  /// The reason in the system's own words.
  var description: String { unsafe String(cString: strerror(code)).lowercased() }
}

extension [UInt8] {
  /// What a file holds.
  init(contentsOfFile path: String) throws(SystemError) {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw SystemError() }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw SystemError() }
    self = try Self.piece(of: file, atMost: Swift.max(Int(status.st_size), 4096))
    // What has no size, such as a pipe, comes in pieces.
    while case let piece = try Self.piece(of: file, atMost: 4096), !piece.isEmpty { self += piece }
  }

  /// How many bytes a file holds. It is 0 for a pipe.
  static func count(ofFile path: String) -> Int {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  private static func piece(of file: Int32, atMost size: Int) throws(SystemError) -> [UInt8] {
    var result = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      result = unsafe read(file, buffer.baseAddress, size)
      count = Swift.max(result, 0)
    }
    guard result >= 0 else { throw SystemError() }
    return bytes
  }
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
