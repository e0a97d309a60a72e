import CMark

/// A parsed Markdown text: libcmark's tree, freed when this value goes.
///
/// Nodes point into the tree. They must not outlive it, so they are handed out only to the closure
/// of ``walk(_:)``.
struct SyntaxTree: ~Copyable {
  private let root: OpaquePointer

  /// Parses UTF-8 text by the CommonMark specification.
  init(parsing text: UnsafeBufferPointer<UInt8>) {
    root = text.withMemoryRebound(to: CChar.self) { text in
      guard let start = text.baseAddress else { return cmark_parse_document("", 0, 0) }
      return cmark_parse_document(start, text.count, CMARK_OPT_DEFAULT)
    }
  }

  deinit {
    cmark_node_free(root)
  }

  enum Event {
    case enter
    case exit
  }

  /// Visits every node in document order, containers twice. Iterative: depth costs no stack.
  func walk(_ visit: (Event, Node) -> Void) {
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      visit(event == CMARK_EVENT_ENTER ? .enter : .exit, Node(pointer: node))
    }
  }
}

/// One node of a ``SyntaxTree``, while that lives.
struct Node: Equatable {
  fileprivate let pointer: OpaquePointer

  enum Kind {
    case document, blockQuote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading
    case thematicBreak
    case text, softBreak, lineBreak, code, htmlInline, customInline, emphasis, strong, link, image
  }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_CUSTOM_BLOCK: .customBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_CUSTOM_INLINE: .customInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: .document
    }
  }

  var parent: Node? { cmark_node_parent(pointer).map(Node.init) }
  var firstChild: Node? { cmark_node_first_child(pointer).map(Node.init) }
  var next: Node? { cmark_node_next(pointer).map(Node.init) }

  /// The line on which a block begins, from 1. Of no use for inlines.
  var line: Int { Int(cmark_node_get_start_line(pointer)) }

  /// The text of a text, code or raw HTML node.
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
    var length = 0
    while text[length] != 0 { length += 1 }
    return UnsafeRawBufferPointer(start: text, count: length).assumingMemoryBound(to: UInt8.self)
  }
}

extension Node.Kind {
  var isBlock: Bool {
    switch self {
    case .document, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .customBlock, .paragraph,
      .heading, .thematicBreak:
      true
    default: false
    }
  }

  var isLeaf: Bool {
    switch self {
    case .htmlBlock, .thematicBreak, .codeBlock, .text, .softBreak, .lineBreak, .code, .htmlInline:
      true
    default: false
    }
  }
}
