internal import KaopingCore
internal import KaopingProfile
internal import ScorerKit

extension ScorerUse {
    /// The parameters with what only a run knows put in: the day up to which is counted, the first
    /// and the last day of the period, and the days that are not as their weekday says.
    ///
    /// A scorer that declares none of them gets what the profile states.
    func filled(_ settings: FormulaSettings) -> ParameterPack {
        var pack = parameters
        for description in handle.description.parameters {
            guard let value = ScorerUse.value(description, settings) else { continue }
            pack = pack.replacing(description, with: value)
        }
        return pack
    }

    private static func value(
        _ description: ParameterDescription,
        _ settings: FormulaSettings
    ) -> ParameterValue? {
        switch (description.name, description.kind) {
        case ("as_of", .date):
            guard case .date(let day)? = settings.parameters["as_of"] else { return nil }
            return .number(Double(day.number))
        case ("first_day", .date): return settings.firstDay.map { .number(Double($0.number)) }
        case ("last_day", .date): return settings.lastDay.map { .number(Double($0.number)) }
        case ("calendar", .numbers):
            return .numbers(settings.calendar.exceptions.map { Double($0) })
        default: return nil
        }
    }
}
