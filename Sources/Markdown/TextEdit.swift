import Markup

/// A change to the HTML of a fragment, made when more of the site is known than the text itself.
public struct TextEdit: Sendable {
  /// What is replaced; offsets in bytes.
  package let range: Range<Int>
  package let html: [UInt8]

  private init(_ range: Range<Int>, _ write: (inout OutputBuffer) -> Void) {
    self.range = range
    var output = OutputBuffer()
    write(&output)
    html = output.bytes
  }

  /// Gives a link or an image another address.
  public static func address(_ address: String, of reference: Reference) -> TextEdit {
    TextEdit(reference.addressRange) { $0.append(address, escapedFor: .url) }
  }

  /// Tells how large a picture is, so that the page keeps its place free while it loads.
  public static func size(_ size: ImageSize, of picture: Reference) -> TextEdit {
    let behindQuote = picture.addressRange.upperBound + 1
    return TextEdit(behindQuote..<behindQuote) { output in
      output.append(" width=\"")
      output.append(size.width)
      output.append("\" height=\"")
      output.append(size.height)
      output.append("\"")
    }
  }

  /// Puts what a block describes in its place.
  public static func drawing(_ drawing: HTML, of block: FencedBlock) -> TextEdit {
    TextEdit(block.offset..<block.offset) {
      $0.append(verbatim: drawing.bytes)
      $0.append(verbatim: "\n".utf8)
    }
  }

  /// Fills in a link to a figure.
  public static func figure(_ filled: HTML.FilledLink, of link: FigureLink) -> [TextEdit] {
    var edits: [TextEdit] = []
    if let offset = link.addressOffset {
      edits.append(TextEdit(offset..<offset) { $0.append(filled.address, escapedFor: .url) })
    }
    if link.text.isEmpty, let text = filled.text {
      edits += link.textOffsets.map { offset in
        TextEdit(offset..<offset) { $0.append(text, escapedFor: .html) }
      }
    }
    return edits
  }
}

extension HTML {
  /// The HTML with changes, none over another.
  public func applying(_ edits: [TextEdit]) -> HTML {
    if edits.isEmpty { return self }
    var output = OutputBuffer(capacity: bytes.count + edits.reduce(0) { $0 + $1.html.count })
    var place = 0
    // What belongs in the same place keeps its order.
    let inOrder = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, edit) in inOrder {
      output.append(verbatim: bytes[place..<edit.range.lowerBound])
      output.append(verbatim: edit.html)
      place = edit.range.upperBound
    }
    output.append(verbatim: bytes[place...])
    return HTML(vouchedFor: output.bytes)
  }
}
