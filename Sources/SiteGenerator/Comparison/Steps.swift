/// The steps that lead from one list to another: what stays, what goes and what comes.
///
/// The fewest there are (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986, as the standard
/// library has it), unless two long lists have almost nothing in common, for which that takes time with
/// the square of their length: all of what lies between the ends that are alike then goes and comes.
struct Steps<Element: Hashable> {
  enum Step {
    /// The place in the first list.
    case same(Int)
    /// The place in the first list.
    case removed(Int)
    /// The place in the second list.
    case added(Int)
  }

  let all: [Step]

  /// For as many elements as this, the search takes milliseconds whatever they are.
  private static var limit: Int { 4_000_000 }

  init(from before: [Element], to after: [Element]) {
    var start = 0
    while start < min(before.count, after.count), before[start] == after[start] { start += 1 }
    var (end, newEnd) = (before.count, after.count)
    while end > start, newEnd > start, before[end - 1] == after[newEnd - 1] {
      end -= 1
      newEnd -= 1
    }
    var steps = (0..<start).map(Step.same)
    if (end - start) * (newEnd - start) > Self.limit {
      steps += (start..<end).map(Step.removed) + (start..<newEnd).map(Step.added)
    } else {
      let changes = after[start..<newEnd].difference(from: before[start..<end])
      var removed: Set<Int> = []
      var added: Set<Int> = []
      for change in changes {
        switch change {
        case .remove(let offset, _, _): removed.insert(start + offset)
        case .insert(let offset, _, _): added.insert(start + offset)
        }
      }
      var (old, new) = (start, start)
      while old < end || new < newEnd {
        if old < end, removed.contains(old) {
          steps.append(.removed(old))
          old += 1
        } else if new < newEnd, added.contains(new) {
          steps.append(.added(new))
          new += 1
        } else {
          steps.append(.same(old))
          old += 1
          new += 1
        }
      }
    }
    all = steps + (end..<before.count).map(Step.same)
  }
}
