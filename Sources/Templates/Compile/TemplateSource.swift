import Characters
import Diagnostics

/// The text of one template.
public struct TemplateSource: Sendable {
  /// As other templates call it.
  public let name: String
  /// As diagnostics call it.
  public let file: String
  /// UTF-8.
  public var bytes: [UInt8] { places.bytes }
  private let places: TextPlaces

  public init(name: String, file: String, bytes: [UInt8]) {
    self.name = name
    self.file = file
    places = TextPlaces(bytes)
  }

  /// The location of a byte.
  func location(ofOffset offset: Int) -> SourceLocation {
    SourceLocation(file: file, offset: offset, in: places)
  }
}
