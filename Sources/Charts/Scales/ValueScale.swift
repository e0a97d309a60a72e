/// Numbers to positions.
enum ValueScale {
  case linear(LinearScale)
  case logarithmic(LogScale)

  var domain: ClosedRange<Double> {
    switch self {
    case .linear(let scale): scale.domain
    case .logarithmic(let scale): scale.domain
    }
  }

  func position(of value: Double) -> Double {
    switch self {
    case .linear(let scale): scale.position(of: value)
    case .logarithmic(let scale): scale.position(of: value)
    }
  }
}
