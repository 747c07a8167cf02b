internal import ScorerKit

private let plugin = PluginExport(
    id: "kaoping-threshold",
    version: "1.0.0",
    scorers: [
        Steps.self, Within.self, AtLeast.self, AtMost.self, Proportional.self, Lookup.self,
        Each.self,
    ]
)

/// Returns the table of the family Threshold (分段计分), a `kp_plugin` that lives as long as the process.
@c(kp_plugin_v1_KaopingThreshold)
public func thresholdPlugin() -> UnsafeRawPointer { plugin.table }
