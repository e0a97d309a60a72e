/// The members of dimensions in words.
package enum MemberWording {
  /// 第一产业; nil for the total.
  package static func text(of members: [String?]) -> String? {
    let names = members.compactMap { $0 }
    return names.isEmpty ? nil : names.joined(separator: "、")
  }
}
