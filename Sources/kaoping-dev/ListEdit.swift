/// Adds to a list that stands in a source file.
enum ListEdit {
    /// Returns the text with an item added to the list that follows a marker.
    ///
    /// The marker is what stands before the list's opening bracket, once in the text; nil comes
    /// back when there is no such list.
    static func adding(_ item: String, toListAfter marker: String, in text: String) -> String? {
        guard let start = text.firstRange(of: marker + "["),
            let end = text[start.upperBound...].firstIndex(of: "]")
        else { return nil }
        var items: [String] = []
        for part in text[start.upperBound..<end].split(separator: ",") {
            let word = part.drop(while: \.isWhitespace)
            items.append(String(word.prefix { !$0.isWhitespace }))
        }
        items = items.filter { !$0.isEmpty } + [item]
        let lineStart = text[..<start.lowerBound].lastIndex(of: "\n").map(text.index(after:))
        let line = text[(lineStart ?? text.startIndex)..<start.lowerBound]
        let indent = String(line.prefix { $0 == " " })
        let list = written(items, indent: indent, used: line.count + marker.count)
        return text[..<start.lowerBound] + marker + list + text[text.index(after: end)...]
    }

    /// Writes a list in one line of at most 100 characters, or else an item a line.
    private static func written(_ items: [String], indent: String, used: Int) -> String {
        let short = "[" + items.joined(separator: ", ") + "]"
        guard used + short.count > 99 else { return short }
        return "[\n" + items.map { indent + "    " + $0 + ",\n" }.joined() + indent + "]"
    }
}
