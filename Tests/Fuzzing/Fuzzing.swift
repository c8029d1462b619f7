/// Generates from a page in each markup; libFuzzer calls this with all pages that it thinks of.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  for kind in ["md", "html", "txt"] { check(Snapshot(path: "x." + kind, bytes: bytes)) }
  return 0
}

/// Stops at a page whose lines have no roles, or whose Swift is not what the catalog says.
private func check(_ snapshot: Snapshot) {
  let transcript = AnnotatedSnapshot(snapshot)
  precondition(transcript.lineRoles.count == snapshot.lines.count)
  var diagnostics: [Diagnostic] = []
  let catalog = Catalog(product: snapshot.product, pages: transcript.pages, diagnostics: &diagnostics)
  let namespace = SwiftNamespace(catalog, diagnostics: &diagnostics)
  let text = SwiftFile(namespace, module: SwiftFile.coreModule).text
  let cases = text.split(whereSeparator: \.isNewline).count { $0.hasPrefix("    case ") }
  precondition(cases == namespace.cases.count + namespace.messageEnums.reduce(0) { $0 + $1.cases.count })
  precondition(!text.unicodeScalars.contains { $0.isInvisible && $0 != "\n" })
}
