extension PageDraft {
  /// Takes out of the page what only names codes that it documents elsewhere, and says so in the roles.
  mutating func settleContents(_ roles: inout [Role]) {
    removeContents(&roles)
    for block in strays { roles[block] = .introduction }
    for entry in entries where entry.texts.contains(where: \.isMessage) || !entry.entry.messages.isEmpty {
      for text in entry.texts where !text.isMessage { roles[text.block] = .note }
    }
  }

  /// Removes contents that no list marks: codes without texts, and runs of codes with nothing but titles below them.
  private mutating func removeContents(_ roles: inout [Role]) {
    if !entries.contains(where: { $0.isHeading && $0.hasTitlesOnly }) { return }
    var (documented, explained): (Set<CodeToken.Heading>, Set<CodeToken.Heading>) = ([], [])
    for entry in entries {
      if !entry.hasNoText { documented.insert(entry.heading) }
      if !entry.hasTitlesOnly { explained.insert(entry.heading) }
    }
    let repeats = entries.map { $0.isHeading && $0.hasTitlesOnly && explained.contains($0.heading) }
    var isContents = entries.indices.map { index in
      if entries[index].hasNoText { return entries[index].isHeading && documented.contains(entries[index].heading) }
      return repeats[index] && (repeats.dropFirst(index + 1).first == true || index > 0 && repeats[index - 1])
    }
    // The last one of contents may have the titles of sections below it.
    for index in entries.indices.dropFirst() where isContents[index - 1] && entries[index].hasTitlesOnly {
      let heading = entries[index].heading
      let isRepeat = entries[index].isHeading && entries[..<index].contains { !$0.hasNoText && $0.heading == heading }
      isContents[index] = isContents[index] || isRepeat
    }
    // A code that has no text anywhere is contents among contents.
    for index in entries.indices.dropFirst().dropLast() where entries[index].hasNoText && entries[index].isHeading {
      if isContents[index - 1], isContents[index + 1] { isContents[index] = true }
    }
    for (entry, isContents) in zip(entries, isContents) where isContents {
      for block in [entry.block] + entry.texts.map(\.block) { roles[block] = .contents }
    }
    entries = zip(entries, isContents).filter { !$1 }.map(\.0)
  }
}
