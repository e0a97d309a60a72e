import Testing

@testable import Pages

@Suite struct FileSizeTests {
  @Test(arguments: [
    (0, "0 B"), (1023, "1023 B"), (1024, "1.0 KB"), (9420, "9.2 KB"), (10_188, "9.9 KB"),
    (10_200, "10 KB"), (1_048_575, "1024 KB"), (1_048_576, "1.0 MB"), (23_121, "23 KB"),
  ])
  func sizesAreShownAsFileManagersDo(bytes: Int, text: String) {
    #expect(FileSize.text(of: bytes) == text)
  }
}
