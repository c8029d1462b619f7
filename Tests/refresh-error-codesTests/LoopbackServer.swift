import Foundation

/// An HTTP server on this machine, which answers one request after the other as a test says.
final class LoopbackServer: Sendable {
  struct Request: Sendable {
    let path: String
    /// The header fields by their names in lower case.
    let fields: [String: String]
    let time: ContinuousClock.Instant
  }

  struct Reply: Sendable {
    var status = 200
    var fields: [String: String] = [:]
    var body: [UInt8] = []
    /// The length that the header announces, where it is not that of the body; -1 for none.
    var announcedLength: Int?
    /// How long the server thinks.
    var delay = Duration.zero
    /// Whether the connection is closed without a word.
    var isDropped = false
  }

  /// Where the server is: `http://127.0.0.1:40321`.
  let address: String

  /// The requests that came; it ends when the server does.
  let requests: AsyncStream<Request>

  private let listener: Int32
  private let source: AsyncStream<Request>.Continuation

  /// - Parameter answer: The reply to a request, and how many requests for the same path came before.
  /// - Throws: What the system says where there is no free port.
  init(_ answer: @escaping @Sendable (Request, Int) -> Reply) throws {
    _ = signal(SIGPIPE, SIG_IGN)
    let (listener, port) = try Self.listen()
    self.listener = listener
    address = "http://127.0.0.1:\(port)"
    let (requests, source) = AsyncStream.makeStream(of: Request.self)
    self.requests = requests
    self.source = source
    Thread.detachNewThread {
      var counts: [String: Int] = [:]
      while case let connection = accept(listener, nil, nil), connection >= 0 {
        if let request = Self.request(from: connection) {
          source.yield(request)
          Self.send(answer(request, counts[request.path, default: 0]), to: connection)
          counts[request.path, default: 0] += 1
        }
        close(connection)
      }
    }
  }

  /// Ends the server, once, after which `requests` has an end.
  func stop() {
    _ = shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
    source.finish()
  }

  private static func listen() throws -> (listener: Int32, port: UInt16) {
    #if canImport(Darwin)
      let listener = socket(AF_INET, SOCK_STREAM, 0)
    #else
      let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        unsafe bind(listener, pointer, size) + Foundation.listen(listener, 16) + getsockname(listener, pointer, &size)
      }
    }
    guard listener >= 0, status == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    return (listener, UInt16(bigEndian: address.sin_port))
  }

  private static func request(from connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8) {
      let count = unsafe recv(connection, &buffer, buffer.count, 0)
      if count <= 0 { return nil }
      bytes += buffer.prefix(count)
    }
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    let words = lines[0].split(separator: " ")
    let fields = lines.dropFirst().compactMap { line in
      line.firstRange(of: ": ").map { (line[..<$0.lowerBound], line[$0.upperBound...]) }
    }
    return Request(
      path: words.count > 1 ? String(words[1]) : "",
      fields: Dictionary(fields.map { ($0.lowercased(), String($1)) }) { first, _ in first }, time: .now)
  }

  private static func send(_ reply: Reply, to connection: Int32) {
    if reply.isDropped { return }
    Thread.sleep(forTimeInterval: reply.delay / .seconds(1))
    var fields = reply.fields
    // Without a length, the body ends with the connection.
    if reply.announcedLength != -1 { fields["Content-Length"] = "\(reply.announcedLength ?? reply.body.count)" }
    let head = ["HTTP/1.1 \(reply.status) Status", "Connection: close"] + fields.map { "\($0): \($1)" }
    var rest = (head.joined(separator: "\r\n") + "\r\n\r\n").utf8 + reply.body
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Foundation.send(connection, $0.baseAddress, $0.count, 0) }
      if count <= 0 { return }
      rest.removeFirst(count)
    }
  }
}
