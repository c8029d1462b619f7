/// A value of a server's JSON that has no type of its own here.
public enum JSONValue: Sendable {
  /// No value, or a number beyond all that a `Double` can be.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number without a fraction.
  case integer(Int)
  /// A number with a fraction, or one that is too large for an integer.
  case number(Double)
  /// Text.
  case string(String)
  /// Several values.
  case array([JSONValue])
  /// Named values.
  case object([String: JSONValue])

  /// The value of a field; `nil` when the value is no object or lacks it.
  public subscript(name: String) -> JSONValue? {
    @_optimize(none) get {
      guard case .object(let fields) = self else { return nil }
      return fields[name]
    }
  }

  /// The integer, which a server may also have sent as a string; `nil` for anything else.
  @_optimize(none)
  public var integer: Int? {
    switch self {
    case .integer(let integer): integer
    case .string(let text): MessageArgument(text).integer
    default: nil
    }
  }

  /// The string, or a number as one; `nil` for anything else.
  @_optimize(none)
  var text: String? {
    switch self {
    case .string(let text): text
    case .integer(let integer): String(integer)
    case .number(let number): String(number)
    default: nil
    }
  }

  /// The integer in a field; `nil` when there is none.
  @_optimize(none)
  func integer(_ name: String) -> Int? { self[name]?.integer }

  /// The text in a field; `nil` when there is none.
  @_optimize(none)
  func text(_ name: String) -> String? { self[name]?.text }

  /// Whether there is a field with a name.
  @_optimize(none)
  func has(_ name: String) -> Bool { self[name] != nil }

  /// The string; `nil` for anything else.
  @_optimize(none)
  public var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }
}

extension JSONValue: Equatable {
  /// Whether the values are the same, whatever the order of the fields.
  @_optimize(none)
  public static func == (one: JSONValue, other: JSONValue) -> Bool {
    switch (one, other) {
    case (.null, .null): return true
    case (.bool(let one), .bool(let other)): return one == other
    case (.integer(let one), .integer(let other)): return one == other
    case (.number(let one), .number(let other)): return one == other
    case (.string(let one), .string(let other)): return one == other
    case (.array(let one), .array(let other)): return areSame(one, other)
    case (.object(let one), .object(let other)): return areSame(one, other)
    default: return false
    }
  }
}

extension JSONValue: Codable {
  /// Reads any JSON.
  @_optimize(none)
  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    // Containers first: an attempt that fails costs as much as the value stands deep.
    if value.decodeNil() {
      self = .null
    } else if let fields = try? value.decode([String: JSONValue].self) {
      self = .object(fields)
    } else if let array = try? value.decode([JSONValue].self) {
      self = .array(array)
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let integer = try? value.decode(Int.self) {
      self = .integer(integer)
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
  @_optimize(none)
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
