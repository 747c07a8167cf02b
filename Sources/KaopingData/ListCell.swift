/// A cell with several texts, parted by a separator.
public enum ListCell {
    /// Calls a function with each text of a cell, spaces around it taken away.
    ///
    /// Nothing between two separators is no text.
    ///
    /// - Parameters:
    ///   - cell: the bytes of the cell.
    ///   - separator: the bytes between two texts.
    ///   - body: called in the order of the cell.
    public static func forEach(
        in cell: UnsafeRawBufferPointer,
        separator: [UInt8],
        _ body: (UnsafeRawBufferPointer) -> Void
    ) {
        let bytes = cell.bindMemory(to: UInt8.self)
        var start = 0
        while start <= bytes.count {
            let end = ListCell.end(of: bytes, from: start, separator)
            let entry = CellText.trimmed(UnsafeBufferPointer(rebasing: bytes[start..<end]))
            if !entry.isEmpty { body(UnsafeRawBufferPointer(entry)) }
            start = end + max(1, separator.count)
        }
    }

    /// Returns where the text that begins at a place ends.
    private static func end(
        of bytes: UnsafeBufferPointer<UInt8>,
        from start: Int,
        _ separator: [UInt8]
    ) -> Int {
        guard let first = separator.first else { return bytes.count }
        var place = start
        while place + separator.count <= bytes.count {
            if bytes[place] == first,
                bytes[place..<place + separator.count].elementsEqual(separator)
            {
                return place
            }
            place += 1
        }
        return bytes.count
    }
}
