import KaopingCore
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

/// A small index in the manner of COINr: twelve units, four indicators, invented.
///
/// Expected values: KaopingPrepareTests/Oracle/oracle.py, NumPy 2.4.6 and SciPy 1.17.1.
enum SmallIndex {
    static let profile = """
        language: 1
        profile: small-index
        unit: {key: id, groups: [county]}
        tables:
          units:
            file: units.csv
            columns:
              id: text
              county: text
              population: number
              crime: number
              clinics: number
              parks: {type: number, heading: parks}
              served: number
        prepare:
          - {per: denominator}
          - {screen: {available: 75%}}
          - {impute: {with: median, within: county}}
          - outliers: {points: 5}
        defaults: {criterion: {score: min_max}}
        indicators:
          crime:   {per: population / 1000, better: low}
          clinics: {title: Clinics, per: population / 1000}
          parks:   {}
          served:  {}
        criteria:
          - {id: safety,  weight: 60%, leaves: [crime]}
          - {id: service, weight: 40%, leaves: {clinics: 50%, parks: 30%, served: 20%}}

        """

    static let units = """
        id,county,population,crime,clinics,parks,served
        a,E,12000,24,6,14.5,80.5
        b,E,8000,12,5,11,90
        c,E,15000,45,9,,76
        d,E,9500,,4,9.5,88
        e,E,20000,38,,13,92.5
        f,E,7000,350,3,10.5,70
        g,W,11000,22,8,12,
        h,W,16000,40,7,8,85
        i,W,5000,5,4,16,95
        j,W,13000,,,,60
        k,W,10000,30,5,11.5,78
        l,W,6000,9,2,7,82

        """

    static let total = [
        50.502857142857145, 69.23333333333333, 18.681904761904757, 42.85273182957394,
        55.34285714285714, 8.748299319727892, 57.86978354978355, 25.597619047619048, 100.0, none,
        15.702857142857145, 48.84,
    ]

    static let service = [
        51.25714285714286, 60.58333333333333, 46.704761904761895, 32.131829573934844,
        55.857142857142854, 21.87074829931973, 69.67445887445886, 26.49404761904762, 100.0, none,
        39.25714285714286, 9.600000000000001,
    ]

    static let crime = [50.0, 75, 0, 50, 55, 0, 50, 25, 100, none, 0, 75]
}

@Suite struct PreparationIndexTests {
    @Test("the whole chain gives the scores of an independent calculation")
    func scores() throws {
        let book = try Desk().run(SmallIndex.profile, SmallIndex.units)
        #expect(agree(book.scores(), SmallIndex.total))
        #expect(agree(book.scores("service"), SmallIndex.service))
        #expect(agree(book.scores("crime"), SmallIndex.crime))
    }

    @Test("the scores are the same bits on any threads and blocks")
    func deterministic() throws {
        let desk = try Desk()
        try desk.write(SmallIndex.units, to: "units.csv")
        var request = try desk.request(SmallIndex.profile)
        let first = try Evaluation.run(request).score.values.array.map(\.bitPattern)
        for (threads, blockRows) in [(1, 1), (2, 5), (7, 12)] {
            (request.threads, request.blockRows) = (threads, blockRows)
            #expect(try Evaluation.run(request).score.values.array.map(\.bitPattern) == first)
        }
    }

    private func agree(_ found: [Double?], _ expected: [Double]) -> Bool {
        found.count == expected.count
            && zip(found, expected).allSatisfy { found, expected in
                guard let found else { return expected.isNaN }
                return abs(found - expected) <= 1e-12
            }
    }
}
