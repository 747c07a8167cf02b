internal import ScorerKit

private let plugin = PluginExport(
    id: "kaoping-survey",
    version: "1.0.0",
    scorers: [Survey.self]
)

/// Returns the table of the family Survey (满意度), a `kp_plugin` that lives as long as the process.
@c(kp_plugin_v1_KaopingSurvey)
public func surveyPlugin() -> UnsafeRawPointer { plugin.table }
