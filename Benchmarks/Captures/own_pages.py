"""Two small pages with what the shipped ones contain rarely: tables of codes, breaks and bars in cells, links, signs of Markdown."""

from page import Code, Page, Section

PAPER_EXCHANGE = Page(
    "paper-exchange",
    "Error Codes",
    [
        Section(
            "10xx - General Server or Network issues",
            [
                Code(-1000, "UNKNOWN", ["An unknown error occurred while processing the request."]),
                Code(
                    -1003,
                    "TOO_MANY_REQUESTS",
                    [
                        "Too many requests queued.",
                        "Too much request weight used; current limit is %s request weight per %s. Please use <code>&lt;symbol&gt;@depth</code> to avoid polling the API.",
                        'Way too many requests; IP banned until %s. Please use <a href="/docs/paper-exchange/streams">WebSocket Streams</a> for live updates to avoid bans.',
                    ],
                ),
                Code(
                    -1013,
                    "INVALID_MESSAGE",
                    [
                        "The request is rejected by the API. (i.e. The request didn't reach the Matching Engine.)",
                        'Potential error messages can be found in <a href="#filter-failures">Filter Failures</a> or <a href="#other-codes">Other codes</a>.',
                    ],
                ),
            ],
        ),
        Section(
            "11xx - Request issues",
            [
                Code(
                    -1100,
                    "ILLEGAL_CHARS",
                    [
                        "Illegal characters found in a parameter.",
                        "Illegal characters found in parameter '%s'; legal range is '^[A-Z0-9-_.]{1,20}$'.",
                    ],
                ),
                Code(
                    -1102,
                    "MANDATORY_PARAM_EMPTY_OR_MALFORMED",
                    [
                        "Mandatory parameter '%s' was not sent, was empty/null, or malformed.",
                        "Param '%s' or '%s' must be sent, but both were empty/null!",
                    ],
                ),
                Code(
                    -1111,
                    "BAD_PRECISION",
                    ["The precision of price * quantity is over the maximum * defined for &lt;symbol&gt; by base_asset_precision."],
                ),
            ],
        ),
        Section(
            "18xxx - Gift codes",
            [
                Code(-18002, "", ["The total amount of codes you created has exceeded the 24-hour limit, please try again after UTC 0"]),
                Code(-18003, "", ["Too many codes created in 24 hours, please try again after UTC 0"]),
            ],
        ),
        Section(
            "Filter failures",
            table_titles=["Error message", "Description"],
            rows=[
                [
                    '"Filter failure: PRICE_FILTER"',
                    "<code>price</code> is too high, too low,<br>and/or not following the tick size rule for the symbol.",
                ],
                ['"Filter failure: LOT_SIZE"', "<code>quantity</code> is too high|low."],
                [
                    '"Filter failure: MIN_NOTIONAL"',
                    "<code>price</code> * <code>quantity</code> is too low to be a valid order for the symbol.",
                ],
            ],
        ),
        Section(
            "Other codes",
            table_titles=["Code", "Name", "Message"],
            rows=[
                ["-6001", "DAILY_PRODUCT_NOT_EXIST", "Daily product does not exist."],
                ["-6003", "PRODUCT_NOT_EXIST", ""],
            ],
        ),
    ],
)

PAPER_OPTIONS = Page(
    "paper-options",
    "Error Codes",
    [
        Section(
            "Account codes",
            introduction="Codes that every account can meet.",
            table_titles=["Code", "Name", "Message"],
            rows=[
                [
                    "-2010",
                    "NEW_ORDER_REJECTED",
                    'The order was rejected, see <a href="#order-rejection-issues">Order Rejection Issues</a>.',
                ],
                ["-2011", "CANCEL_REJECTED", "The cancel of order_id was rejected for all * accounts."],
                ["-2015", "REJECTED_MBX_KEY", "Invalid API-key, IP, or permissions for action, request ip: %s"],
            ],
        ),
        Section(
            "Order Rejection Issues",
            introduction="Error messages like these are indicated when the error is coming specifically from the matching engine.",
            table_titles=["Error message", "Description"],
            rows=[
                [
                    "Unknown order sent.",
                    "The order (by either <code>orderId</code>, <code>clientOrderId</code>, <code>origClientOrderId</code>) could not be found.",
                ],
                ["Duplicate order sent.", "The <code>clientOrderId</code> is already in use."],
                ["Market is closed.", "The symbol is not trading."],
                ["Stop price would trigger immediately.", "The order's stop price is not valid when compared to the last traded price."],
            ],
        ),
        Section(
            "40xx - Filters and other Issues",
            [
                Code(-4001, "PRICE_LESS_THAN_ZERO", ["Price less than 0."]),
                Code(-4046, "NO_NEED_TO_CHANGE_MARGIN_TYPE", ["No need to change margin type."]),
                Code(
                    -4120,
                    "STOP_ORDER_SWITCH_ALGO",
                    [
                        "Order type not supported for this endpoint. Please use the Algo Order API endpoints instead of this one, or wait until the error -4121 is no longer returned for the symbol that you trade."
                    ],
                ),
                Code(-4121, "ALGO_NOT_READY", ["Algo orders aren't ready for &lt;symbol&gt;.", "Please retry in {0} seconds."]),
            ],
        ),
        Section(
            "50xx - Order Execution Issues",
            [
                Code(
                    -5021,
                    "FOK_ORDER_REJECT",
                    [
                        "Due to the order could not be filled immediately, the FOK order has been rejected. The order will not be recorded in the order history"
                    ],
                ),
                Code(
                    -5022,
                    "GTX_ORDER_REJECT",
                    [
                        "Due to the order could not be executed as maker, the Post Only order will be rejected. The order will not be recorded in the order history"
                    ],
                ),
            ],
        ),
    ],
)

OWN_PAGES = [PAPER_EXCHANGE, PAPER_OPTIONS]
