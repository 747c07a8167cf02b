internal import ScorerKit

private let plugin = PluginExport(
    id: "kaoping-timeliness",
    version: "1.0.0",
    scorers: [Timeliness.self, Reports.self]
)

/// Returns the table of the family Timeliness (时限), a `kp_plugin` that lives as long as the process.
@c(kp_plugin_v1_KaopingTimeliness)
public func timelinessPlugin() -> UnsafeRawPointer { plugin.table }
