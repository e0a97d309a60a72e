import Files
import Pages
import SiteModel

extension SiteDifference {
  /// How many pages have their titles read: as many as a summary names, and where pages are gone, as
  /// many as may be them under another name.
  private static func named(_ goneCount: Int) -> Int { goneCount == 0 ? 2 : 200 }

  /// What a build is about to change, as far as its summary says: texts are not compared.
  ///
  /// - Parameter files: what is staged, in the order of the plan.
  init(
    of files: [Staging.File], in staging: Staging, _ update: SiteUpdate
  ) throws(EnvironmentError) {
    guard staging.publishedCount > 0 else {
      self.init([], plan: update.plan, isFirst: true, indicators: [:])
      return
    }
    let gathered = Set(
      update.plan.pages.lazy.filter(\.kind.isGathered).map(\.path.output))
    let gone = staging.removed(by: files).sorted()
    var names: [FileDifference.Change: Int] = [:]
    var differences: [FileDifference] = []
    for file in files where file.outcome != .unchanged {
      let change: FileDifference.Change = file.outcome == .added ? .added : .changed
      switch FileDifference.Kind(file.path) {
      case .page where EndedAddress.page(ofChartAlone: file.path) != nil:
        differences.append(try Self.chartAlone(file.path, in: staging))
      case .page:
        var title = ""
        if !gathered.contains(file.path),
          names[change, default: 0] < Self.named(change == .added ? gone.count : 0)
        {
          names[change, default: 0] += 1
          title = try staging.contents(at: file.path).after.map { PageText($0).title } ?? ""
        }
        differences.append(
          FileDifference(
            output: file.path, change: change, content: .page(title: title, nil)))
      case .figures, .bulletinFigures, .feed:
        let (before, after) = try staging.contents(at: file.path)
        differences.append(FileDifference(file.path, from: before, to: after))
      case .other: differences.append(FileDifference(output: file.path, change: change))
      }
    }
    for path in gone {
      switch FileDifference.Kind(path) {
      case .page where EndedAddress.page(ofChartAlone: path) != nil:
        differences.append(try Self.chartAlone(path, in: staging))
      case .page:
        var title = ""
        if names[.gone, default: 0] < Self.named(gone.count) {
          names[.gone, default: 0] += 1
          title = try staging.contents(at: path).before.map { PageText($0).title } ?? ""
        }
        differences.append(
          FileDifference(output: path, change: .gone, content: .page(title: title, nil)))
      case .figures:
        let before = try staging.contents(at: path).before
        differences.append(FileDifference(path, from: before, to: nil))
      case .bulletinFigures, .feed, .other:
        differences.append(FileDifference(output: path, change: .gone))
      }
    }
    self.init(
      differences, plan: update.plan, isFirst: false, indicators: update.namesOfIndicators,
      bulletins: update.figuresOfBulletins)
  }

  /// Of a page with a chart alone only what the chart is called.
  private static func chartAlone(
    _ path: String, in staging: Staging
  ) throws(EnvironmentError) -> FileDifference {
    let (before, after) = try staging.contents(at: path)
    var difference = FileDifference(path, from: before, to: after)
    difference.content = .page(title: "", nil)
    return difference
  }
}
