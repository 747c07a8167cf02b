internal import ScorerKit

private let plugin = PluginExport(
    id: "kaoping-weight",
    version: "1.0.0",
    scorers: [
        Entropy.self,
        Critic.self,
        Deviation.self,
        AnalyticHierarchy.self,
    ]
)

/// Returns the table of the family Weight (赋权), a `kp_plugin`.
@c(kp_plugin_v1_KaopingWeight)
public func weightPlugin() -> UnsafeRawPointer {
    plugin.table
}
