import Markup

/// A change to the HTML of a fragment, made when more of the site is known than the text itself.
public struct TextEdit: Sendable {
  /// What is replaced; offsets in bytes.
  package let range: Range<Int>
  package let html: [UInt8]

  init(_ range: Range<Int>, _ write: (inout OutputBuffer) -> Void) {
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

  /// Puts a drawing at the end of the section before a heading; nil before one that stands inside
  /// another block.
  public static func drawing(_ drawing: HTML, before heading: Heading) -> TextEdit? {
    heading.offset.map { offset in
      TextEdit(offset..<offset) {
        $0.append(verbatim: drawing.bytes)
        $0.append(verbatim: "\n".utf8)
      }
    }
  }

  /// Makes a word a button that opens its definition, which stands at the end of the text: a popover
  /// (WHATWG HTML, 6.12 "The popover attribute"), without script, and the sentence stays whole for
  /// whoever reads it, copies it or has it read.
  static func explained(
    _ term: TermIndex.Term, _ word: Range<Int>, in html: UnsafeBufferPointer<UInt8>
  ) -> TextEdit {
    TextEdit(word) { output in
      output.append("<button type=\"button\" class=\"term\" popovertarget=\"")
      output.append(term.id, escapedFor: .html)
      output.append("\">")
      output.append(verbatim: html[word])
      output.append("</button>")
    }
  }

  /// Puts the definitions of terms at the end of a text.
  static func definitions(
    of terms: [TermIndex.Term], _ words: TermIndex.Words, endOf html: HTML
  ) -> TextEdit {
    TextEdit(html.bytes.count..<html.bytes.count) { output in
      output.append("<section class=\"definitions\" aria-label=\"")
      output.append(words.title, escapedFor: .html)
      output.append("\">\n<p class=\"definitions-title\">")
      output.append(words.title, escapedFor: .htmlText)
      output.append("</p>\n")
      for term in terms {
        output.append("<div class=\"definition\" popover id=\"")
        output.append(term.id, escapedFor: .html)
        output.append("\">\n<p>")
        output.append(verbatim: term.definition.bytes)
        output.append("</p>\n<button type=\"button\" class=\"close\" popovertarget=\"")
        output.append(term.id, escapedFor: .html)
        output.append("\" popovertargetaction=\"hide\">")
        output.append(words.close, escapedFor: .htmlText)
        output.append("</button>\n</div>\n")
      }
      output.append("</section>\n")
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
    // What belongs in the same place keeps its order, and stands before what replaces the text there.
    let inOrder = edits.enumerated().sorted { a, b in
      let (first, second) = (a.element.range, b.element.range)
      return (first.lowerBound, first.upperBound, a.offset)
        < (second.lowerBound, second.upperBound, b.offset)
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
