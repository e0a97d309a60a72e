import CMark

/// A parsed Markdown text: libcmark's tree, freed when this value goes.
///
/// Nodes point into the tree. They must not outlive it, so they are handed out only to the closure
/// of ``walk(_:)``.
struct SyntaxTree: ~Copyable {
  private let root: OpaquePointer

  /// Parses text by the CommonMark specification; what is no UTF-8 becomes U+FFFD.
  ///
  /// - Parameter isUTF8: whether all of it is known to be; libcmark takes longer to find that out than
  ///   to read the text.
  init(parsing text: UnsafeBufferPointer<UInt8>, isUTF8: Bool) {
    let options = isUTF8 ? CMARK_OPT_DEFAULT : CMARK_OPT_VALIDATE_UTF8
    root = text.withMemoryRebound(to: CChar.self) { text in
      guard let start = text.baseAddress else { return cmark_parse_document("", 0, options) }
      return cmark_parse_document(start, text.count, options)
    }
  }

  deinit {
    cmark_node_free(root)
  }

  enum Event {
    case enter
    case exit
  }

  /// Where a visit goes on.
  enum Step {
    /// To the node's children.
    case into
    /// Past them; the node is not visited again.
    case over
  }

  typealias Visit = (Event, Node, Node.Kind) -> Step

  var document: Node { Node(pointer: root) }

  func walk(_ visit: Visit) { Self.walk(document, visit) }

  /// Visits every node under one, and that, in document order; containers twice. Iterative: depth
  /// costs no stack.
  static func walk(_ top: Node, _ visit: Visit) {
    var node = top
    while true {
      let kind = node.kind
      let step = visit(.enter, node, kind)
      if step == .into, !kind.isLeaf {
        if let child = node.firstChild {
          node = child
          continue
        }
        _ = visit(.exit, node, kind)
      }
      while node != top, node.next == nil, let parent = node.parent {
        node = parent
        _ = visit(.exit, node, node.kind)
      }
      guard node != top, let next = node.next else { return }
      node = next
    }
  }
}

/// One node of a ``SyntaxTree``, while that lives.
struct Node: Hashable {
  fileprivate let pointer: OpaquePointer

  /// With the numbers that libcmark gives them (`cmark_node_type`), so that telling one costs
  /// nothing; every example of the specification would show a difference.
  enum Kind: UInt32 {
    case none, document, blockQuote, list, item, codeBlock, htmlBlock, customBlock, paragraph
    case heading, thematicBreak
    case text, softBreak, lineBreak, code, htmlInline, customInline, emphasis, strong, link, image
  }

  @inline(__always)
  var kind: Kind { Kind(rawValue: cmark_node_get_type(pointer).rawValue) ?? .none }

  var parent: Node? { cmark_node_parent(pointer).map(Node.init) }
  var firstChild: Node? { cmark_node_first_child(pointer).map(Node.init) }
  var lastChild: Node? { cmark_node_last_child(pointer).map(Node.init) }
  var next: Node? { cmark_node_next(pointer).map(Node.init) }

  /// The line on which a block begins, from 1. Of no use for inlines.
  var line: Int { Int(cmark_node_get_start_line(pointer)) }

  /// The column in which a block begins, from 1, in bytes. Of no use for inlines.
  var column: Int { Int(cmark_node_get_start_column(pointer)) }

  /// The lines of a block, from 0. Of no use for inlines.
  var lines: Range<Int> {
    let first = Int(cmark_node_get_start_line(pointer)) - 1
    return first..<max(first, Int(cmark_node_get_end_line(pointer)))
  }

  /// The text of a text, code or raw HTML node. Asking for it takes as long as the text is.
  var literal: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_literal(pointer)) }
  /// The words after a code block's opening fence.
  var fenceInfo: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_fence_info(pointer)) }
  /// The destination of a link or image.
  var destination: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_url(pointer)) }
  /// The title of a link or image.
  var title: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_title(pointer)) }

  /// 1 to 6.
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }

  /// Whether this paragraph stands in a tight list, where it gets no tags of its own.
  var isInTightList: Bool {
    guard let list = parent?.parent, list.kind == .list else { return false }
    return cmark_node_get_list_tight(list.pointer) != 0
  }

  private func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(start: text, count: strlen(text)).assumingMemoryBound(
      to: UInt8.self)
  }
}

extension Node.Kind {
  var isBlock: Bool { rawValue <= Self.thematicBreak.rawValue }

  var isLeaf: Bool {
    switch self {
    case .htmlBlock, .thematicBreak, .codeBlock, .text, .softBreak, .lineBreak, .code, .htmlInline:
      true
    default: false
    }
  }
}
