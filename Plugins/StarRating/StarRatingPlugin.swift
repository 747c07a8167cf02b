internal import ScorerKit

private let plugin = PluginExport(
    id: "kaoping-star-rating",
    version: "1.0.0",
    scorers: [Bands.self, Effect.self, Quota.self]
)

/// Returns the table of the family StarRating (星级评定), a `kp_plugin` that lives as long as the process.
@c(kp_plugin_v1_KaopingStarRating)
public func starRatingPlugin() -> UnsafeRawPointer { plugin.table }
