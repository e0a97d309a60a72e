import Characters

/// How wide a text is, without a font: built-in widths in em for the sans-serif faces that readers
/// have, with tabular digits, rounded up so that no browser needs more.
enum TextMetrics {
  /// How far letters reach above and below the base line, in em.
  static let ascent = 0.88
  static let descent = 0.24

  /// The width in em.
  static func width(of text: String) -> Double {
    var width = 0.0
    for scalar in text.unicodeScalars { width += self.width(of: scalar) }
    return width * 1.03
  }

  static func width(of scalar: Unicode.Scalar) -> Double {
    let value = scalar.value
    if value < 0x80 { return value < 0x20 ? 0 : ascii[Int(value) - 0x20] }
    // Pictures are as wide as one another, whether or not they are by themselves.
    if scalar.isWide || (0x1F300...0x1FAFF).contains(value) { return 1 }
    switch value {
    case 0x2212, 0x2013: return 0.6
    case 0x2014, 0x2018...0x201D, 0x2026, 0x00B7: return 1
    default: return scalar.isZeroWidth ? 0 : 0.68
    }
  }

  /// From the space on; the widest of Arial, Helvetica, Segoe UI, Noto Sans and Roboto for each.
  private static let ascii: [Double] = [
    0.29, 0.33, 0.42, 0.65, 0.58, 0.92, 0.80, 0.25, 0.36, 0.36, 0.55, 0.68, 0.29, 0.41, 0.29, 0.42,
    0.58, 0.58, 0.58, 0.58, 0.58, 0.58, 0.58, 0.58, 0.58, 0.58, 0.29, 0.29, 0.68, 0.68, 0.68, 0.56,
    1.02, 0.69, 0.67, 0.73, 0.74, 0.67, 0.61, 0.78, 0.75, 0.36, 0.51, 0.67, 0.56, 0.92, 0.76, 0.79,
    0.67, 0.79, 0.72, 0.67, 0.62, 0.74, 0.67, 0.96, 0.67, 0.67, 0.62, 0.36, 0.42, 0.36, 0.68, 0.56,
    0.36, 0.57, 0.62, 0.52, 0.62, 0.57, 0.35, 0.62, 0.62, 0.28, 0.30, 0.55, 0.28, 0.94, 0.62, 0.61,
    0.62, 0.62, 0.42, 0.50, 0.37, 0.62, 0.54, 0.79, 0.54, 0.54, 0.50, 0.40, 0.30, 0.40, 0.68, 0,
  ]
}
