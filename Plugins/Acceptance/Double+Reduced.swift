extension Double {
    /// The number reduced to 15 significant digits, as it is compared with a mark.
    ///
    /// That takes away the noise of binary arithmetic: a sum that should be 85 and came out as
    /// 84.99999999999999 is 85. Numbers below 10^-7, and from 10^15 on, stay as they are.
    var reduced: Double {
        guard magnitude >= 1e-7, magnitude < 1e15 else { return self + 0 }
        var scale = 1.0
        while magnitude * scale < 1e14 { scale *= 10 }
        // Scale and rounded product are whole and exact, so the quotient is the nearest double.
        return (self * scale).rounded() / scale
    }
}
