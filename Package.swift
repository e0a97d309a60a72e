// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "sitegen",
  platforms: [.macOS("26.0")],
  products: [
    .executable(name: "sitegen", targets: ["sitegen"]),
    .library(name: "Charts", targets: ["Charts"]),
    .library(name: "Markdown", targets: ["Markdown"]),
    .library(name: "Statistics", targets: ["Statistics"]),
    .library(name: "Templates", targets: ["Templates"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // Measured against by the benchmark; no other target may depend on it.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // System libraries and C.
    .systemLibrary(
      name: "CMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .target(name: "CSystem"),

    // Floor 0.
    .target(name: "Characters"),

    // Floor 1.
    .target(name: "Diagnostics", dependencies: ["Characters"]),
    .target(name: "Markup", dependencies: ["Characters"]),

    // Floor 2.
    .target(name: "Markdown", dependencies: ["CMark", "Characters", "Diagnostics", "Markup"]),
    .target(name: "Statistics", dependencies: ["Characters", "Diagnostics"]),
    .target(name: "Templates", dependencies: ["Characters", "Diagnostics", "Markup"]),

    // Floor 3.
    .target(name: "Charts", dependencies: ["Characters", "Markup", "Statistics"]),

    // Floor 4.
    .target(
      name: "SiteGenerator",
      dependencies: [
        "Characters", "Charts", "CSystem", "Diagnostics", "Markdown", "Markup", "Statistics",
        "Templates",
        .product(name: "Yams", package: "Yams"),
      ]),

    // Floor 5.
    .executableTarget(
      name: "sitegen",
      dependencies: [
        "Diagnostics", "Markdown", "Markup", "SiteGenerator", "Statistics", "Templates",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "benchmark",
      dependencies: [
        "Charts", "CMark", "Diagnostics", "Markdown", "Markup", "SiteGenerator", "Statistics",
        "Templates", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Mustache", package: "swift-mustache"),
      ]),

    // What several test targets use, and the benchmark.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
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
    .testTarget(
      name: "SiteGeneratorTests",
      dependencies: ["Diagnostics", "SiteGenerator", "Templates"],
      exclude: ["Fixtures"]),
    .testTarget(name: "SitegenTests", dependencies: ["SiteGenerator", "sitegen"]),
    .testTarget(name: "HouseTests"),
  ],
  swiftLanguageModes: [.v6]
)
