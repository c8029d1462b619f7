/// What a page says of a status of HTTP. It stands apart from what the error pages say of codes.
public struct StatusDocumentation: Sendable {
  /// The statuses, such as `500..<600`.
  public let statuses: Range<Int>

  /// What the text of the answer must begin with; `nil` where any answer with the status means the same.
  public let text: String?

  /// What the page says.
  public let disposition: Disposition

  /// Creates what a page says of statuses.
  ///
  /// - Parameters:
  ///   - statuses: The statuses, such as `500..<600`.
  ///   - text: What the text of the answer must begin with; `nil` where any answer means the same.
  ///   - disposition: What the page says.
  public init(_ statuses: Range<Int>, text: String? = nil, _ disposition: Disposition) {
    self.statuses = statuses
    self.text = text
    self.disposition = disposition
  }
}

extension ExchangeProduct {
  /// What is documented of an answer with a status.
  ///
  /// - Parameters:
  ///   - status: A status of HTTP. Those in bodies of the WebSocket API mean the same.
  ///   - text: The message or the body of the answer.
  /// - Returns: What the product's page of statuses says; `nil` when it says nothing.
  public static func disposition(ofStatus status: Int, text: String) -> Disposition? {
    let row = statusDocumentation.first { row in
      row.statuses.contains(status) && row.text.map { text.hasPrefix($0) } ?? true
    }
    return row?.disposition
  }
}

// MARK: - The shipped products

extension InstitutionalLoan {
  /// What the Spot documentation says of statuses.
  public static var statusDocumentation: [StatusDocumentation] {
    let page = Page("https://developers.binance.com/docs/binance-spot-api-docs/rest-api/http-return-codes")
    return [
      page.says(.wait, of: 403..<404, "This can indicate a rate limit violation or a security block")
    ] + page.limits + [
      page.says(
        .executionUnknown, of: 500..<600,
        "It is important to NOT treat this as a failure operation; the execution status is UNKNOWN")
    ]
  }
}

extension USDSMarginedFutures {
  /// What the general information on the product says of statuses.
  public static var statusDocumentation: [StatusDocumentation] {
    let page = Page(derivatives: id)
    return page.ofDerivatives + [page.throttling]
  }
}

extension CoinMarginedFutures {
  /// What the general information on the product says of statuses.
  public static var statusDocumentation: [StatusDocumentation] {
    let page = Page(derivatives: id)
    return page.ofDerivatives
  }
}

extension OptionsTrading {
  /// What the general information on the product says of statuses.
  public static var statusDocumentation: [StatusDocumentation] {
    let page = Page(derivatives: id)
    return page.ofDerivatives
  }
}

extension PortfolioMargin {
  /// What the general information on the product says of statuses.
  public static var statusDocumentation: [StatusDocumentation] {
    let page = Page(derivatives: id)
    return page.ofDerivatives + [page.throttling]
  }
}

/// A page that documents statuses, as it was on the day when it was read.
private struct Page {
  let source: Disposition.Source

  init(_ address: String) { source = Disposition.Source(address: address, date: "2026-11-30") }

  init(derivatives product: String) {
    self.init("https://developers.binance.com/docs/derivatives/\(product)/general-info")
  }

  func says(
    _ meaning: Disposition.Meaning, of statuses: Range<Int>, text: String? = nil, _ evidence: String
  ) -> StatusDocumentation {
    StatusDocumentation(statuses, text: text, Disposition(meaning, evidence: evidence, source: source))
  }

  /// What all these pages say, and what the exchange's developer community says of 451, of which they say nothing.
  var limits: [StatusDocumentation] {
    [
      says(
        .wait, of: 418..<419, "an IP has been auto-banned for continuing to send requests after receiving 429 codes"),
      says(.wait, of: 429..<430, "breaking a request rate limit"),
      Page("https://dev.binance.vision/t/how-to-deal-with-http-status-code-at-binance-api/712").says(
        .unavailable, of: 451..<452, "The region from where your request was sent is restricted"),
    ]
  }

  /// What those of derivatives say. The three kinds of 503 are told apart by their texts.
  var ofDerivatives: [StatusDocumentation] {
    limits + [
      says(.wait, of: 403..<404, "WAF Limit (Web Application Firewall) has been violated"),
      says(
        .executionUnknown, of: 503..<504, text: "Unknown error, please check your request or try again later",
        "the execution status is UNKNOWN and could have been a success"),
      says(
        .notExecuted, of: 503..<504, text: "Service Unavailable.",
        "this is a failure API operation and the service might be unavailable at the moment"),
      says(
        .notExecuted, of: 503..<504, text: "Internal error; unable to process your request",
        "this is a failure API operation and you can resend your request if you need"),
    ]
  }

  /// A node that has too much to do.
  var throttling: StatusDocumentation {
    says(
      .wait, of: 503..<504, text: "Request throttled by system-level protection",
      "the node has exceeded its maximum concurrency and is temporarily throttled")
  }
}
