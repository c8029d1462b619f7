import TestedTools
import Testing

@Suite("explain-error-code, as a process")
struct ExplainTests {
  private func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let run = try Tool("explain-error-code", pages: [:]).run(arguments)
    return (run.status, run.output + run.errors)
  }

  @Test(
    "What is documented is printed for each product",
    arguments: [
      (
        ["-2021"], "usds-margined-futures: -2021 ORDER_WOULD_IMMEDIATELY_TRIGGER\n  section: 20xx - Processing Issues\n"
      ),
      (["--", "-2021"], "institutional-loan: -2021 Order cancel-replace partially failed"),
      (["MIN_NOTIONAL"], "coin-margined-futures: -4178 MIN_NOTIONAL"),
      (["Request", "Throttled"], "-1008 Request Throttled"),
      (["Invalid symbol."], "institutional-loan: -1121 BAD_SYMBOL"),
      (["Leverage 200 is not valid"], "has the message: Leverage %s is not valid\n  value: 200\n"),
      (["Filter failure: LOT_SIZE"], "institutional-loan has the message: Filter failure: LOT_SIZE"),
      (["-1002"], "  zh-CN: 您无权执行此请求。\n  https://developers.binance.com/docs/"),
      (
        [#"{"code":-4028,"msg":"Leverage 200 is not valid"}"#],
        "has the message: Leverage %s is not valid\n  value: 200\n"
      ),
      ([#"{"error":{"code":-4028,"msg":"Leverage 200 is not valid"}}"#], "  in Chinese: 杠杆200不正确"),
      ([#"{"code":-1013,"msg":"Filter failure: LOT_SIZE"}"#], "has the message: Filter failure: LOT_SIZE"),
      (["LOT_SIZE"], "institutional-loan has the message: Filter failure: LOT_SIZE\n  en: "),
      (
        ["-1007"],
        "  what to do: ask for the state of the order, which may have been executed, since a page says \"exec"
      ),
      (
        [
          #"12:00 WARN {"a":"}"} {"code":-1003,"msg":"Way too many requests; IP(10.0.0.1) banned until 1787179851822."}!"#
        ], "  value: 1787179851822\n  address: 10.0.0.1\n  in Chinese: "
      ),
      (
        [#"{"code":-1003,"msg":"Way too many requests; IP(10.0.0.1) banned until 1787179851822."}"#],
        "  wait: until 1787179851822 ms since 1970 (2026-08-19T22:50:51Z)"
      ),
      ([#"[{"orderId":7},{"code":-2022,"msg":"ReduceOnly Order is rejected."}]"#], "coin-margined-futures: -2022 "),
      (
        [#"{"code":-4016,"msg":"Limit price can't be higher than 5."}"#],
        "  documented for another code: -4183\n  value: 5"
      ),
      (["-1121 BAD_SYMBOL: Invalid symbol."], "usds-margined-futures: -1121 BAD_SYMBOL\n"),
      (["--help"], "usage: swift package explain-error-code"),
    ])
  func explain(arguments: [String], expected: String) throws {
    let run = try run(arguments)
    #expect(run.status == 0)
    #expect(run.output.contains(expected))
  }

  @Test(
    "Nothing known is status 1, wrong usage is status 2",
    arguments: [
      (["-9"], 1, "no product documents code -9"), (["4164"], 1, "code 4164; did you mean -4164?"),
      (["NO_SUCH_NAME"], 1, "message 'NO_SUCH_NAME'"), ([], 2, "usage:"),
      (["--frobnicate"], 2, "usage:"), (["{}"], 1, "this error: {}"), ([""], 2, "usage:"),
    ] as [([String], Int32, String)])
  func failure(arguments: [String], status: Int32, expected: String) throws {
    let run = try run(arguments)
    #expect(run.status == status)
    #expect(run.output.contains(expected))
  }
}
