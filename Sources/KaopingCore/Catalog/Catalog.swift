/// All messages that a user can see, area by area.
public enum Catalog {
    /// Every message, in the order of the areas.
    public static let all: [Message] =
        yaml + profile + language + overlay + formula + data + plugin + judging + engine + explain
        + compare + lint + tables + preparation + output + store + procedure
        + commandLine
}
