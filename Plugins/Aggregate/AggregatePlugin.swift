internal import ScorerKit

private let plugin = PluginExport(
    id: "kaoping-aggregate",
    version: "1.1.0",
    scorers: [
        Sum.self, Mean.self, Geometric.self, Harmonic.self, Power.self, Minimum.self, Maximum.self,
        Median.self, Trimmed.self, Difference.self, AllFull.self, AnyFull.self,
        WeightedProduct.self, SimpleAdditive.self, MazziottaPareto.self, Copeland.self,
        Topsis.self, Vikor.self, Promethee.self,
    ]
)

/// Returns the table of the family Aggregate (汇总), a `kp_plugin` that lives as long as the process.
@c(kp_plugin_v1_KaopingAggregate)
public func aggregatePlugin() -> UnsafeRawPointer { plugin.table }
