/// A list of all codes and what they mean for a request, for reviewers: values that are separated by tabs.
package struct AnswerList: Sendable {
  /// The name of its file, which lies beside the pages.
  package static let fileName = "dispositions.tsv"

  /// The first line of every list. A file without it is never written over and never removed.
  package static let header = "product\tcode\tname\tmeaning\tsentence"

  /// Its content, as UTF-8.
  package let bytes: [UInt8]

  init(_ products: [GeneratedProduct]) {
    var bytes = Array((Self.header + "\n").utf8)
    for product in products {
      for answer in product.answers {
        let (meaning, sentence) = (answer.disposition?.meaning.rawValue ?? "", answer.disposition?.evidence ?? "")
        let fields = [product.product, String(answer.code), (answer.name ?? "").visible, meaning, sentence.visible]
        bytes += (fields.joined(separator: "\t") + "\n").utf8
      }
    }
    self.bytes = bytes
  }
}
