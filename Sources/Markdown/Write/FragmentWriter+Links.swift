import Characters
import Diagnostics
import Markup

/// A link whose words are being written.
struct OpenLink {
  enum Target {
    /// To a figure; where in the HTML its address belongs.
    case figure(addressOffset: Int)
    /// The link's place among those of the text.
    case address(index: Int)
  }

  let node: Node
  let target: Target
  let destination: [UInt8]
  /// Where its words begin in the plain text.
  let plainStart: Int
}

extension FragmentWriter {
  /// The destination of a link or an image as the source has it.
  func destination(of node: Node) -> [UInt8] {
    marks.restored(node.destination) ?? Array(node.destination)
  }

  mutating func beginLink(_ node: Node) {
    closedToTerms += 1
    // libcmark puts `<https://…>` into the words of other links.
    if isBulletin, isInLink { return }
    if refusedScheme(of: node) != nil { return }
    let destination = self.destination(of: node)
    if isFigureLink(destination) {
      output.append("<a class=\"figure\" href=\"")
      link = OpenLink(
        node: node, target: .figure(addressOffset: output.count), destination: destination,
        plainStart: plainText.count)
      output.append("\">")
      return
    }
    output.append("<a href=\"")
    let range = writeAddress(destination)
    link = OpenLink(
      node: node, target: .address(index: links.count), destination: destination,
      plainStart: plainText.count)
    links.append(reference(to: node, destination, range, text: inlineText(in: node)))
    writeTitle(of: node)
    output.append("\">")
  }

  mutating func endLink(_ node: Node) {
    closedToTerms -= 1
    if !(isBulletin && isInLink), let scheme = refusedScheme(of: node) {
      return reportRefusal(of: node, scheme)
    }
    if isBulletin, link?.node != node { return }
    output.append("</a>")
    guard let open = link, open.node == node else { return }
    link = nil
    // Searched for only now: in the source the address stands behind the words.
    let destination = open.destination
    switch open.target {
    case .figure(let addressOffset):
      let textOffset = output.count - "</a>".utf8.count
      addFigureLink(
        node, at: place(of: node, to: destination).location,
        address: addressOffset,
        texts: [textOffset] + (labelOffsets[node].map { [$0] } ?? []), from: open.plainStart)
    case .address(let index):
      // A whole address may be one of the site's own.
      guard isBulletin else { break }
      let place = place(of: node, to: destination)
      links[index].set(place)
      if destination.isEmpty { report(.noAddress(lossSeverity, at: place)) }
    }
  }

  /// The scheme of a link or an image that may not have it; it is left as its words.
  func refusedScheme(of node: Node) -> String? {
    // Most need no closer look: what stands in place of a mark is no part of a scheme.
    if converter.allowsRawHTML || !node.destination.contains(UInt8(ascii: ":")) { return nil }
    if node.destination.starts(with: "https://".utf8) { return nil }
    let destination = self.destination(of: node)
    guard let scheme = URLPolicy.scheme(of: destination) else { return nil }
    if node.kind == .image { return URLPolicy.allowsImage(scheme: scheme) ? nil : scheme }
    return URLPolicy.allowsLink(scheme: scheme) || isFigureLink(destination) ? nil : scheme
  }

  private mutating func reportRefusal(of node: Node, _ scheme: String) {
    let destination = self.destination(of: node)
    let place = place(of: node, to: destination)
    report(
      .schemeNotAllowed(
        scheme, String(decoding: destination, as: UTF8.self), lossSeverity, at: place))
  }

  /// - Returns: where in the HTML the address stands.
  mutating func writeAddress(_ destination: [UInt8]) -> Range<Int> {
    let start = output.count
    if destination.first == UInt8(ascii: "/"), destination.dropFirst().first != UInt8(ascii: "/") {
      output.append(converter.basePath, escapedFor: .url)
    }
    output.append(destination, escapedFor: .url)
    return start..<output.count
  }

  mutating func reference(
    to node: Node, _ destination: [UInt8], _ range: Range<Int>, text: InlineText
  ) -> Reference {
    Reference(
      destination: String(decoding: destination, as: UTF8.self), text: text.text,
      line: blockLine, column: 1, addressRange: range)
  }

  mutating func writeTitle(of node: Node) {
    let title = node.title
    guard !title.isEmpty else { return }
    output.append("\" title=\"")
    appendRestored(title, escapedFor: .htmlText)
  }
}

// MARK: - Images

extension FragmentWriter {
  mutating func beginImage(_ node: Node) {
    if refusedScheme(of: node) != nil { return }
    let destination = self.destination(of: node)
    output.append("<img src=\"")
    let range = writeAddress(destination)
    let text = inlineText(in: node)
    let gapPlaces = text.gaps.map {
      place(of: self.destination(of: $0))
    }
    var image = reference(to: node, destination, range, text: text)
    let hasText = image.text.contains { !$0.isWhitespace }
    if isBulletin, !hasText || image.isLocal {
      let place = place(of: node, to: destination)
      image.set(place)
      if !hasText { report(.noAlternativeText(image.destination, at: place)) }
    }
    // The first picture is likely to be seen at once.
    let isLazy = isBulletin && !images.isEmpty
    images.append(image)
    output.append(isLazy ? "\" loading=\"lazy\" alt=\"" : "\" alt=\"")
    if isBulletin {
      for ((link, offset), place) in zip(writeLabel(text), gapPlaces) {
        addFigureLink(link, at: place, address: nil, texts: [offset])
      }
    }
    self.image = node
    endsInText = false
  }

  mutating func endImage(_ node: Node) {
    if let scheme = refusedScheme(of: node) {
      return reportRefusal(of: node, scheme)
    }
    if case .figure(let image) = paragraph, image == node {
      // Its title stands below it.
    } else {
      writeTitle(of: node)
    }
    output.append("\" />")
  }

  mutating func writeAlternativeText(_ node: Node, _ kind: Node.Kind) {
    if isBulletin { return }
    switch kind {
    case .text, .code, .htmlInline: output.append(node.literal, escapedFor: .htmlText)
    case .softBreak, .lineBreak: output.append(" ")
    default: break
    }
  }
}

// MARK: - Bare addresses

extension FragmentWriter {
  /// - Parameter text: that of the node.
  mutating func beginAddress(
    _ node: Node, _ text: UnsafeBufferPointer<UInt8>, from start: Int
  ) {
    guard !isInLink, !isInAddress, let address = address(node, text, from: start) else { return }
    isInAddress = true
    closedToTerms += 1
    output.append("<a href=\"")
    let scheme = address.starts(with: BareAddress.www) ? "http://" : ""
    let destination = Array(scheme.utf8) + address
    let range = writeAddress(destination)
    let words = String(decoding: destination, as: UTF8.self)
    self.address = address
    let place = (isBulletin ? foundPlace(of: address) : nil)?.position
    links.append(
      Reference(
        destination: words, text: words, line: place?.line ?? blockLine,
        column: place?.column ?? 1, addressRange: range))
    output.append("\">")
  }

  /// Writes the last character of an address.
  /// - Returns: where the text goes on.
  mutating func endAddress(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard isInAddress else { return start }
    let length = start < text.count ? text.scalar(at: start).length : 0
    let last = UnsafeBufferPointer(rebasing: text[start..<start + length])
    output.append(last, escapedFor: .htmlText)
    appendPlain(last)
    output.append("</a>")
    isInAddress = false
    closedToTerms -= 1
    let end = start + length
    if let last = last.first, end < text.count,
      ChinesePath.mayGoOn(behind: last, with: text.scalar(at: end).scalar)
    {
      report(
        Diagnostic(
          Rule.markdown.addressEndUnclear, at: place(of: address),
          ["address": .text(String(decoding: address, as: UTF8.self))],
          length: address.scalarCount))
    }
    return end
  }

  /// The address that begins in a node: up to its end mark in this or a following text, for an `&`
  /// makes a text of its own.
  private mutating func address(
    _ node: Node, _ text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> [UInt8]? {
    var bytes: [UInt8] = []
    var current = node
    var text = text
    var start = start
    while true {
      while let found = marks.next(in: text, from: start) {
        count(found.range.upperBound - start)
        bytes.append(contentsOf: text[start..<found.range.lowerBound])
        start = found.range.upperBound
        switch found.mark {
        case .addressStart: return nil
        case .addressEnd:
          let length = start < text.count ? text.scalar(at: start).length : 0
          return bytes + text[start..<start + length]
        default: bytes.append(contentsOf: marks.original(of: found).utf8)
        }
      }
      bytes.append(contentsOf: text[start...])
      guard let next = current.next, next.kind == .text else { return nil }
      current = next
      text = next.literal
      start = 0
    }
  }
}
