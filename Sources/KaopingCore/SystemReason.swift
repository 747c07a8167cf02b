#if canImport(Glibc)
    internal import Glibc
#endif

/// Why the system refused something, in words.
public enum SystemReason {
    /// The reason of the last refusal on this thread.
    public static var last: Bilingual { of(errno) }

    /// Returns an error number in words: in Chinese what writing meets with, else as the system
    /// says it.
    public static func of(_ number: Int32) -> Bilingual {
        let system = String(cString: strerror(number))
        return Bilingual(zh: chinese(number) ?? system, en: system)
    }

    private static func chinese(_ number: Int32) -> String? {
        switch number {
        case ENOENT: "所在文件夹不存在"
        case ENOTDIR: "路径的一部分不是文件夹"
        case EACCES, EPERM: "没有权限"
        case EROFS: "文件系统只读"
        case ENOSPC: "磁盘空间不足"
        case EDQUOT: "超出磁盘配额"
        case EFBIG: "文件过大"
        case ENAMETOOLONG: "文件名过长"
        case EIO: "读写设备出错"
        case EEXIST: "已有这个文件或文件夹"
        case EISDIR: "这是一个文件夹"
        case EPIPE: "接收方已经关闭"
        default: nil
        }
    }
}
