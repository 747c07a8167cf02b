extension TextColumn {
    /// Returns the texts as codes: one for each different text, in the order of first appearance.
    ///
    /// - Returns: the code of each row, -1 where the text is missing, and what the codes stand for.
    public func coded() -> (codes: [Int32], dictionary: [String]) {
        var dictionary = ByteDictionary()
        let codes = (0..<count).map { row -> Int32 in
            let bytes = bytes(ofRow: row).bindMemory(to: UInt8.self)
            guard let base = bytes.baseAddress, !bytes.isEmpty else { return -1 }
            return dictionary.code(of: base, bytes.count, firstRow: row)
        }
        return (codes, dictionary.values.map { String(decoding: $0, as: UTF8.self) })
    }

    /// Returns the column with some texts replaced by others.
    ///
    /// - Parameter texts: what takes the place of a text, by that text.
    /// - Returns: this column itself where none of the texts is in it; nil when there is no memory.
    public func replacing(_ texts: [String: String]) -> TextColumn? {
        let old = texts.keys.sorted().filter { !$0.isEmpty }
        let lookup = ByteDictionary(old)
        let new = old.map { Array((texts[$0] ?? "").utf8) }
        func code(_ row: Int) -> Int {
            let bytes = bytes(ofRow: row).bindMemory(to: UInt8.self)
            guard let base = bytes.baseAddress, !bytes.isEmpty else { return -1 }
            return Int(lookup.find(base, bytes.count))
        }
        guard !old.isEmpty, (0..<count).contains(where: { code($0) >= 0 }) else { return self }
        let codes = (0..<count).map(code)
        let size = codes.indices.reduce(0) {
            $0 + (codes[$1] < 0 ? bytes(ofRow: $1).count : new[codes[$1]].count)
        }
        guard let arena = ColumnMemory(bytes: size, color: 0),
            let places = ColumnMemory(bytes: count * MemoryLayout<TextSpan>.stride, color: 1)
        else { return nil }
        var start = 0
        for row in 0..<count {
            let text = codes[row] < 0 ? Array(bytes(ofRow: row)) : new[codes[row]]
            (arena.base + start).copyMemory(from: text, byteCount: text.count)
            places.base.assumingMemoryBound(to: TextSpan.self)[row] = TextSpan(
                start: start,
                count: text.count
            )
            start += text.count
        }
        return TextColumn(spans: places, bytes: arena, count: count, missing: missing)
    }

    /// Returns the text of some bytes as messages show it: on one line, at most 40 characters.
    public static func shown(_ bytes: UnsafeRawBufferPointer) -> String {
        CellText.shown(bytes.bindMemory(to: UInt8.self))
    }
}
