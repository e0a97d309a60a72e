import SiteModel

extension PageKind {
  static let copy = file("copy", "a file that is published as it is", "原样发布的文件") { planning in
    (planning.edition.attachments + planning.assets).map { attachment in
      FileDraft(
        path: attachment.path, subject: attachment.file, origin: .file(attachment.file),
        making: .copied(file: attachment.file))
    }
  }
}
