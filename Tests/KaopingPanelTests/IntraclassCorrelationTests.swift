import Testing

@testable import KaopingPanel

@Suite struct IntraclassCorrelationTests {
    /// Shrout and Fleiss (1979), table 2: six targets, four judges.
    static let shroutFleiss: [[Double]] = [
        [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
    ]
    static let tied: [[Double]] = [
        [80, 75, 90], [80, 80, 85], [70, 75, 80], [90, 95, 90], [60, 75, 70],
    ]

    @Test("the six forms are those that Shrout and Fleiss publish in table 4")
    func published() {
        let forms = IntraclassCorrelation(rows: Self.shroutFleiss, raterCount: 4).forms
        let published = [0.17, 0.29, 0.71, 0.44, 0.62, 0.91]
        for (form, expected) in zip(forms, published) {
            #expect((form.number * 100).rounded() / 100 == expected)
        }
    }

    @Test("the six forms are those of numpy and pingouin")
    func independent() {
        // Oracle/agreement.txt
        let expected = [
            0.16574176840547544, 0.2897637795275591, 0.7148407148407149, 0.44279713367926865,
            0.6200505475989891, 0.9093155423770695,
        ]
        let found = IntraclassCorrelation(rows: Self.shroutFleiss, raterCount: 4).forms
        for (form, value) in zip(found, expected) { #expect(abs(form.number - value) < 1e-14) }
        let tied = [
            0.6724137931034485, 0.6806722689075633, 0.7363636363636366, 0.860294117647059,
            0.8647686832740216, 0.8933823529411766,
        ]
        let second = IntraclassCorrelation(rows: Self.tied, raterCount: 3).forms
        for (form, value) in zip(second, tied) { #expect(abs(form.number - value) < 1e-14) }
    }

    @Test("units with raters of their own have the one-way forms only")
    func nested() {
        // Three units with two raters each, six raters in all.
        let forms = IntraclassCorrelation(rows: [[4, 6], [1, 1], [9, 7]], raterCount: 6).forms
        // Unit means 5, 1, 8 and 14/3 in all: between 2 (1/9 + 121/9 + 100/9) / 2 = 222/9,
        // within (2 + 0 + 2) / 3 = 4/3.
        #expect(abs(forms[0].number - (222.0 / 9 - 4 / 3.0) / (222.0 / 9 + 4 / 3.0)) < 1e-15)
        #expect(abs(forms[3].number - (222.0 / 9 - 4 / 3.0) / (222.0 / 9)) < 1e-15)
        for index in [1, 2, 4, 5] { #expect(forms[index] == .none(.incomplete(units: 3))) }
    }

    @Test("units with fewer marks than others leave no form")
    func gaps() {
        let forms = IntraclassCorrelation(rows: [[4, 6], [1], [9, 7]], raterCount: 2).forms
        #expect(forms.allSatisfy { $0 == .none(.incomplete(units: 1)) })
    }

    @Test("one unit or one rater are too few")
    func few() {
        for rows in [[[1.0, 2]], [[1], [2]], []] {
            let forms = IntraclassCorrelation(rows: rows, raterCount: 2).forms
            #expect(forms == Array(repeating: .none(.few), count: 6))
        }
    }

    @Test("marks that do not vary give no value, not any number")
    func flat() {
        let same = IntraclassCorrelation(rows: [[0.1, 0.1, 0.1], [0.1, 0.1, 0.1]], raterCount: 3)
        #expect(same.forms.allSatisfy { $0 == .none(.flat) })
        // Units alike on average, raters not: nothing to divide by in the forms of means.
        let alike = IntraclassCorrelation(rows: [[0.1, 0.7], [0.7, 0.1]], raterCount: 2).forms
        #expect(alike[3] == .none(.flat) && alike[5] == .none(.flat))
        #expect(alike[0] == .value(-1))
    }

    @Test("raters who agree wholly have 1 in every form")
    func perfect() {
        let forms = IntraclassCorrelation(
            rows: [[0.1, 0.1], [0.2, 0.2], [0.7, 0.7]],
            raterCount: 2
        )
        for form in forms.forms { #expect(abs(form.number - 1) < 1e-12) }
    }
}
