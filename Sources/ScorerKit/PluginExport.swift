internal import ScorerABI

#if canImport(Glibc)
    // Links every plugin with libm: in release `rounded()` calls its `round`, and a plugin that imports
    // nothing but ScorerKit would not load.
    internal import Glibc
#endif

/// A plugin's scorers as the C table that the host reads.
///
/// A plugin target has one of these and one entry function that returns `table`:
///
/// ```swift
/// private let plugin = PluginExport(id: "acme", version: "1.0.0", scorers: [Seasonal.self])
///
/// @c(kp_plugin_v1_Acme)
/// public func acmePlugin() -> UnsafeRawPointer { plugin.table }
/// ```
public struct PluginExport: @unchecked Sendable {
    /// The table, a `kp_plugin`; it lives as long as the process.
    public let table: UnsafeRawPointer

    /// Lays out the table once.
    ///
    /// - Parameters:
    ///   - id: the plugin's id in kebab-case; `acme-seasonal` goes with `libAcmeSeasonal.so`.
    ///   - version: the plugin's version, such as `1.0.0`.
    ///   - scorers: the scorers, in the order in which they are listed.
    public init(id: String, version: String, scorers: [any Scorer.Type]) {
        let exported = scorers.map { ScorerExport.scorer($0) as UnsafePointer<kp_scorer>? }
        let plugin = kp_plugin(
            abi_version: UInt32(KP_ABI_VERSION),
            struct_size: UInt32(MemoryLayout<kp_plugin>.size),
            id: Forever.text(id),
            version: Forever.text(version),
            scorers: Forever.array(exported),
            scorer_count: Int64(scorers.count)
        )
        table = UnsafeRawPointer(Forever.value(plugin))
    }
}

/// Memory that lives as long as the process, for the tables that a plugin hands out.
enum Forever {
    static func value<T>(_ value: T) -> UnsafeMutablePointer<T> {
        let pointer = UnsafeMutablePointer<T>.allocate(capacity: 1)
        pointer.initialize(to: value)
        return pointer
    }

    static func array<T>(_ values: [T]) -> UnsafePointer<T>? {
        guard !values.isEmpty else { return nil }
        let pointer = UnsafeMutablePointer<T>.allocate(capacity: values.count)
        pointer.initialize(from: values, count: values.count)
        return UnsafePointer(pointer)
    }

    static func text(_ text: String) -> kp_text {
        var text = text
        return text.withUTF8 { bytes in
            guard let source = bytes.baseAddress, bytes.count > 0 else {
                return kp_text(bytes: nil, length: 0)
            }
            let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
            UnsafeMutableRawPointer(copy).copyMemory(from: source, byteCount: bytes.count)
            return kp_text(bytes: copy, length: Int64(bytes.count))
        }
    }

    static func title(_ title: Title) -> kp_title {
        kp_title(zh: text(title.zh), en: text(title.en))
    }
}
