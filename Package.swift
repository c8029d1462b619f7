// swift-tools-version: 6.3

import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
]

let package = Package(
  name: "binance-error-codes",
  products: [
    .library(name: "BinanceErrorCodes", targets: ["BinanceErrorCodes"]),
    .executable(name: "error-codes", targets: ["error-codes"]),
    .plugin(name: "GenerateErrorCodes", targets: ["GenerateErrorCodes"]),
    .plugin(name: "GenerateErrorCodesCommand", targets: ["GenerateErrorCodesCommand"]),
    .plugin(name: "CheckErrorCodesCommand", targets: ["CheckErrorCodesCommand"]),
  ],
  targets: [
    .target(name: "BinanceErrorCodes", swiftSettings: strict),
    .target(name: "ErrorCodeGeneration", swiftSettings: strict),
    .executableTarget(
      name: "error-codes", dependencies: ["ErrorCodeGeneration"], swiftSettings: strict),

    .plugin(
      name: "GenerateErrorCodes", capability: .buildTool(), dependencies: ["error-codes"]),
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
      name: "CheckErrorCodesCommand",
      capability: .command(
        intent: .custom(
          verb: "check-error-codes",
          description: "Fail when the generated Swift files differ from the captured pages")),
      dependencies: ["error-codes"]),

    .testTarget(
      name: "BinanceErrorCodesTests", dependencies: ["BinanceErrorCodes"], swiftSettings: strict),
    .testTarget(
      name: "ErrorCodeGenerationTests", dependencies: ["ErrorCodeGeneration"], exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "error-codesTests", swiftSettings: strict),
    .testTarget(
      name: "BuildPluginTests", dependencies: ["BinanceErrorCodes"], swiftSettings: strict,
      plugins: ["GenerateErrorCodes"]),
  ]
)
