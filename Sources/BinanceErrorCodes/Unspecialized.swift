// Each client compiles the library, and its release build spends more time on a piece of code than on its data.
//
// Generic code of the standard library is copied for each type that it is used with. What is rarely done is done here by the
// one body that all types share.
//
// Some members bring whole witness tables along, which the compiler reads and optimizes: `Int(byte)`, `>>` and `<<` (not `&>>`
// and `&<<`), `&+`, `&-` and `&*`, `~`, `.max`, `for … in`, `first` and `isEmpty` of arrays, `String(decoding:as:)`, and an array
// that is created as `[]`. The library does without them.
//
// What waits for a text to be made anyway is not optimized, `@_optimize(none)`: this saves a tenth of the compiler's work.

extension Array {
  /// Appends an element.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  mutating func add(_ element: Element) { append(element) }
}

/// Whether two values are the same.
@inline(never) @_semantics("optimize.sil.specialize.generic.never")
func areSame<Value: Equatable>(_ one: Value, _ other: Value) -> Bool { one == other }

extension String {
  /// Looks at the text without copying it. The view must not leave the body.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  func withView<Result>(_ body: (TextView) -> Result) -> Result {
    unsafe withCString { unsafe body(TextView($0, utf8.count)) }
  }
}
