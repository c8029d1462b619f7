/// A name in Swift, and what it stands for.
package struct LockedName: Sendable {
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
  var lastSeen: String?

  /// The title of the section of a code, or of the table of a message.
  package var title: String?

  /// The address that documents the code, as an addition to that of the page where it is one.
  package var address: String?

  /// The messages of the code, or what the page says of the message.
  var messageTexts: [String] = []

  /// The texts beside the messages.
  var noteTexts: [String] = []

  /// The file and the line, counted from 1, that document it or hold it.
  package var path = NameLock.fileName
  package var line = 1
}

extension LockedName {
  /// Whether pages document it at present.
  package var isDocumented: Bool { lastSeen == nil && kind != .former }

  /// The code that it belongs to; `nil` for the name of a message.
  var code: Int? { if case .code(let code) = owner { code } else { nil } }

  /// The enum of the message that it belongs to; `nil` for the name of a code.
  var table: String? { if case .message(let table) = owner { table } else { nil } }

  /// The messages by their languages.
  package var messages: LocalizedTexts { LocalizedTexts(messageTexts) }

  /// The notes by their languages.
  package var notes: LocalizedTexts { LocalizedTexts(noteTexts) }
}

// MARK: - Lines

extension LockedName {
  /// Reads the fields of a line: behind the product what owns the name, the kind, the name, the documented name, the date
  /// when it was documented last, the title, the address and the texts.
  init?(_ fields: [String], of line: LockLine) {
    // Editors take tabs away that end a line.
    guard let owner = fields.text(1), let kind = fields.text(2).flatMap(Kind.init(rawValue:)),
      let name = fields.text(3), fields.count > 5 || kind == .former
    else { return nil }
    // The lines become Swift declarations.
    guard Int(owner) != nil || owner.isIdentifier, name.isIdentifier else { return nil }
    self.owner = Int(owner).map(Owner.code) ?? .message(table: owner)
    (self.kind, self.name, documented) = (kind, name, fields.text(4))
    lastSeen = fields.text(5) == "now" ? nil : fields.text(5) ?? ""
    (title, address) = (fields.text(6), fields.text(7))
    (messageTexts, noteTexts) = (fields.texts(behind: "+"), fields.texts(behind: ">"))
    (path, self.line) = (line.path, line.number)
  }

  /// The line of the name, as it is read.
  func line(of product: String) -> LockLine {
    let owner = code.map(String.init) ?? table ?? ""
    let fields = [product, owner, kind.rawValue, name, documented ?? "", lastSeen ?? "now", title ?? "", address ?? ""]
    return LockLine(fields, messages: messageTexts, notes: noteTexts, path: path, number: line)
  }
}

extension String {
  /// Whether the text can be a name in Swift that no member of every enum has.
  fileprivate var isIdentifier: Bool {
    let isWord = unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isXIDContinue }
    return isWord && unicodeScalars.first.map { $0 == "_" || $0.properties.isXIDStart } == true
      && !CaseNaming.reserved.contains(self)
  }
}
