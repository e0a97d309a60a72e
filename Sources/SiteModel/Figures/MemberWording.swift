import Statistics

/// The members of dimensions in words.
package enum MemberWording {
  /// 第一产业; nil for the total.
  ///
  /// - Parameter dimensions: those of the indicator; of coverages the main one is named, too.
  package static func text(
    of members: [String?], in dimensions: [Indicator.Dimension]
  ) -> String? {
    let names = zip(members, dimensions).compactMap { member, dimension in
      member ?? dimension.main
    }
    return names.isEmpty ? nil : names.joined(separator: "、")
  }
}
