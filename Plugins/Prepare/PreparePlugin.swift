internal import ScorerKit

private let plugin = PluginExport(
    id: "kaoping-prepare",
    version: "1.0.0",
    scorers: [Impute.self, Outliers.self]
)

/// Returns the table of the family Prepare (数据处理), a `kp_plugin` that lives as long as the process.
@c(kp_plugin_v1_KaopingPrepare)
public func preparePlugin() -> UnsafeRawPointer { plugin.table }
