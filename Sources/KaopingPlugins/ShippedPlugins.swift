internal import KaopingAcceptance
internal import KaopingAggregate
internal import KaopingChecklist
internal import KaopingLedger
internal import KaopingNormalize
internal import KaopingPanel
internal import KaopingPrepare
internal import KaopingStarRating
internal import KaopingSurvey
internal import KaopingThreshold
internal import KaopingTimeliness
internal import KaopingWeight

/// The families of scorers that are linked into the host.
public enum ShippedPlugins {
    /// The tables of the families, each a `kp_plugin`, always in the same order.
    public static var tables: [UnsafeRawPointer] {
        [
            normalizePlugin(), thresholdPlugin(), aggregatePlugin(), weightPlugin(),
            starRatingPlugin(), panelPlugin(), checklistPlugin(), acceptancePlugin(),
            preparePlugin(), ledgerPlugin(), surveyPlugin(), timelinessPlugin(),
        ]
    }
}
