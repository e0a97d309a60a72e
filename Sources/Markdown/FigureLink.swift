import Markup

/// A link to a figure, `[增长64%](metric:fixed-investment)`: the text knows which figure it means,
/// and whoever knows the figures fills it in.
public struct FigureLink: Hashable, Sendable {
  /// What stands after `metric:`, such as `fixed-investment.change`.
  public let reference: String
  /// The words of the link; empty where the figure itself is wanted.
  public let text: String
  /// Where the reference stands, each from 1; the column counts Unicode scalars.
  public let line: Int
  public let column: Int
  /// Where in the HTML the address belongs, and where the words; offsets in bytes.
  let addressOffset: Int
  let textOffset: Int

  static let scheme = "metric"
}

extension HTML {
  /// What a link to a figure turned out to lead to.
  public struct FilledLink: Sendable {
    public let address: String
    /// The figure, where the link has no words of its own.
    public let text: String?

    public init(address: String, text: String?) {
      self.address = address
      self.text = text
    }
  }

  /// The HTML of a fragment with its links to figures filled in.
  ///
  /// - Parameter fill: gives nil for a link that leads nowhere; its words stay.
  public func filling(_ links: [FigureLink], _ fill: (FigureLink) -> FilledLink?) -> HTML {
    var output = OutputBuffer(capacity: bytes.count + links.count * 64)
    var place = 0
    for link in links {
      let filled = fill(link)
      output.append(verbatim: bytes[place..<link.addressOffset])
      output.append(filled?.address ?? "", escapedFor: .url)
      output.append(verbatim: bytes[link.addressOffset..<link.textOffset])
      if link.text.isEmpty { output.append(filled?.text ?? "", escapedFor: .htmlText) }
      place = link.textOffset
    }
    output.append(verbatim: bytes[place...])
    return HTML(vouchedFor: output.bytes)
  }
}
