internal import ScorerKit

private let plugin = PluginExport(
    id: "kaoping-normalize",
    version: "1.0.0",
    scorers: [
        MinMax.self, Goalposts.self, ZScore.self, DistanceToTarget.self,
        DistanceToReference.self, RatioToBest.self, RankScore.self, Percentile.self,
        LogNormal.self, Logistic.self, Raw.self,
    ]
)

/// Returns the table of the family Normalize (标准化), a `kp_plugin` that lives as long as the process.
@c(kp_plugin_v1_KaopingNormalize)
public func normalizePlugin() -> UnsafeRawPointer { plugin.table }
