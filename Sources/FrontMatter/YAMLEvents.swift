import CYAML

/// What libyaml finds in a text, one thing after the other.
///
/// Events, and not the tree that could be composed of them: they carry exact places, take no guesses
/// of YAML 1.1's at what a text means, and never expand an alias.
struct YAMLEvents: ~Copyable {
  /// libyaml keeps pointers into its parser, which therefore stays where it is.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  struct Event {
    enum Content {
      case scalar(String, isQuoted: Bool)
      case sequenceStart
      case mappingStart
      /// Of a list or a group.
      case end
      case alias
      case documentStart
      case documentEnd
      case streamStart
      case streamEnd
    }

    let content: Content
    let mark: Mark
    var hasAnchor = false
    /// As it is written out, where one is.
    var tag: String?
  }

  /// A place, from 1; columns count characters.
  struct Mark {
    let line: Int
    let column: Int

    fileprivate init(_ mark: yaml_mark_t) {
      line = Int(mark.line) + 1
      column = Int(mark.column) + 1
    }
  }

  /// Why a text can't be read on.
  enum Fault: Error {
    /// libyaml's words; `start` is where the thing that is wrong began.
    case syntax(_ problem: String, at: Mark, start: Mark)
    /// A character that YAML does not allow, and its place in bytes.
    case character(UInt32, offset: Int)
  }

  /// - Parameter text: UTF-8; has to stay where it is for as long as events are read.
  init(of text: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    precondition(yaml_parser_initialize(parser) == 1, "out of memory")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  mutating func next() throws(Fault) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw fault }
    defer { yaml_event_delete(&event) }
    let mark = Mark(event.start_mark)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let isPlain =
        scalar.style == YAML_PLAIN_SCALAR_STYLE || scalar.style == YAML_ANY_SCALAR_STYLE
      return Event(
        content: .scalar(String(decoding: text, as: UTF8.self), isQuoted: !isPlain), mark: mark,
        hasAnchor: scalar.anchor != nil, tag: Self.text(scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      return Event(
        content: .sequenceStart, mark: mark, hasAnchor: start.anchor != nil,
        tag: Self.text(start.tag))
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      return Event(
        content: .mappingStart, mark: mark, hasAnchor: start.anchor != nil,
        tag: Self.text(start.tag))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return Event(content: .end, mark: mark)
    case YAML_ALIAS_EVENT: return Event(content: .alias, mark: mark)
    case YAML_DOCUMENT_START_EVENT: return Event(content: .documentStart, mark: mark)
    case YAML_DOCUMENT_END_EVENT: return Event(content: .documentEnd, mark: mark)
    case YAML_STREAM_START_EVENT: return Event(content: .streamStart, mark: mark)
    // Once the stream has ended, libyaml has nothing more to say.
    default: return Event(content: .streamEnd, mark: mark)
    }
  }

  private static func text(_ string: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    string.map { String(cString: $0) }
  }

  private var fault: Fault {
    let failed = parser.pointee
    if failed.error == YAML_READER_ERROR {
      return .character(UInt32(bitPattern: failed.problem_value), offset: failed.problem_offset)
    }
    let mark = Mark(failed.problem_mark)
    return .syntax(
      failed.problem.map { String(cString: $0) } ?? "out of memory", at: mark,
      start: failed.context == nil ? mark : Mark(failed.context_mark))
  }
}
