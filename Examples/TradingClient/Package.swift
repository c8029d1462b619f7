// swift-tools-version: 6.3

import PackageDescription

let package = Package(
  name: "TradingClient",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(name: "binance-error-codes", path: "../..")
  ],
  targets: [
    .executableTarget(
      name: "TradingClient",
      dependencies: [
        .product(name: "BinanceErrorCodes", package: "binance-error-codes"),
        .product(name: "BinanceErrorCodesFoundation", package: "binance-error-codes"),
      ])
  ]
)
