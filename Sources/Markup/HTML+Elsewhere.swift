extension HTML {
  /// The same with whole addresses, for those who show it elsewhere than on its page: readers of feeds.
  ///
  /// Only HTML that the generator wrote itself may be read so plainly: each attribute stands in double
  /// quotation marks, and no text holds one as it is.
  ///
  /// - Parameters:
  ///   - origin: scheme and host, without a slash at the end, which addresses from the root get.
  ///   - page: the whole address of its page, which addresses within it get.
  public func withWholeAddresses(origin: String, page: String) -> HTML {
    var output = OutputBuffer(capacity: bytes.count + bytes.count / 8)
    var copied = 0
    var place = 0
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "\""), place > 0,
        let next = place + 1 < bytes.count ? bytes[place + 1] : nil,
        next == UInt8(ascii: "/") || next == UInt8(ascii: "#") || next == UInt8(ascii: "?"),
        isAddress(before: place),
        // An address of another host that has the scheme of the page.
        !(place + 2 < bytes.count && next == UInt8(ascii: "/") && bytes[place + 2] == next)
      else {
        place += 1
        continue
      }
      place += 1
      output.append(verbatim: bytes[copied..<place])
      copied = place
      output.append(next == UInt8(ascii: "/") ? origin : page, escapedFor: .html)
    }
    output.append(verbatim: bytes[copied...])
    return HTML(vouchedFor: output.bytes)
  }

  /// Whether what begins in quotation marks at a place is the value of an attribute that leads somewhere.
  private func isAddress(before place: Int) -> Bool {
    bytes[..<place].ends(with: " href=".utf8) || bytes[..<place].ends(with: " src=".utf8)
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with text: String.UTF8View) -> Bool {
    count >= text.count && self[(endIndex - text.count)...].elementsEqual(text)
  }
}
