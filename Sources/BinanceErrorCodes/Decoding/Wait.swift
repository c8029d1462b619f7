/// How long to wait before the next request, as the server said it.
public enum Wait: Hashable, Sendable {
  /// Until a moment in milliseconds since 1970, such as the end of a ban.
  case until(millisecondsSince1970: Int64)

  /// For a time that began with the answer.
  case after(Duration)

  /// How long the wait is.
  ///
  /// - Parameter now: The present in milliseconds since 1970.
  /// - Returns: The time until the moment, zero when it has passed; or the duration, whatever the present.
  public func duration(from now: Int64) -> Duration {
    switch self {
    case .until(let moment):
      let (left, isTooMuch) = moment.subtractingReportingOverflow(now)
      return moment <= now ? .zero : .milliseconds(isTooMuch ? .max : left)
    case .after(let duration): return duration
    }
  }
}

extension Wait: CustomStringConvertible {
  /// The moment or the duration.
  public var description: String {
    switch self {
    case .until(let moment): "until \(moment) ms since 1970"
    case .after(let duration): "for \(duration)"
    }
  }
}

// MARK: - Header fields

extension Wait {
  /// Reads the field `Retry-After` of HTTP: seconds, or a date.
  ///
  /// - Parameter headers: The fields of the answer's header, their names in any letter case.
  public init?(headers: [String: String]) {
    guard let field = headers.first(where: { $0.key.lowercased() == "retry-after" }) else { return nil }
    self.init(retryAfter: field.value)
  }

  /// Reads the value of the field `Retry-After`: `30`, or `Wed, 21 Oct 2026 07:28:00 GMT`.
  public init?(retryAfter value: String) {
    let words = value.bytes.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    if words.count == 1, let seconds = Int64(words[0].string) {
      guard (0...Self.longest).contains(seconds) else { return nil }
      self = .after(.seconds(seconds))
    } else if let seconds = Self.secondsSince1970(date: value) {
      self = .until(millisecondsSince1970: seconds * 1000)
    } else {
      return nil
    }
  }

  /// A hundred years in seconds. Nobody means more.
  private static let longest: Int64 = 3_155_760_000

  /// Reads a date in any of the three forms that RFC 9110 has.
  private static func secondsSince1970(date: String) -> Int64? {
    var numbers: [Int64] = []
    var month: Int?
    for word in date.bytes.split(whereSeparator: { !$0.isLetter && !$0.isDigit }).map(\.string) {
      if let number = Int64(word) {
        numbers.append(number)
      } else if month == nil {
        month = months.firstIndex(of: word.lowercased())
      }
    }
    guard let month, numbers.count == 5 else { return nil }
    // One of the forms has the year at the end.
    let isYearLast = numbers[4] > 60
    let (day, year, clock) = (numbers[0], numbers[isYearLast ? 4 : 1], isYearLast ? 1 : 2)
    let (hour, minute, second) = (numbers[clock], numbers[clock + 1], numbers[clock + 2])
    guard (1...31).contains(day), (0..<24).contains(hour), (0..<60).contains(minute), (0...60).contains(second),
      (0...9999).contains(year)
    else { return nil }
    let days = days(year: year < 70 ? 2000 + year : year < 100 ? 1900 + year : year, month: Int64(month + 1), day: day)
    return ((days * 24 + hour) * 60 + minute) * 60 + second
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The days from the beginning of 1970 to a date of the Gregorian calendar.
  private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    // A year that begins in March has its leap day at the end.
    let year = month < 3 ? year - 1 : year
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
  }
}

// MARK: - Texts

extension Wait {
  /// Reads what a text says: `IP banned until 1787179851822`, or `Please try again in 5 minutes.`.
  init?(text: String) {
    let words = text.bytes.split(separator: UInt8(ascii: " ")).map(\.string)
    guard let wait = Self.moment(in: words) ?? Self.time(in: words) else { return nil }
    self = wait
  }

  /// Reads the words behind `until`.
  private static func moment(in words: [String]) -> Wait? {
    for index in words.indices.dropFirst() where words[index - 1] == "until" {
      let digits = words[index].bytes.prefix { $0.isDigit }
      if let moment = MessageArgument(digits.string).millisecondsSince1970 {
        return .until(millisecondsSince1970: moment)
      }
    }
    return nil
  }

  /// Reads the words behind `again in`.
  private static func time(in words: [String]) -> Wait? {
    for index in words.indices.dropFirst(3) where words[index - 3] == "again" && words[index - 2] == "in" {
      if let count = words[index - 1] == "one" ? 1 : Int64(words[index - 1]), (1...100_000).contains(count),
        let seconds = seconds(of: words[index])
      {
        return .after(.seconds(count * seconds))
      }
    }
    return nil
  }

  private static func seconds(of unit: String) -> Int64? {
    switch unit.prefix(while: \.isLetter) {
    case "second", "seconds": 1
    case "minute", "minutes": 60
    case "hour", "hours": 3600
    default: nil
    }
  }
}
