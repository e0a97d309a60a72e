/// A part of a list in which some reports are kept first (置顶), and the others stand by date.
struct ListedReports {
  let reports: [Report]
  /// How many of them, from the first on, are there because they are kept first.
  let stickyCount: Int

  /// - Parameters:
  ///   - all: the newest first.
  ///   - sticky: the places in it of those that are kept first, in their order.
  init(of all: [Report], keepingFirst sticky: [Int], from start: Int, count: Int) {
    let end = min(start + count, all.count)
    guard start < end else {
      (reports, stickyCount) = ([], 0)
      return
    }
    stickyCount = max(0, min(sticky.count, end) - start)
    reports = (start..<end).map { place in
      if place < sticky.count { return all[sticky[place]] }
      // Each that was taken out from before it moves it up by one.
      var place = place - sticky.count
      for taken in sticky where taken <= place { place += 1 }
      return all[place]
    }
  }
}
