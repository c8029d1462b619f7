/// What became of a request, or what is to be done before it is sent again, as a page says it.
///
/// ```swift
/// switch error.disposition?.meaning {
/// case .executionUnknown: try await client.queryOrder()
/// case .alreadyDone: break
/// case .wait: try await Task.sleep(for: error.wait?.duration(from: now) ?? .seconds(1))
/// default: throw error
/// }
/// ```
///
/// There is none where no page says it: nothing is guessed. `docs-snapshots/dispositions.json` has the sentences.
public struct Disposition: Hashable, Sendable {
  /// What a sentence means for the request.
  public enum Meaning: String, CaseIterable, Sendable {
    /// Nobody knows whether the request was executed. Ask for the state of the order before you send it again.
    case executionUnknown = "execution-unknown"
    /// The request was certainly not executed. The text says why, and whether another try makes sense.
    case notExecuted = "not-executed"
    /// It is already so. There is nothing to do.
    case alreadyDone = "already-done"
    /// The server wants a pause. It may say how long: see ``Wait``.
    case wait
    /// The request is wrong. It fails again as it is.
    case fixRequest = "fix-request"
    /// The key, the signature or the permission is wrong.
    case fixCredentials = "fix-credentials"
    /// The clock is wrong, or the request took too long.
    case fixClock = "fix-clock"
    /// The service is not available, or not to this user or in this place.
    case unavailable
  }

  /// A page other than the product's error page.
  public struct Source: Hashable, Sendable {
    /// The page's address.
    public let address: String
    /// The day when the page said so: `2026-11-30`.
    public let date: String
  }

  /// What the sentence means for the request.
  public let meaning: Meaning

  /// The sentence that says so, as the page has it.
  public let evidence: String

  /// The page that has the sentence. It is `nil` where the product's error page has it in a message of the code.
  public let source: Source?

  /// Creates what a page says.
  public init(_ meaning: Meaning, evidence: String, source: Source? = nil) {
    self.meaning = meaning
    self.evidence = evidence
    self.source = source
  }
}

extension Disposition: CustomStringConvertible {
  /// The meaning and the sentence: `wait, since "Too many requests"`.
  public var description: String { "\(meaning.rawValue), since \"\(evidence)\"" }
}
