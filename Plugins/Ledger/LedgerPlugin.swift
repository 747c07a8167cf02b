internal import ScorerKit

private let plugin = PluginExport(
    id: "kaoping-ledger",
    version: "1.0.0",
    scorers: [Ledger.self]
)

/// Returns the table of the family Ledger (积分), a `kp_plugin` that lives as long as the process.
@c(kp_plugin_v1_KaopingLedger)
public func ledgerPlugin() -> UnsafeRawPointer { plugin.table }
