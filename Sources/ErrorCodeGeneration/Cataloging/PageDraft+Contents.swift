extension PageDraft {
  /// Takes out of the page what only names codes that it documents elsewhere, and says so in the roles.
  mutating func settleContents(_ roles: inout [Role]) {
    removeContents(&roles)
    for block in strays { roles[block] = .introduction }
    for entry in entries where entry.texts.contains(where: \.isMessage) || !entry.entry.messages.isEmpty {
      for text in entry.texts where !text.isMessage { roles[text.block] = .note }
    }
  }

  /// Removes contents that no list marks: codes without texts, or a run of codes with nothing but titles below them.
  private mutating func removeContents(_ roles: inout [Role]) {
    let documented = Set(entries.filter { !$0.hasNoText }.map(\.heading))
    let contents = entries.filter { $0.hasNoText && $0.isHeading && documented.contains($0.heading) }
    guard !contents.isEmpty else { return }
    for entry in contents { roles[entry.block] = .contents }
    entries.removeAll { $0.hasNoText && $0.isHeading && documented.contains($0.heading) }
  }
}
