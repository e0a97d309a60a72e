// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "sitegen",
  products: [
    .executable(name: "sitegen", targets: ["sitegen"]),
    .library(name: "Charts", targets: ["Charts"]),
    .library(name: "Markdown", targets: ["Markdown"]),
    .library(name: "Statistics", targets: ["Statistics"]),
    .library(name: "Templates", targets: ["Templates"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    // Measured against by the benchmark; no other target may depend on it.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // System libraries and C.
    .systemLibrary(
      name: "CMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "CSitegen"),

    // Floor 0.
    .target(name: "Characters"),

    // Floor 1.
    .target(name: "Diagnostics", dependencies: ["Characters"]),
    .target(name: "Markup", dependencies: ["Characters"]),

    // Floor 2.
    .target(name: "Files", dependencies: ["Characters", "CSitegen", "Diagnostics"]),
    .target(name: "Markdown", dependencies: ["CMark", "Characters", "Diagnostics", "Markup"]),
    .target(name: "Statistics", dependencies: ["Characters", "Diagnostics"]),
    .target(name: "Templates", dependencies: ["Characters", "Diagnostics", "Markup"]),

    // Floor 3.
    .target(
      name: "Charts",
      dependencies: [
        "Characters", "Markup", "Statistics",
        .product(name: "RealModule", package: "swift-numerics"),
      ]),
    .target(
      name: "FrontMatter",
      dependencies: ["CYAML", "Characters", "Diagnostics", "Files", "Statistics"]),

    // Floor 4.
    .target(
      name: "SiteModel",
      dependencies: [
        "Characters", "Charts", "Diagnostics", "Files", "FrontMatter", "Markdown", "Markup",
        "Statistics",
      ]),

    // Floor 5.
    .target(
      name: "Pages",
      dependencies: [
        "Characters", "Charts", "Diagnostics", "Files", "FrontMatter", "Markdown", "Markup",
        "SiteModel", "Statistics", "Templates",
      ]),

    // Floor 6.
    .target(
      name: "SiteGenerator",
      dependencies: [
        "Diagnostics", "Files", "FrontMatter", "Markup", "Pages", "SiteModel", "Templates",
      ]),

    // Floor 8.
    .executableTarget(
      name: "sitegen",
      dependencies: [
        "Diagnostics", "Files", "Markdown", "Markup", "Pages", "SiteGenerator", "SiteModel",
        "Statistics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "benchmark",
      dependencies: [
        "Charts", "CMark", "Diagnostics", "Files", "Markdown", "Markup", "SiteGenerator",
        "SiteModel", "SiteProofs", "Statistics", "Templates", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Mustache", package: "swift-mustache"),
      ]),

    // What several test targets use, and the benchmark.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    // What the benchmark proves at length, and the tests in short.
    .target(
      name: "SiteProofs",
      dependencies: ["Diagnostics", "Files", "SiteGenerator", "SiteModel", "TestSupport"],
      path: "Tests/SiteProofs"),
    .testTarget(name: "CharactersTests", dependencies: ["Characters"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(
      name: "ChartsTests", dependencies: ["Charts", "Markup", "Statistics", "TestSupport"],
      exclude: ["Golden"]),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"]),
    .testTarget(
      name: "MarkdownTests",
      dependencies: ["Characters", "Diagnostics", "Markdown", "Markup", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Diagnostics", "Statistics", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "TemplatesTests", dependencies: ["Diagnostics", "Markup", "Templates", "TestSupport"]),
    .testTarget(name: "SiteModelTests", dependencies: ["FrontMatter", "SiteModel"]),
    .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"]),
    .testTarget(
      name: "PagesTests", dependencies: ["Diagnostics", "Files", "Pages", "SiteModel"]),
    .testTarget(
      name: "SiteGeneratorTests",
      dependencies: ["Diagnostics", "Files", "SiteGenerator", "SiteProofs", "Templates"],
      exclude: ["Fixtures"]),
    .testTarget(name: "SitegenTests", dependencies: ["SiteGenerator", "sitegen"]),
    .testTarget(name: "HouseTests"),
  ],
  swiftLanguageModes: [.v6]
)
