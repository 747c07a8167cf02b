internal import KaopingCore
internal import KaopingProfile

/// What can be wrong with a request before any data is read.
struct RequestChecks {
    let request: RunRequest

    private var profile: Profile { request.profile }

    /// Checks the period, the tables and what is in force.
    func check() throws(IssuesError) {
        try checkPeriod()
        try checkTables()
        if !request.ignoresForce { try checkForce() }
    }

    private func checkPeriod() throws(IssuesError) {
        let kind = profile.period
        guard let period = request.period else {
            if kind == .once { return }
            throw IssuesError(
                .periodNotGiven,
                at: profile.place,
                ["kind": .both(kind.title), "example": .text(kind.example)],
                status: .usage
            )
        }
        guard period.kind != kind else { return try checkAsOf(period) }
        throw IssuesError(
            .periodOtherKind,
            at: profile.place,
            [
                "period": .text(period.description), "kind": .both(kind.title),
                "example": .text(kind.example),
            ],
            status: .usage
        )
    }

    /// A period that has not begun has nothing to be counted.
    private func checkAsOf(_ period: Period) throws(IssuesError) {
        guard let day = request.asOf, let first = period.firstDay, day < first else { return }
        throw IssuesError(
            .asOfBeforePeriod,
            at: profile.place,
            [
                "day": .text(day.description), "period": .text(period.description),
                "first": .text(first.description),
            ],
            status: .usage
        )
    }

    private func checkTables() throws(IssuesError) {
        let known = profile.tables.map(\.id)
        let issues = request.tables.keys.sorted().filter { !known.contains($0) }.map {
            Issue(
                .tableNotDeclared,
                ["table": .text($0), "known": .text(known.joined(separator: ", "))]
            )
        }
        guard issues.isEmpty else { throw IssuesError(issues, status: .usage) }
    }

    /// A scheme or a criterion that is not in force on the last day of the period is not run.
    private func checkForce() throws(IssuesError) {
        let day = request.asOf ?? request.period?.lastDay
        var issues: [Issue] = []
        if let dates = profile.effective,
            let issue = dates.outOfForce(profile.id, on: day, at: profile.place)
        {
            issues.append(issue)
        }
        issues += profile.root.preorder.compactMap { criterion in
            criterion.effective?.outOfForce(criterion.id, on: day, at: criterion.place)
        }
        guard issues.isEmpty else { throw IssuesError(issues, status: .profile) }
    }

    /// A formula that names the day of the calculation needs a period that ends on one.
    func checkAsOf(_ formulas: [Formula]) throws(IssuesError) {
        guard request.asOf == nil, request.period?.lastDay == nil else { return }
        let ofIndicators = profile.indicators.flatMap { indicator -> [Formula] in
            switch indicator.content {
            case .formula(let formula): [formula]
            case .reduction(let reduction):
                [reduction.condition, reduction.value, reduction.weight].compactMap(\.self)
            }
        }
        let issues = (ofIndicators + formulas).filter { $0.parameters.contains("as_of") }.map {
            Issue(.formulaNoAsOf, at: $0.place, ["formula": .text($0.text)])
        }
        guard issues.isEmpty else { throw IssuesError(issues, status: .profile) }
    }

    // MARK: Parameters

    /// Returns the values of all parameters and of `as_of`: those given, else the defaults.
    ///
    /// - Throws: `IssuesError` with every parameter that has no value, a wrong one, or is unknown.
    func parameterValues() throws(IssuesError) -> [String: FormulaConstant] {
        var values: [String: FormulaConstant] = [:]
        var wrong: [Issue] = []
        var missing: [Issue] = []
        for parameter in profile.parameters {
            guard let text = request.parameters[parameter.id] else {
                values[parameter.id] = parameter.defaultValue
                if parameter.defaultValue == nil { missing.append(issue(parameter)) }
                continue
            }
            do throws(IssuesError) {
                values[parameter.id] = try parameter.value(text, at: nil)
            } catch {
                wrong += error.issues
            }
        }
        let known = profile.parameters.map(\.id)
        wrong += request.parameters.keys.sorted().filter { !known.contains($0) }.map { id in
            let near = nearest(to: id, among: known)
            let list = known.joined(separator: ", ")
            let none = Bilingual(zh: "本方案没有参数。", en: "The scheme has no parameters.")
            return Issue(
                .parameterUnknown,
                [
                    "id": .text(id),
                    "suggestion": .both(
                        known.isEmpty
                            ? none
                            : Bilingual(
                                zh: near.map { "是否想写“\($0)”？" } ?? "方案的参数：\(list)",
                                en: near.map { "Did you mean \"\($0)\"?" } ?? "It has: \(list)"
                            )
                    ),
                ]
            )
        }
        guard wrong.isEmpty else { throw IssuesError(wrong + missing, status: .usage) }
        guard missing.isEmpty else { throw IssuesError(missing, status: .profile) }
        if let day = request.asOf { values["as_of"] = .date(day) }
        return values
    }

    private func issue(_ parameter: ParameterDeclaration) -> Issue {
        Issue(
            .profileMissingValues,
            at: parameter.place,
            [
                "id": .text(parameter.id), "title": .both(parameter.title),
                "expected": .both(parameter.expected),
            ]
        )
    }
}
