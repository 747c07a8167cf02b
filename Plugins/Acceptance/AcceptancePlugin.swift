internal import ScorerKit

private let plugin = PluginExport(
    id: "kaoping-acceptance",
    version: "1.0.0",
    scorers: [Stage.self, Acceptance.self]
)

/// Returns the table of the family Acceptance (验收), a `kp_plugin` that lives as long as the process.
@c(kp_plugin_v1_KaopingAcceptance)
public func acceptancePlugin() -> UnsafeRawPointer { plugin.table }
