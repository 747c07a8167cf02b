import Testing

@testable import KaopingSurvey

@Suite struct WilsonIntervalTests {
    @Test(
        "the intervals of Newcombe 1998, table I, method 3, to the four places that are printed",
        arguments: [
            (81.0, 263.0, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ]
    )
    func newcombe(hits: Double, count: Double, lower: Double, upper: Double) {
        let found = WilsonInterval(
            hits / count,
            of: count,
            normal: WilsonInterval.quantile(0.975)
        )
        #expect((found.lower * 1e4).rounded() / 1e4 == lower)
        #expect((found.upper * 1e4).rounded() / 1e4 == upper)
    }

    @Test(
        "the intervals of scipy 1.17.1, to 14 digits",
        arguments: [
            (81.0, 263.0, 0.9, 0.26331361718848145, 0.3565663496084882),
            (15, 148, 0.99, 0.05364486961396485, 0.18326735011315254),
            (1, 29, 0.95, 0.006113214292762667, 0.17175521879320282),
            (29, 29, 0.95, 0.8830302015002592, 1),
            (0, 20, 0.99, 0, 0.2491054010987534),
            (170, 200, 0.9, 0.803812401060494, 0.8868445864811628),
        ]
    )
    func scipy(hits: Double, count: Double, level: Double, lower: Double, upper: Double) {
        let normal = WilsonInterval.quantile(0.5 + level / 2)
        let found = WilsonInterval(hits / count, of: count, normal: normal)
        #expect(abs(found.lower - lower) < 1e-14 && abs(found.upper - upper) < 1e-14)
    }

    @Test(
        "the quantiles of scipy 1.17.1, to 15 digits",
        arguments: [
            (0.75, 0.6744897501960817), (0.9, 1.2815515655446004), (0.95, 1.6448536269514722),
            (0.975, 1.959963984540054), (0.995, 2.5758293035489004),
            (0.9995, 3.2905267314919255), (1e-9, -5.997807015007684), (1e-14, -7.650628092935268),
        ]
    )
    func quantiles(probability: Double, expected: Double) {
        #expect(abs(WilsonInterval.quantile(probability) - expected) <= 2e-15 * abs(expected))
    }

    @Test("a quantile and that of the rest differ in sign alone")
    func mirrored() {
        for probability in [0.75, 0.875, 0.9375, 0.99609375] {
            let (one, other) = (
                WilsonInterval.quantile(probability), WilsonInterval.quantile(1 - probability)
            )
            #expect(one == -other)
        }
    }

    @Test("the middle is zero, and more answers make the interval narrower")
    func properties() {
        #expect(WilsonInterval.quantile(0.5) == 0)
        let widths = [1.0, 10, 100, 1000].map { count in
            let interval = WilsonInterval(0.5, of: count, normal: 1.96)
            return interval.upper - interval.lower
        }
        #expect(widths == widths.sorted(by: >))
    }
}
