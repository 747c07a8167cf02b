internal import KaopingCore

/// Finds steps of preparation that cannot do what they seem to.
struct PreparationCheck {
    let context: DecodingContext
    /// The profile's steps.
    let steps: [Preparation]

    // MARK: One indicator

    /// Checks one indicator against the steps that hold for it.
    ///
    /// - Parameters:
    ///   - indicator: the indicator.
    ///   - type: the type of its values.
    ///   - perPlace: where its denominator is stated; nil where none is.
    func check(_ indicator: IndicatorDeclaration, type: FormulaType, perPlace: Place?) {
        let title: [String: Argument] = ["title": .both(indicator.title)]
        let own = indicator.preparation ?? []
        for step in own {
            if step.isScreen { context.report(.preparationOwnScreen, at: step.place, title) }
            if step.isDenominator, perPlace == nil { reportIdle(step) }
        }
        guard type.isNumeric else {
            guard let place = perPlace ?? own.first?.place else { return }
            let type: [String: Argument] = ["type": .both(type.title)]
            context.report(.preparationNotNumber, at: place, title.merging(type) { $1 })
            return
        }
        let holding = indicator.preparation ?? steps
        if let perPlace, !holding.contains(where: \.isDenominator) {
            context.report(.preparationNoDenominator, at: perPlace, title)
        }
    }

    private func reportIdle(_ step: Preparation) {
        context.report(.preparationIdleDenominator, at: step.place, severity: .warning)
    }

    // MARK: All of them

    /// Checks the profile's steps against what its leaves score.
    func check(
        _ indicators: [IndicatorDeclaration],
        _ root: Criterion,
        _ slots: [SlotContent],
        at place: Place?
    ) {
        guard let place, !steps.isEmpty else { return }
        if !indicators.contains(where: { $0.per != nil && $0.preparation == nil }) {
            for step in steps where step.isDenominator { reportIdle(step) }
        }
        let raw = root.preorder.filter { isUnprepared($0, slots) }
        guard !raw.isEmpty else { return }
        context.report(
            .preparationLeavesRaw,
            at: place,
            [
                "leaves": .both(
                    Bilingual(
                        zh: raw.map(\.title.zh).joined(separator: "、"),
                        en: raw.map(\.title.en).joined(separator: ", ")
                    )
                )
            ],
            severity: .warning
        )
    }

    /// Says whether a leaf scores numbers that are no indicator by its id alone.
    private func isUnprepared(_ criterion: Criterion, _ slots: [SlotContent]) -> Bool {
        guard case .leaf(let formula, _) = criterion.content, formula.type.isNumeric else {
            return false
        }
        guard case .column(_, let slot) = formula.root.kind, case .indicator = slots[slot] else {
            return true
        }
        return false
    }
}

extension Preparation {
    fileprivate var isScreen: Bool { if case .screen = step { true } else { false } }

    fileprivate var isDenominator: Bool { if case .denominator = step { true } else { false } }
}
