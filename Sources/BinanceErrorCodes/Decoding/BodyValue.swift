/// A value in the JSON that a server sent. A copy is as cheap as that of a reference.
public indirect enum BodyValue: Hashable, Sendable {
  /// No value, or a number beyond all that a `Double` can be.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number without a fraction.
  case integer(Int64)
  /// A number with a fraction, or one that is too large for an integer.
  case number(Double)
  /// Text.
  case string(String)
  /// Several values.
  case array([BodyValue])
  /// Named values.
  case object([String: BodyValue])
}

extension BodyValue {
  /// The value of a field; `nil` when the value is no object or lacks it.
  public subscript(name: String) -> BodyValue? {
    if case .object(let fields) = self { fields[name] } else { nil }
  }

  /// The integer, 5 for `5` as well as for `"5"`. It is `nil` for anything else.
  public var integer: Int64? {
    switch self {
    case .integer(let integer): integer
    case .number(let number) where number == 0: 0
    case .string(let text): MessageArgument(text).integer
    default: nil
    }
  }

  /// The integer where the system's `Int` can hold it.
  var int: Int? { integer.flatMap { Int(exactly: $0) } }

  /// Whether there is no field `code`, or nothing in it.
  var lacksCode: Bool { (self["code"] ?? .null) == .null }

  /// The string; `nil` for anything else.
  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The string, or a number as one; `nil` for anything else.
  var text: String? {
    switch self {
    case .string(let text): text
    case .integer(let integer): integer.description
    case .number(let number): number == 0 ? "-0" : number.description
    default: nil
    }
  }
}

extension BodyValue: CustomStringConvertible {
  /// The value as JSON, the fields of an object in the order of their names.
  public var description: String {
    switch self {
    case .null: "null"
    case .bool(let bool): bool.description
    case .integer(let integer): integer.description
    case .number(let number): number.description
    case .string(let text): text.quoted
    case .array(let values): "[" + values.map(\.description).joined(separator: ",") + "]"
    case .object(let fields):
      "{" + fields.map(\.key).sorted().map { "\($0.quoted):\(fields[$0] ?? .null)" }.joined(separator: ",") + "}"
    }
  }
}

extension String {
  /// The text as a string of JSON.
  fileprivate var quoted: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\" + String(scalar)
      case "\n": text += "\\n"
      case ..<" ": text += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return "\"\(text)\""
  }

  /// The text, or its beginning and its end where it has more than 500 characters.
  var shortened: String {
    utf8.count <= 500 ? self : "\(prefix(400)) … \(suffix(80)) (\(utf8.count) bytes)"
  }
}

// MARK: - Literals

extension BodyValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Creates the value without a value.
  public init(nilLiteral: ()) { self = .null }
  /// Creates `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// Creates a number without a fraction.
  public init(integerLiteral value: Int64) { self = .integer(value) }
  /// Creates a number with a fraction.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// Creates text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// Creates several values.
  public init(arrayLiteral elements: BodyValue...) { self = .array(elements) }
  /// Creates named values. Of two with one name, the last counts.
  public init(dictionaryLiteral elements: (String, BodyValue)...) {
    var fields: [String: BodyValue] = [:]
    for (name, value) in elements { fields[name] = value }
    self = .object(fields)
  }
}

extension BodyValue: Codable {
  /// Reads any JSON.
  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    // Containers first: an attempt that fails costs as much as the value stands deep.
    if value.decodeNil() {
      self = .null
    } else if let fields = try? value.decode([String: BodyValue].self) {
      self = .object(fields)
    } else if let array = try? value.decode([BodyValue].self) {
      self = .array(array)
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let integer = try? value.decode(Int64.self) {
      // Of the zeros, only a floating-point one has a sign.
      let number = integer == 0 ? try? value.decode(Double.self) : nil
      self = number?.sign == .minus ? .number(-0.0) : .integer(integer)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .string(text)
    } else {
      // A number beyond all others, such as 1e400, must not keep an error from being read.
      self = .null
    }
  }

  /// Writes the JSON.
  public func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .null: try value.encodeNil()
    case .bool(let bool): try value.encode(bool)
    case .integer(let integer): try value.encode(integer)
    case .number(let number): try value.encode(number)
    case .string(let text): try value.encode(text)
    case .array(let array): try value.encode(array)
    case .object(let fields): try value.encode(fields)
    }
  }
}
