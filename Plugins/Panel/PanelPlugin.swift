internal import ScorerKit

private let plugin = PluginExport(
    id: "kaoping-panel",
    version: "1.0.0",
    scorers: [Panel.self]
)

/// Returns the table of the family Panel (多元主体评价), a `kp_plugin` that lives as long as the process.
@c(kp_plugin_v1_KaopingPanel)
public func panelPlugin() -> UnsafeRawPointer { plugin.table }
