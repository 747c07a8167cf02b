#if canImport(Glibc)
    internal import Glibc
#endif

/// Which file was read, and in which state: whoever looks at it again can tell whether it changed.
public struct FileIdentity: Sendable, Hashable {
    /// The device.
    public let device: UInt64
    /// The file's number on the device.
    public let inode: UInt64
    /// The size in bytes.
    public let size: Int
    /// When the content last changed, in nanoseconds since 1970.
    public let modified: Int

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int(status.st_size)
        modified = status.st_mtim.tv_sec &* 1_000_000_000 &+ status.st_mtim.tv_nsec
    }

    /// The identity of bytes that are in no file.
    init(size: Int) {
        (device, inode, modified) = (0, 0, 0)
        self.size = size
    }

    /// Takes the identity of an open file; nil when the system does not give it.
    public init?(descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }
}
