internal import ScorerKit

private let plugin = PluginExport(
    id: "kaoping-checklist",
    version: "1.0.0",
    scorers: [Checklist.self]
)

/// Returns the table of the family Checklist (核查清单), a `kp_plugin` that lives as long as the process.
@c(kp_plugin_v1_KaopingChecklist)
public func checklistPlugin() -> UnsafeRawPointer { plugin.table }
