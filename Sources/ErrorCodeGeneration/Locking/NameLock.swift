/// Every name that was ever generated, with what was last documented under it.
///
/// The file `names.lock` beside the pages holds it. A name that is in it never stands for anything else.
package struct NameLock: Equatable, Sendable {
  /// What is known of each product, by its identifier.
  package var products: [String: LockedProduct]

  /// Where the file is, as the caller named it; not part of what it says.
  package var path = fileName

  package init(products: [String: LockedProduct] = [:]) { self.products = products }

  package static func == (left: NameLock, right: NameLock) -> Bool { left.products == right.products }

  /// The file's name.
  package static let fileName = "names.lock"
}

/// The names of one product.
package struct LockedProduct: Equatable, Sendable {
  /// The date that the page gave itself when it was last read, and its address.
  package var date: String?
  package var source: String?

  /// The names, each once.
  package var names: [LockedName] = []
}

/// A name in Swift, and what it stands for.
package struct LockedName: Equatable, Sendable {
  /// What a name belongs to.
  package enum Owner: Hashable, Sendable {
    case code(Int)
    /// A message in the table whose enum has the given name.
    case message(table: String)
  }

  /// What the name is in Swift.
  package enum Kind: String, Sendable {
    case `case`
    /// Another documented name of the code.
    case alias
    /// A name that the code, or the message, had before.
    case former
  }

  package var owner: Owner
  package var kind: Kind

  /// The name in Swift, without backticks.
  package var name: String

  /// The documented name of the code, or the message. It is `nil` for a code without a name.
  package var documented: String?

  /// When the page documented it last; `nil` while it does so, and empty where the page gave no date.
  package var lastSeen: String?

  /// The title of the section of a code, or of the table of a message.
  package var title: String?

  /// The address that documents the code, as an addition to that of the page where it is one.
  package var address: String?

  /// The messages of the code, or what the page says of the message.
  package var messages = LocalizedTexts()

  /// The texts beside the messages.
  package var notes = LocalizedTexts()

  /// The file and the line, counted from 1, that document it or hold it; not part of the lock's format.
  package var path: String?
  package var line: Int?

  /// Whether pages document it at present.
  package var isDocumented: Bool { lastSeen == nil && kind != .former }

  package static func == (left: LockedName, right: LockedName) -> Bool {
    left.owner == right.owner && left.kind == right.kind && left.name == right.name
      && left.documented == right.documented && left.lastSeen == right.lastSeen && left.title == right.title
      && left.address == right.address && left.messages == right.messages && left.notes == right.notes
  }
}

extension LockedProduct {
  /// The name of the case of each code.
  var cases: [Int: LockedName] {
    names.reduce(into: [:]) { cases, name in
      if case .code(let code) = name.owner, name.kind == .case { cases[code] = name }
    }
  }
}
