extension PageParser {
  /// A message that is an item of a list.
  struct ListedMessage {
    /// Where its code and itself stand among those of the page.
    var entry: Int
    var message: Int
    /// How deep its list is inside of others.
    var depth: Int
    /// Where it stands among the blocks.
    var role: Int
    /// Whether it only repeats a documented code (`-1000 UNKNOWN`), or holds only such items.
    var isContents = false
  }

  /// Notes that the last message of the current code is an item of a list.
  mutating func noteListedMessage(_ block: Block) {
    guard let entry = page?.page.entries.count, let message = self.entry?.entry.messages.indices.last,
      case .listItem(let depth) = block.kind
    else { return }
    listedMessages.append(ListedMessage(entry: entry, message: message, depth: depth, role: roles.count - 1))
    if let first = block.text.utf8.first, !first.isLetter, !namesCodes {
      namesCodes = CodeHeading(number: block.text)?.isSigned == true
    }
  }

  /// Takes tables of contents without links out of what was read.
  ///
  /// A bare `-1000 UNKNOWN` goes where another entry documents it, and so do messages that say only that.
  mutating func removeContents() {
    removeListedContents()
    removeBareHeadings()
    headings = []
    listedMessages.removeAll(keepingCapacity: true)
    namesCodes = false
  }

  private mutating func removeBareHeadings() {
    guard let entries = page?.page.entries, entries.contains(where: \.hasNoText) else { return }
    let documented = Set(entries.filter { !$0.hasNoText }.map(\.heading))
    var kept: [Page.Entry] = []
    for (index, entry) in entries.enumerated() {
      if entry.hasNoText, documented.contains(entry.heading), let heading = headings[index] {
        roles[heading] = .contents
      } else {
        kept.append(entry)
      }
    }
    page?.page.entries = kept
  }

  private mutating func removeListedContents() {
    guard namesCodes, let entries = page?.page.entries else { return }
    let documented = Set(entries.map(\.heading))
    for index in listedMessages.indices {
      let item = listedMessages[index]
      guard let heading = CodeHeading(number: entries[item.entry].messages[item.message]), let code = heading.code
      else {
        continue
      }
      listedMessages[index].isContents = documented.contains("\(code) \(heading.name ?? "")")
    }
    markHoldersOfContents(entries)
    let contents = listedMessages.filter(\.isContents)
    for item in contents { roles[item.role] = .contents }
    for (entry, items) in Dictionary(grouping: contents, by: \.entry) {
      page?.page.entries[entry].removeMessages(at: Set(items.map(\.message)))
    }
  }

  /// Marks items that hold only contents as contents. An item that is all its code says is none.
  private mutating func markHoldersOfContents(_ entries: [Page.Entry]) {
    var open: [ListedMessage] = []
    for index in listedMessages.indices.reversed() {
      let item = listedMessages[index]
      if let next = open.last, next.entry != item.entry { open = [] }
      let start = open.lastIndex { $0.depth <= item.depth }.map { $0 + 1 } ?? 0
      let isHolder = start < open.count && open[start...].allSatisfy(\.isContents)
      open.removeSubrange(start...)
      let isBesideOthers = item.message > 0 || !entries[item.entry].notes.isEmpty
      listedMessages[index].isContents = item.isContents || isHolder && isBesideOthers
      open.append(listedMessages[index])
    }
  }
}

extension Page.Entry {
  /// The code with its name.
  fileprivate var heading: String { "\(code) \(name ?? "")" }

  /// Removes messages; where there is no other, the texts beside them are the messages.
  fileprivate mutating func removeMessages(at places: Set<Int>) {
    messages = messages.indices.filter { !places.contains($0) }.map { messages[$0] }
    if messages.isEmpty { swap(&messages, &notes) }
  }
}
