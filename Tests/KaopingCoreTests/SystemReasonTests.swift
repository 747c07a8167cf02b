import Foundation
import KaopingCore
import Testing

@Suite("Why the system refused")
struct SystemReasonTests {
    @Test("what writing meets with is said in both languages")
    func common() {
        #expect(SystemReason.of(ENOSPC) == Bilingual(zh: "磁盘空间不足", en: "No space left on device"))
        #expect(SystemReason.of(EACCES) == Bilingual(zh: "没有权限", en: "Permission denied"))
        #expect(SystemReason.of(ENOENT).zh == "所在文件夹不存在")
        #expect(SystemReason.of(EEXIST).zh == "已有这个文件或文件夹")
        #expect(SystemReason.of(EISDIR).zh == "这是一个文件夹")
    }

    @Test("anything else is said as the system says it")
    func other() {
        #expect(SystemReason.of(EMFILE).zh == SystemReason.of(EMFILE).en)
        #expect(!SystemReason.of(EMFILE).en.isEmpty)
    }
}
