// swift-tools-version: 6.3

import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

/// The settings of the tests, where a warning is an error.
///
/// Elsewhere `.ci/run` looks for warnings: Xcode and Swift Build, the build system of SwiftPM 6.4, refuse dependencies that
/// treat them as errors.
let testSettings = strict + [.treatAllWarnings(as: .error)]

/// The settings of the build-tool plugin's tool, which the trait `UnoptimizedTools` compiles as cheaply as can be.
///
/// Without the optimizer the compiler type-checks a module twice, once for its interface, unless the last flag is there.
let toolSettings =
  strict + [.unsafeFlags(["-Onone", "-gnone", "-no-emit-module-separately-wmo"], .when(traits: ["UnoptimizedTools"]))]

let package = Package(
  name: "binance-error-codes",
  platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
  products: [
    .library(name: "BinanceErrorCodes", targets: ["BinanceErrorCodes"]),
    .library(name: "BinanceErrorCodesFoundation", targets: ["BinanceErrorCodesFoundation"]),
    .executable(name: "error-codes", targets: ["error-codes"]),
    .plugin(name: "GenerateErrorCodes", targets: ["GenerateErrorCodes"]),
    .plugin(name: "GenerateErrorCodesCommand", targets: ["GenerateErrorCodesCommand"]),
    .plugin(name: "RefreshErrorCodesCommand", targets: ["RefreshErrorCodesCommand"]),
    .plugin(name: "CheckErrorCodesCommand", targets: ["CheckErrorCodesCommand"]),
    .plugin(name: "ExplainErrorCodeCommand", targets: ["ExplainErrorCodeCommand"]),
  ],
  traits: [
    .trait(
      name: "UnoptimizedTools",
      description: "Build the tool of the build-tool plugin without optimization and without debug information")
  ],
  targets: [
    .target(name: "BinanceErrorCodes", swiftSettings: strict),
    .target(name: "BinanceErrorCodesFoundation", dependencies: ["BinanceErrorCodes"], swiftSettings: strict),
    .target(name: "ErrorCodeGeneration", swiftSettings: toolSettings),
    .target(name: "ErrorCodeFiles", dependencies: ["ErrorCodeGeneration"], swiftSettings: toolSettings),
    .executableTarget(name: "build-error-codes", dependencies: ["ErrorCodeFiles"], swiftSettings: toolSettings),

    .target(name: "ErrorCodeChanges", dependencies: ["ErrorCodeGeneration"], swiftSettings: strict),
    .executableTarget(
      name: "error-codes", dependencies: ["ErrorCodeChanges", "ErrorCodeFiles", "ErrorCodeGeneration"],
      swiftSettings: strict),
    .executableTarget(
      name: "refresh-error-codes", dependencies: ["ErrorCodeChanges", "ErrorCodeFiles", "ErrorCodeGeneration"],
      swiftSettings: strict),
    .executableTarget(
      name: "explain-error-code", dependencies: ["BinanceErrorCodes"], swiftSettings: strict),

    .plugin(
      name: "GenerateErrorCodes", capability: .buildTool(), dependencies: ["build-error-codes"]),
    .plugin(
      name: "GenerateErrorCodesCommand",
      capability: .command(
        intent: .custom(
          verb: "generate-error-codes",
          description: "Write the Swift error codes that the captured pages document"),
        permissions: [
          .writeToPackageDirectory(reason: "to write the generated Swift files")
        ]),
      dependencies: ["error-codes"]),
    .plugin(
      name: "RefreshErrorCodesCommand",
      capability: .command(
        intent: .custom(
          verb: "refresh-error-codes",
          description: "Download the pages anew and write the Swift error codes that they document"),
        permissions: [
          .writeToPackageDirectory(reason: "to write the downloaded pages and the generated Swift files"),
          .allowNetworkConnections(scope: .all(ports: []), reason: "to download the pages"),
        ]),
      dependencies: ["refresh-error-codes"]),
    .plugin(
      name: "CheckErrorCodesCommand",
      capability: .command(
        intent: .custom(
          verb: "check-error-codes",
          description: "Fail when the generated Swift files differ from the captured pages")),
      dependencies: ["error-codes"]),
    .plugin(
      name: "ExplainErrorCodeCommand",
      capability: .command(
        intent: .custom(
          verb: "explain-error-code",
          description: "Say what each product documents of an error code, a name, a message or an error body")),
      dependencies: ["explain-error-code"]),

    .testTarget(
      name: "BinanceErrorCodesTests", dependencies: ["BinanceErrorCodes", "BinanceErrorCodesFoundation"],
      swiftSettings: testSettings),
    .testTarget(
      name: "ErrorCodeGenerationTests",
      dependencies: ["BinanceErrorCodes", "ErrorCodeChanges", "ErrorCodeFiles", "ErrorCodeGeneration"],
      exclude: ["Golden"], swiftSettings: testSettings),
    .target(name: "TestedTools", path: "Tests/TestedTools", swiftSettings: testSettings),
    .testTarget(
      name: "error-codesTests", dependencies: ["TestedTools"], swiftSettings: testSettings),
    .testTarget(
      name: "refresh-error-codesTests", dependencies: ["ErrorCodeGeneration", "TestedTools"],
      swiftSettings: testSettings),
    .testTarget(
      name: "explain-error-codeTests", dependencies: ["TestedTools"], swiftSettings: testSettings),
    .testTarget(
      name: "BuildPluginTests", dependencies: ["BinanceErrorCodes"], swiftSettings: testSettings,
      plugins: ["GenerateErrorCodes"]),
  ]
)
