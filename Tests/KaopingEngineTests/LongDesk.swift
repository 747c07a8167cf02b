import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

/// The data of a profile with its indicators, as a run has them before anything is scored.
struct Worked {
    let profile: Profile
    let data: UnitData

    /// An indicator's numbers; nil where missing.
    subscript(id: String) -> [Double?] {
        guard let slot = profile.indicators.first(where: { $0.id == id })?.slot,
            let values = data.columns[slot]
        else { return [] }
        return values.array
    }

    /// The index of a table.
    func table(_ id: String) throws -> LongTable {
        let index = try #require(profile.tables.firstIndex { $0.id == id })
        return try #require(data.tables[index])
    }

    /// The slot of a column of a table.
    func slot(_ table: String, _ column: String) throws -> Int {
        let index = try #require(profile.tables.firstIndex { $0.id == table })
        let position = try #require(
            profile.tables[index].columns.firstIndex { $0.id == column }
        )
        return try #require(profile.slots.firstIndex(of: .column(table: index, column: position)))
    }

    /// How an indicator reduces rows, by the indicator's index.
    func reduction(_ index: Int) throws -> Reduction {
        var found: Reduction?
        if case .reduction(let reduction) = profile.indicators[index].content { found = reduction }
        return try #require(found)
    }

    /// The remarks as a person reads them.
    func remarks(_ language: Language) -> [String] {
        data.remarks.map { $0.description(in: language) }
    }
}

extension Desk {
    /// A profile over `units.csv` with the key `id` and the number `a`, and more tables and lines.
    static func long(
        unit: String = "{key: id}",
        columns: String = "a: number",
        _ tables: String,
        _ rest: String = ""
    ) -> String {
        """
        language: 1
        profile: trial
        unit: \(unit)
        tables:
          units: {file: units.csv, columns: {id: text, \(columns)}}
        \(tables.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
        \(rest)
        criteria: [{id: c, of: a, score: {goalposts: 0..10}}]
        """
    }

    /// Reads the data of a profile and computes all its indicators, on two threads.
    func work(
        _ yaml: String,
        _ files: [String: String],
        period: String? = nil,
        inputs: [InputFile] = [],
        limit: Int = 20
    ) throws -> Worked {
        for (name, text) in files { try write(text, to: name) }
        var request = try request(yaml, period: period)
        request.inputs = inputs
        request.issueLimit = limit
        let profile = request.profile
        let use = SlotUse(profile, slots: profile.indicators.map(\.slot))
        let data = try UnitReader(request: request, use: use).read()
            .adding(profile.indicators, use, threads: 2)
        return Worked(profile: profile, data: data)
    }
}

extension UnitData.Values {
    /// The numbers of as many units as there are; nil where missing.
    var array: [Double?] {
        guard case .numbers(let numbers, _) = self,
            let buffer = numbers.owner as? Buffer<Double>
        else { return [] }
        return buffer.array.map { $0.isNaN ? nil : $0 }
    }

    /// The texts of a column that is kept in a buffer; nil where missing.
    var texts: [String?] {
        guard case .codes(let codes, let dictionary) = self,
            let buffer = codes.owner as? Buffer<Int32>
        else { return [] }
        return buffer.array.map { $0 < 0 ? nil : dictionary[Int($0)] }
    }
}
