public import KaopingCore

/// Reads YAML texts into nodes with places.
///
/// It takes the YAML that people write by hand: one document, keys that are texts and occur once,
/// aliases within limits; no tags, no merge keys.
public enum YAMLParser {
    /// Reads a text.
    ///
    /// - Parameters:
    ///   - text: UTF-8, with or without a byte order mark.
    ///   - file: the file as the user named it, for places.
    ///   - limits: how much the text may hold.
    /// - Returns: the root, which is not empty.
    /// - Throws: everything found wrong, in the order of the places, with the status of a bad profile.
    public static func parse(
        _ text: [UInt8],
        file: String,
        limits: YAMLLimits = YAMLLimits()
    ) throws(IssuesError) -> YAMLNode {
        let text = try YAMLText(text, file: file, limits: limits)
        var composer = YAMLComposer(text, limits: limits)
        if !text.bytes.isEmpty {
            text.bytes.withUnsafeBufferPointer { compose($0, &composer) }
        }
        return try composer.finish()
    }

    private static func compose(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ composer: inout YAMLComposer
    ) {
        var events = YAMLEvents(bytes)
        do throws(YAMLProblem) {
            while composer.take(try events.next()) {}
        } catch {
            composer.take(error)
        }
    }
}
