/// Pieces of Markdown.
enum Markdown {
    /// Returns a row of a table; a bar within a cell stays a bar.
    static func row(_ cells: String...) -> String {
        "| " + cells.map(escaped).joined(separator: " | ") + " |"
    }

    private static func escaped(_ cell: String) -> String {
        cell.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
}
