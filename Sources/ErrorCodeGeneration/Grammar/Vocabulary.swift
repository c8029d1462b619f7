/// The words that pages use, by what they say. A word of another language, or of another site, is one more entry here.
enum Vocabulary {
  /// What stands between two codes, and whether those between them are meant, too.
  static let betweenCodes: [(word: String, isRange: Bool)] = [
    ("...", true), ("..", true), ("…", true), ("~", true), ("～", true), ("to ", true), ("through ", true), ("至", true),
    ("到", true), ("-", true), ("–", true), ("—", true), ("/", false), (",", false), ("，", false), ("、", false),
    ("&", false), ("and ", false), ("or ", false), ("和", false), ("或", false),
  ]

  /// What parts a code or a name from the text behind it.
  static let dashes = ["- ", "– ", "— ", "| ", "= ", "· ", "=> ", "→ "]

  /// The signs of bullets beyond ASCII. U+F0B7 is that of symbol fonts.
  static let bullets = ["•", "·", "◦", "‣", "▪", "●", "○", "■", "□", "⁃", "∙", "・", "\u{F0B7}"]

  /// What items of lists and boxes to tick begin with, and the first of the items that are counted.
  static let signsOfItems = [
    "*", "- ", "[ ", "> ", "§", "·", "•", "← ", "« ", "(HTTP", ":", "| ", "{\"", "{%", "#", "==", "o ", "→ ", "— ",
    "1. ", "1) ",
    "(1) ", "1、", "①", "a. ",
    "a) ", "（1）", "一、",
  ]

  /// What stands before a code: `Error code: -1000`.
  static let codeLabels: Set<String> = ["code", "error", "errorcode", "错误", "错误码", "错误代码", "代码"]

  /// What stands before the colon of a message: `msg: An unknown error`.
  static let messageLabels: Set<String> = [
    "msg", "message", "error message", "description", "消息", "信息", "错误信息", "描述", "说明",
  ]

  /// What stands before the colon of what is no message.
  static let otherLabels: Set<String> = [
    "name", "action", "fix", "hint", "resolution", "cause", "causes", "possible causes", "reasons", "solution",
    "solutions", "remedy", "http status",
    "名称", "原因", "解决方案", "解决方法", "处理建议", "建议",
  ]

  /// The titles of boxes that pages put between their texts.
  static let boxes: Set<String> = ["note", "tip", "info", "warning", "caution", "danger", "备注", "注意", "提示", "警告"]

  /// What stands before the address of a page.
  static let sourceLabels = ["Source:", "来源:"]

  /// What the titles of a column say that stands in it. The first kind that has one of its words decides.
  static let columns: [(kind: ColumnKind, words: [String])] = [
    (.otherCode, otherCodes), (.name, ["name", "名称", "名字"]), (.message, ["message", "msg", "信息", "消息", "提示"]),
    (.description, ["desc", "meaning", "text", "reason", "cause", "描述", "说明", "含义", "原因"]),
    (.code, ["code", "error no", "error number", "码", "编号", "代号"]),
  ]

  /// The codes of HTTP and of closed connections, which are no errors of the API.
  static let otherCodes = [
    "close code", "closing code", "close status", "http code", "http error", "http return", "http response",
    "http status", "http返回", "http 返回", "http码", "http错误", "http状态", "http 状态", "status code", "关闭码", "关闭代码", "状态码",
  ]

  /// The titles of columns that have a translation.
  static let scripts = ["chinese", "english", "zh", "en", "中文", "英文", "中", "英"]

  /// The titles of columns that have codes.
  static let codes = ["code", "error", "number", "码", "碼", "编号", "错误"]

  /// The titles of tables that have errors or messages.
  static let errors = ["code", "error", "message", "msg", "信息", "消息", "错误", "报错"]

  /// The titles of columns that explain something.
  static let descriptions = ["description", "描述", "说明"]

  /// What links to the pages before and behind begin with.
  static let neighbours = ["Previous", "Next", "上一页", "下一页"]

  /// What the texts of links begin with that stand behind headings and lead to them.
  static let permalinks = ["Permalink", "Direct link", "Copy link", "Link to this", "Section titled"]

  /// What sites write around their pages.
  static let furniture = [
    "Skip to main content", "On this page", "Back to top", "跳到主要内容", "本页总览",
  ]

  /// What sites write behind texts on the same line, the words that fold and copy them.
  static let furnitureSuffixes = [" Read more", " Show more", " Copy"]

  /// What sites put behind the names of new and old things.
  static let badges: Set<String> = ["ALPHA", "BETA", "DEPRECATED", "NEW", "OLD", "UPDATED"]

  /// What lines around pages begin with.
  static let furniturePrefixes = [
    "Copyright ©", "©", "Last updated ", "Was this ", "Edit this page", "Edit on GitHub", "[Edit this page", "最后更新于",
    "此页面有帮助吗", "编辑此页", "[编辑此页",
  ]

  /// The titles of lists of the addresses that numbers stand for, without spaces.
  static let linkLists: Set<String> = ["references", "visiblelinks", "hiddenlinks", "links", "footnotes"]

  /// What stands in cells that have nothing to say.
  static let emptyCells: Set<String> = ["-", "–", "—", "N/A", "n/a", "nan", "NaN", "None"]

  /// What texts have that lost only a part of their markup, or were read in a wrong encoding.
  static let markup = [
    "©", "](", "[^", "[http", "~~", "</", "[file:", "\\*", "\\_", "``", "â€", "ã€", "Ã©", "???", "&nbsp;",
    "&quot;",
    "&lt", "&gt", "&LT", "&GT", "&amp", "&geq", "&leq", "&Tab", "&#",
  ]

  /// What lines of markups begin with that are not read.
  static let foreignMarkup = [
    ".SH ", ".SS ", ".IP ", ".TH ", ".TS", ".PP", "T{", "T}", "#table(", ".. ", "[[", "h3. ", "=== ", "*** ", "{{",
    "<table", "[TABLE]",
  ]

  /// The words that names of products are made of. A file that is named by them is meant to be of such a product.
  static let products: Set<String> = [
    "algo", "api", "coin", "convert", "copy", "cross", "crypto", "delivery", "derivatives", "futures", "institutional",
    "isolated", "loan", "margin", "margined", "mining", "option", "options", "pay", "portfolio", "pro", "savings",
    "simple", "earn", "spot", "staking", "sub", "account", "trading", "usdm", "usds", "vip", "wallet",
  ]

  /// What the names of copies end with, as words.
  static let copies: Set<String> = ["backup", "bak", "copy", "draft", "final", "new", "old", "orig", "original", "tmp"]

  /// How languages are written in the names of files.
  static let languages: [(tag: String, language: Language)] = [
    ("zh-cn", .simplifiedChinese), ("zh-hans", .simplifiedChinese), ("zh", .simplifiedChinese),
    ("cn", .simplifiedChinese), ("en", .english),
  ]
}
