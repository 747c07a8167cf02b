internal import ScorerABI

/// Texts and numbers as they cross the boundary: in fields of a fixed length.
enum RawFields {
    /// Reads texts; those without bytes at the end are not there.
    static func texts(_ raw: [kp_text]) -> [String] {
        var found = raw.map { $0.bytes == nil ? "" : String($0) }
        while found.last?.isEmpty ?? false { found.removeLast() }
        return found
    }

    /// Calls a function with texts that are valid during the call.
    static func withRaw(_ texts: some Collection<String>, _ body: ([kp_text]) -> Void) {
        // One buffer for all texts, so that their pointers are valid together.
        let bytes = texts.map { Array($0.utf8) }
        bytes.flatMap(\.self).map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { all in
            var start = 0
            var raw: [kp_text] = []
            for text in bytes {
                let first = text.isEmpty ? nil : all.baseAddress.map { $0 + start }
                raw.append(kp_text(bytes: first, length: Int64(text.count)))
                start += text.count
            }
            body(raw)
        }
    }

    /// Puts elements into a field of a fixed length; those beyond its end are left out, and what
    /// is behind them stays as it is.
    static func fill<Field, Element>(_ field: inout Field, with elements: [Element]) {
        withUnsafeMutableBytes(of: &field) { memory in
            let target = memory.bindMemory(to: Element.self)
            for (index, element) in elements.prefix(target.count).enumerated() {
                target[index] = element
            }
        }
    }
}
