import Localization
import Pages

/// What publishing changes, put into words: the sections that a person reads, on a terminal or as a page.
struct DifferenceDocument {
  struct Section {
    let title: Phrase
    var items: [Item] = []
    /// How many more there are than are worth reading.
    var omitted = 0
    /// Whether it says nothing that an editor did not cause on purpose: the lists that follow.
    var isMinor = false
  }

  struct Item {
    var mark = Mark.none
    let text: String
    /// The address of a page, below the site's root.
    var address: String?
    /// The source file.
    var file: String?
    var details: [Detail] = []
    /// Whether there is nothing at its address yet that anybody could open.
    var isNew = false
  }

  enum Mark { case none, added, changed, gone }

  enum Detail {
    case line(TextDifference.Line)
    case note(Phrase)
    /// A note, before and after.
    case figure(name: String, before: String?, after: String?, note: String?)
  }

  let sections: [Section]

  /// - Parameter mostItems: how many items of a section are worth reading.
  init(_ difference: SiteDifference, in language: Language, mostItems: Int) {
    var writing = Writing(language: language, mostItems: mostItems)
    writing.pages(difference)
    writing.figures(difference.figures)
    writing.news(difference.news)
    writing.followers(difference)
    writing.files(difference.files)
    writing.made(difference.madeCount)
    sections = writing.sections
  }

  private struct Writing {
    let language: Language
    let mostItems: Int
    var sections: [Section] = []

    mutating func add(_ section: Section) {
      if section.items.isEmpty { return }
      var section = section
      section.omitted = max(0, section.items.count - mostItems)
      section.items.removeLast(section.omitted)
      sections.append(section)
    }

    private func title(_ english: String, _ chinese: String, _ count: Int) -> Phrase {
      Phrase("\(english): {count}", "\(chinese)：{count}", ["count": .number(count)])
    }

    // MARK: Pages

    mutating func pages(_ difference: SiteDifference) {
      add(
        Section(
          title: title("New pages", "新增的页面", difference.added.count),
          items: difference.added.map { item(.added, $0) }))
      add(
        Section(
          title: title("Changed pages", "改动的页面", difference.changed.count),
          items: difference.changed.map { page in
            var item = item(.changed, page)
            item.details = page.text.map(details) ?? []
            return item
          }))
      add(
        Section(
          title: title("Pages that move", "换了网址的页面", difference.moved.count),
          items: difference.moved.map { page in
            var item = item(.changed, page)
            let former = Phrase(
              "before: {address}, which leads here now", "原来是 {address}，现在会转到这里",
              ["address": .text(page.former ?? "")])
            item.isNew = true
            item.details = [.note(former)] + (page.text.map(details) ?? [])
            return item
          }))
      let advice = Dictionary(
        difference.ended.map { ($0.address, $0.advice) }, uniquingKeysWith: { first, _ in first })
      add(
        Section(
          title: title("Pages that go", "消失的页面", difference.gone.count),
          items: difference.gone.map { page in
            var item = item(.gone, page)
            item.details = advice[page.address].map { [.note($0)] } ?? []
            return item
          }))
    }

    private func item(_ mark: Mark, _ page: SiteDifference.Page) -> Item {
      Item(mark: mark, text: page.title, address: page.address, file: page.source)
    }

    private func details(_ text: TextDifference) -> [Detail] {
      var details = text.lines.map(Detail.line)
      if let summary = text.summary {
        details.append(
          .note(
            Phrase(
              "summary: {before} → {after}", "摘要：{before} → {after}",
              ["before": .text(summary.before), "after": .text(summary.after)])))
      }
      if let isIndexed = text.isIndexed {
        details.append(
          .note(
            isIndexed
              ? Phrase("search engines may have it again", "搜索引擎又可以收录")
              : Phrase("search engines are asked to leave it out", "请搜索引擎不要收录")))
      }
      func note(_ english: String, _ chinese: String, _ names: [String]) {
        if names.isEmpty { return }
        details.append(
          .note(Phrase("\(english): {names}", "\(chinese)：{names}", ["names": .someNames(names)])))
      }
      note("links new", "新的链接", text.linksAdded)
      note("links gone", "去掉的链接", text.linksRemoved)
      note("pictures new", "新的图片", text.picturesAdded)
      note("pictures gone", "去掉的图片", text.picturesRemoved)
      if text.drawings > 0 {
        details.append(
          .note(
            Phrase(
              "{drawings} drawn otherwise", "{drawings}图有变化",
              ["drawings": .counted(text.drawings, "chart", "幅")])))
      }
      return details
    }

    // MARK: Figures

    mutating func figures(_ figures: [SiteDifference.Figures]) {
      let changes = figures.flatMap(\.changes)
      for kind in ObservationsDifference.Change.Kind.allCases {
        let count = changes.count { $0.kind == kind }
        if count == 0 { continue }
        add(
          Section(
            title: title(of: kind, count),
            items: figures.compactMap { indicator in
              let own = indicator.changes.filter { $0.kind == kind }
              if own.isEmpty { return nil }
              return Item(text: indicator.title, details: own.map(detail))
            }, isMinor: kind == .annotated))
      }
    }

    private func title(of kind: ObservationsDifference.Change.Kind, _ count: Int) -> Phrase {
      switch kind {
      case .added: title("New figures", "新增的数据", count)
      case .revised: title("Revised figures", "修订的数据", count)
      case .rewritten:
        title(
          "Figures that the same source gave otherwise before", "同一来源里改掉的数据（不是修订）", count)
      case .removed: title("Figures that go", "去掉的数据", count)
      case .converted: title("Figures in another unit", "只换了单位的数据", count)
      case .restated: title("Figures of another status", "只改了状态的数据", count)
      case .annotated: title("Figures with other notes or sources", "只改了备注或来源的数据", count)
      }
    }

    private func detail(_ change: ObservationsDifference.Change) -> Detail {
      let withStatus = change.hasOtherStatus
      return .figure(
        name: change.name(in: language),
        before: change.before?.text(in: language, withStatus: withStatus),
        after: change.kind == .annotated
          ? nil : change.after?.text(in: language, withStatus: withStatus),
        note: change.kind == .revised ? change.after?.revisionReason(in: language) : nil)
    }

    // MARK: What follows

    mutating func news(_ news: [FeedNews]) {
      add(
        Section(
          title: title("What subscribers get", "订阅的读者会收到", news.count),
          items: news.map { entry in
            Item(
              mark: entry.isReturning ? .changed : .added,
              text: entry.isReturning
                ? Phrase("{title} (again)", "{title}（再次收到）", ["title": .text(entry.title)])
                  .text(in: language) : entry.title)
          }))
    }

    mutating func followers(_ difference: SiteDifference) {
      add(
        Section(
          title: title(
            "Lists and other gathered pages that follow", "随之更新的列表等页面", difference.gathered.count),
          items: difference.gathered.map { item($0.isGone ? .gone : .none, $0) }, isMinor: true))
      add(
        Section(
          title: title(
            "Pages whose text stays as it is", "正文不变的页面（只动了页眉、页脚、样式等）",
            difference.reframed.count),
          items: difference.reframed.map { item(.none, $0) }, isMinor: true))
    }

    /// Only how many there are: what they hold is said before.
    mutating func made(_ count: Int) {
      if count == 0 { return }
      sections.append(
        Section(
          title: title(
            "Tables for download, feeds and other files that are made", "自动生成的下载表格、订阅等文件", count),
          isMinor: true))
    }

    mutating func files(_ files: [FileDifference.Change: [String]]) {
      let all: [(FileDifference.Change, Mark)] = [
        (.added, .added), (.changed, .changed), (.gone, .gone),
      ]
      let items = all.flatMap { change, mark in
        (files[change] ?? []).map { Item(mark: mark, text: $0) }
      }
      add(Section(title: title("Pictures and other files", "图片等文件", items.count), items: items))
    }
  }
}

// MARK: - In short

extension SiteDifference {
  /// The same in three lines: pages, figures, and what readers elsewhere notice.
  package func brief(in language: Language) -> [String] {
    if isFirst || isEmpty { return [] }
    let all = self.figures.flatMap { indicator in indicator.changes.map { (indicator.title, $0) } }
    func count(_ kind: ObservationsDifference.Change.Kind) -> Phrase.Argument {
      let some = all.filter { $0.1.kind == kind }
      return Self.counted(
        some.count,
        naming: kind == .revised || kind == .rewritten
          ? some.prefix(2).map { title, change in
            let (before, after) = (change.before, change.after)
            return
              "\(title) \(change.name(in: language)) \(before?.text(in: language, withStatus: change.hasOtherStatus) ?? "") → "
              + (after?.text(in: language, withStatus: change.hasOtherStatus) ?? "")
          } : [])
    }
    return [
      Phrase(
        moved.isEmpty
          ? "pages: {added} new, {changed} changed, {gone} gone, {lists} lists followed"
          : "pages: {added} new, {changed} changed, {moved} moved, {gone} gone, {lists} lists followed",
        moved.isEmpty
          ? "页面：新增 {added}，改动 {changed}，消失 {gone}，随之更新的列表 {lists}"
          : "页面：新增 {added}，改动 {changed}，换网址 {moved}，消失 {gone}，随之更新的列表 {lists}",
        [
          "added": Self.counted(added.count, naming: added.prefix(2).map(\.title)),
          "changed": Self.counted(changed.count, naming: changed.prefix(2).map(\.title)),
          "moved": Self.counted(moved.count, naming: moved.prefix(2).map(\.title)),
          "gone": Self.counted(gone.count, naming: gone.prefix(2).map(\.address)),
          "lists": .number(gathered.count),
        ]),
      Phrase(
        "figures: {added} new, {revised} revised, {rewritten} given otherwise by the same source, {removed} gone",
        "数据：新增 {added}，修订 {revised}，同一来源里改掉 {rewritten}，去掉 {removed}",
        [
          "added": count(.added), "revised": count(.revised),
          "rewritten": count(.rewritten), "removed": count(.removed),
        ]),
      Phrase(
        "readers: {new} new and {returning} updated in feeds, {ended} that lead nowhere now",
        "读者：订阅里新增 {new}、更新 {returning}，失效的网址 {ended}",
        [
          "new": Self.counted(
            news.count { !$0.isReturning },
            naming: news.filter { !$0.isReturning }.prefix(2).map(\.title)),
          "returning": .number(news.count(where: \.isReturning)),
          "ended": Self.counted(ended.count, naming: ended.prefix(2).map(\.address)),
        ]),
    ].map { $0.text(in: language) }
  }

  /// A number, with the first of what it counts.
  private static func counted(_ count: Int, naming names: [String]) -> Phrase.Argument {
    let names = names.filter { !$0.isEmpty }
    if names.isEmpty { return .number(count) }
    let known: [String: Phrase.Argument] = ["count": .number(count), "names": .names(names)]
    return .phrase(
      names.count < count
        ? Phrase("{count} ({names} …)", "{count}（{names}等）", known)
        : Phrase("{count} ({names})", "{count}（{names}）", known))
  }
}
