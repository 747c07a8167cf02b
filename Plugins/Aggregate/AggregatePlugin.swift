internal import ScorerKit

private let plugin = PluginExport(
    id: "kaoping-aggregate",
    version: "1.0.0",
    scorers: [Sum.self, Mean.self, Geometric.self]
)

/// Returns the table of the family Aggregate (汇总), a `kp_plugin` that lives as long as the process.
@c(kp_plugin_v1_KaopingAggregate)
public func aggregatePlugin() -> UnsafeRawPointer { plugin.table }
