import Markup

extension FragmentWriter {
  /// The mark at the beginning of a list item's text.
  func taskMark(of item: Node) -> Mark? {
    guard let paragraph = item.firstChild, paragraph.kind == .paragraph,
      let text = paragraph.firstChild, text.kind == .text,
      let found = marks.next(in: text.literal, from: 0), found.range.lowerBound == 0
    else { return nil }
    switch found.mark {
    case .openTask, .doneTask, .doneTaskCapital: return found.mark
    default: return nil
    }
  }

  /// Whether a text is the first of a list item.
  func isTask(_ node: Node) -> Bool {
    guard let paragraph = node.parent, paragraph.kind == .paragraph, paragraph.firstChild == node,
      let item = paragraph.parent, item.kind == .item, item.firstChild == paragraph
    else { return false }
    return true
  }

  mutating func writeTask(isDone: Bool) {
    output.append("<input type=\"checkbox\" disabled=\"\"")
    if isDone { output.append(" checked=\"\"") }
    output.append(" aria-label=\"")
    output.append(
      isDone ? converter.words.taskDone : converter.words.taskOpen, escapedFor: .html)
    output.append("\" />")
  }
}
