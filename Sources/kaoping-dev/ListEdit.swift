/// Adds to a list that stands in a source file.
enum ListEdit {
    /// Returns the text with an item added to the list that follows a marker.
    ///
    /// The marker is what stands before the list's opening bracket, once in the text; nil comes
    /// back when there is no such list. Lines are not broken anew.
    static func adding(_ item: String, toListAfter marker: String, in text: String) -> String? {
        guard let opening = text.firstRange(of: marker + "[")?.upperBound,
            let closing = text[opening...].firstIndex(of: "]")
        else { return nil }
        let list = text[opening..<closing]
        // Behind the last item, before its comma where a comma ends the list.
        let last = list.lastIndex { !$0.isWhitespace && $0 != "," }
        let place = last.map(text.index(after:)) ?? opening
        return text[..<place] + (last == nil ? "" : ", ") + item + text[place...]
    }
}
