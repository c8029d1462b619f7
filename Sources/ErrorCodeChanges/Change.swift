package import ErrorCodeGeneration

/// Something that users of generated code see changed.
package struct Change: Sendable {
  /// What changed, the most important first.
  package enum Kind: String, CaseIterable, Sendable {
    case removedWithProduct = "removed with its product"
    case removed
    case renamed
    case argumentsChanged = "arguments changed"
    case returned
    case added
    case messageDropped = "message dropped"
    case messageEdited = "message edited"
    case messageAdded = "message added"
    case moved = "moved section"
    case address = "address changed"
    case formatting = "formatting only"

    /// What it means for code that uses the names.
    package var effect: Effect {
      switch self {
      case .removedWithProduct: .breaking
      case .removed, .renamed: .deprecation
      case .argumentsChanged, .returned, .added: .sourceCompatible
      default: .none
      }
    }
  }

  /// What a change means for code that uses the names.
  package enum Effect: String, Sendable {
    /// The name is gone.
    case breaking
    /// The name stays, and the compiler warns of it.
    case deprecation
    /// Something new can be used, or comes with other values.
    case sourceCompatible = "source-compatible"
    /// Only texts differ.
    case none
  }

  package var kind: Kind
  package var product: String

  /// The code, or the enum of the message.
  package var owner: LockedName.Owner

  /// The name in Swift.
  package var name: String

  /// What it was before; `nil` for something new.
  package var old: String?

  /// What it is now; `nil` for something that is gone.
  package var new: String?

  /// Where the pages, or else the lock, say so.
  package var path: String?
  package var line: Int?
}

extension Change {
  /// The removal of a name whose product is gone as a whole.
  fileprivate var withProduct: Change {
    var change = self
    change.kind = .removedWithProduct
    return change
  }
}

extension Change: CustomStringConvertible {
  /// What changed, in one line: `paper -1001 (disconnected): removed`.
  package var description: String { "\(product) \(label): \(kind.rawValue)" }

  /// The code and its name, or the name of the message.
  package var label: String {
    switch owner {
    case .code(let code): "\(code) (\(name))"
    case .message(let table): "\(table).\(name)"
    }
  }
}

extension Change {
  /// What `swift package diagnose-api-breaking-changes` calls breakage in the change, although no program breaks.
  ///
  /// It does not know that the enums are not exhaustive, and takes a former name for another kind of declaration.
  ///
  /// - Parameter module: The module that the code is in.
  /// - Returns: Lines for the file that its option `--breakage-allowlist-path` names.
  package func allowedBreakages(module: String) -> [String] {
    let table = if case .message(let table) = owner { table } else { "ErrorCode" }
    let type = SwiftNamespace.name(of: product) + "." + table
    let added = "API breakage: enumelement \(type).\(name) has been added as a new enum case"
    switch (kind, old) {
    case (.added, _): return [added]
    case (.renamed, let old?):
      let (element, type) = ("API breakage: enumelement \(type).\(old)", "\(module).\(type)")
      return [
        added, "\(element) is now static",
        "\(element) has declared type change from (\(type).Type) -> \(type) to \(type)",
      ]
    default: return []
    }
  }
}

extension NameLock {
  /// The same for the products that were known: all names of a new one are new.
  package func knownChanges(to next: NameLock) -> [Change] {
    changes(to: next.without(Set(next.sections.keys).subtracting(sections.keys)))
  }

  /// What changed up to a later lock, the most important first.
  package func changes(to next: NameLock) -> [Change] {
    let products = Set(sections.keys).union(next.sections.keys).sorted()
    let changes = products.flatMap { product -> [Change] in
      let (old, new) = (sections[product], next.sections[product])
      if old == new { return [] }
      let changes = LockedProduct(old).changes(to: LockedProduct(new), of: product)
      return new == nil ? changes.map(\.withProduct) : changes
    }
    return Change.Kind.allCases.flatMap { kind in changes.filter { $0.kind == kind } }
  }
}
