#if canImport(Glibc)
    internal import Glibc
#endif

/// The score interval of a proportion, which stays within 0 and 1 and holds for small samples.
struct WilsonInterval {
    let lower: Double
    let upper: Double

    /// Creates the interval of a share found in so many answers.
    ///
    /// - Parameters:
    ///   - share: the share, from 0 to 1.
    ///   - count: the number of answers, above 0.
    ///   - normal: the quantile of the normal distribution for the confidence, 1.96 for 95 %.
    init(_ share: Double, of count: Double, normal: Double) {
        let square = normal * normal
        let middle = 2 * count * share + square
        let width = normal * (square + 4 * count * share * (1 - share)).squareRoot()
        let base = 2 * (count + square)
        // At the ends the quotient misses 0 and 1 in its last digit.
        lower = share <= 0 ? 0 : max(0, (middle - width) / base)
        upper = share >= 1 ? 1 : min(1, (middle + width) / base)
    }

    /// Returns the quantile of the normal distribution for a probability between 0 and 1.
    ///
    /// Algorithm AS 241 (PPND16) of M. J. Wichura, Applied Statistics 37 (1988), good to 16 digits.
    static func quantile(_ probability: Double) -> Double {
        let offset = probability - 0.5
        guard abs(offset) > 0.425 else {
            let rest = 0.180625 - offset * offset
            return offset * quotient(rest, Coefficients.middle)
        }
        let tail = (-log(min(probability, 1 - probability))).squareRoot()
        let size =
            tail <= 5
            ? quotient(tail - 1.6, Coefficients.near) : quotient(tail - 5, Coefficients.far)
        return offset < 0 ? -size : size
    }

    private static func quotient(_ x: Double, _ pair: ([Double], [Double])) -> Double {
        polynomial(x, pair.0) / polynomial(x, pair.1)
    }

    private static func polynomial(_ x: Double, _ coefficients: [Double]) -> Double {
        coefficients.reversed().reduce(0) { $0 * x + $1 }
    }

    /// The coefficients of the three pieces, those of the lowest power first.
    private enum Coefficients {
        static let middle = (
            [
                3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427,
                13731.693765509461125, 45921.953931549871457, 67265.770927008700853,
                33430.575583588128105, 2509.0809287301226727,
            ],
            [
                1, 42.313330701600911252, 687.18700749205790830, 5394.1960214247511077,
                21213.794301586595867, 39307.895800092710610, 28729.085735721942674,
                5226.4952788528545610,
            ]
        )
        static let near = (
            [
                1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550,
                3.64784832476320460504, 1.27045825245236838258, 0.241780725177450611770,
                0.0227238449892691845833, 0.000774545014278341407640,
            ],
            [
                1, 2.05319162663775882187, 1.67638483018380384940, 0.689767334985100004550,
                0.148103976427480074590, 0.0151986665636164571966, 0.000547593808499534494600,
                1.05075007164441684324e-9,
            ]
        )
        static let far = (
            [
                6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580,
                0.296560571828504891230, 0.0265321895265761230930, 0.00124266094738807843860,
                2.71155556874348757815e-5, 2.01033439929228813265e-7,
            ],
            [
                1, 0.599832206555887937690, 0.136929880922735805310, 0.0148753612908506148525,
                0.000786869131145613259100, 1.84631831751005468180e-5,
                1.42151175831644588870e-7, 2.04426310338993978564e-15,
            ]
        )
    }
}
