import ErrorCodeGeneration

extension LockedProduct {
  /// What changed up to a later state, by code and then by message.
  func changes(to next: LockedProduct, of product: String) -> [Change] {
    let (old, new) = (Dictionary(grouping: names, by: \.subject), Dictionary(grouping: next.names, by: \.subject))
    let subjects = Set(old.keys).union(new.keys).sorted()
    return subjects.flatMap { subject in
      NameComparison(product: product, old: old[subject] ?? [], new: new[subject] ?? []).changes
    }
  }
}

/// What names belong to, in the order of reports: codes by their digits, then messages.
private enum Subject: Hashable, Comparable {
  case code(magnitude: UInt, Int)
  case message(table: String, name: String)
}

extension LockedName {
  /// The code, or the message by its name.
  fileprivate var subject: Subject {
    switch owner {
    case .code(let code): .code(magnitude: code.magnitude, code)
    case .message(let table): .message(table: table, name: name)
    }
  }
}

/// The names of one code, or of one message, before and after.
private struct NameComparison {
  let product: String
  let old: [LockedName]
  let new: [LockedName]

  private var documentedBefore: [LockedName] { old.filter(\.isDocumented).caseFirst }
  private var documentedNow: [LockedName] { new.filter(\.isDocumented).caseFirst }

  var changes: [Change] {
    switch (documentedBefore.first, documentedNow.first) {
    case (nil, nil): []
    case (let before?, nil): [change(.removed, before, before.documented ?? before.name, nil)]
    case (nil, let now?): [change(old.isEmpty ? .added : .returned, now, nil, now.documented ?? now.name)]
    case (let before?, let now?): nameChanges + textChanges(before, now)
    }
  }

  private var nameChanges: [Change] {
    let (before, now) = (documentedBefore, documentedNow)
    let gone = before.filter { name in !now.contains { $0.name == name.name } }
    let come = now.filter { name in !before.contains { $0.name == name.name } }
    let renamed = gone.enumerated().map { index, name in
      change(.renamed, now[0], name.name, index < come.count ? come[index].name : now[0].name)
    }
    let added = come.dropFirst(gone.count).map { change(.added, $0, nil, $0.documented ?? $0.name) }
    let respelled = before.compactMap { name in
      now.first { $0.name == name.name && $0.documented != name.documented }.map {
        change(name.isOfMessage ? .messageEdited : .formatting, $0, name.documented, $0.documented)
      }
    }
    return renamed + added + respelled
  }

  private func textChanges(_ before: LockedName, _ now: LockedName) -> [Change] {
    var changes: [Change] = []
    if before.title != now.title {
      let isFormatting = before.title?.letters == now.title?.letters
      changes.append(change(isFormatting ? .formatting : .moved, now, before.title, now.title))
    }
    if before.address != now.address { changes.append(change(.address, now, before.address, now.address)) }
    for language in Language.allCases {
      let texts = { (names: [LockedName], path: KeyPath<LockedName, LocalizedTexts>) in
        names.flatMap { $0[keyPath: path][language] }
      }
      for path in [\LockedName.messages, \LockedName.notes] {
        let pairs = TextPairs(texts(documentedBefore, path), texts(documentedNow, path)).pairs
        changes += pairs.map { change($0.kind, now, $0.old, $0.new) }
      }
    }
    return changes
  }

  private func change(_ kind: Change.Kind, _ name: LockedName, _ old: String?, _ new: String?) -> Change {
    Change(
      kind: kind, product: product, owner: name.owner, name: name.name, old: old, new: new, path: name.path,
      line: name.line)
  }
}

extension [LockedName] {
  /// The names with that of the case first.
  fileprivate var caseFirst: [LockedName] { filter { $0.kind == .case } + filter { $0.kind != .case } }
}

extension LockedName {
  fileprivate var isOfMessage: Bool { if case .message = owner { true } else { false } }
}

/// Which of new texts took the place of which old ones.
private struct TextPairs {
  private(set) var pairs: [(kind: Change.Kind, old: String?, new: String?)] = []

  init(_ old: [String], _ new: [String]) {
    if old == new { return }
    var gone = old.filter { !new.contains($0) }
    var come = new.filter { !old.contains($0) }
    if gone.isEmpty, come.isEmpty {
      pairs = [(.formatting, old.joined(separator: " / "), new.joined(separator: " / "))]
    }
    pair(&gone, &come) { $0.letters == $1.letters ? 1 : 0 }
    pair(&gone, &come) { $0.likeness(to: $1) }
    if gone.count == 1, come.count == 1 { pair(&gone, &come) { _, _ in 1 } }
    pairs += gone.map { (.messageDropped, $0, nil) } + come.map { (.messageAdded, nil, $0) }
  }

  /// Takes out each old text with the new one that is most like it, where the two are alike by half.
  private mutating func pair(_ gone: inout [String], _ come: inout [String], by likeness: (String, String) -> Double) {
    for text in gone {
      guard let best = come.max(by: { likeness(text, $0) < likeness(text, $1) }), likeness(text, best) >= 0.5
      else { continue }
      pairs.append((Self.kind(text, best), text, best))
      gone.removeAll { $0 == text }
      come.removeAll { $0 == best }
    }
  }

  private static func kind(_ old: String, _ new: String) -> Change.Kind {
    if Placeholder.all(in: old).map(\.spelling) != Placeholder.all(in: new).map(\.spelling) { return .argumentsChanged }
    return old.letters == new.letters ? .formatting : .messageEdited
  }
}

extension String {
  /// The letters, digits, placeholders and signs of numbers in lower case: what is left when formatting is taken away.
  fileprivate var letters: String {
    let text = lowercased()
    return String(
      text.indices.lazy.filter { index in
        let character = text[index]
        if character == "-" { return text[text.index(after: index)...].first?.isNumber == true }
        return character.isLetter || character.isNumber || "%{}<>≤≥=+".contains(character)
      }.map { text[$0] })
  }

  /// How many of the words two texts share, from 0 to 1.
  fileprivate func likeness(to other: String) -> Double {
    let (ours, theirs) = (words, other.words)
    return Double(2 * ours.intersection(theirs).count) / Double(max(1, ours.count + theirs.count))
  }

  /// The words in lower case. An ideograph is one of its own.
  private var words: Set<Substring> {
    let text = lowercased()
    let ideographs = text.indices.filter { !text[$0].isASCII && text[$0].isLetter }
    let others = text.split { !$0.isLetter && !$0.isNumber || !$0.isASCII }
    return Set(ideographs.map { text[$0...$0] } + others)
  }
}
