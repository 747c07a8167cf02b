import GRDB
import KaopingCore
import Testing

@testable import KaopingStore

@Suite("Inner parts in words")
struct RecordWordsTests {
    @Test("have no raw word in Chinese")
    func chinese() {
        let parts = [
            PartName.score, PartName.states, PartName.rank, PartName.level, PartName.figures,
            PartName.rankWithin(["街道"]), PartName.levelStep(0), PartName.criterion("评议"),
            PartName.criterionStates("评议"), PartName.total("甲"), PartName.totalStates("甲"),
            PartName.group("街道"), PartName.groupNames("街道"), PartName.adjustment("加分"),
            PartName.gate("否决"), PartName.percentile, PartName.percentileWithin(["街道"]),
            "data", "keys", "parts",
        ]
        for part in parts {
            let words = RecordWords.part(part).zh
            #expect(!words.contains { $0.isASCII && $0.isLetter }, "\(part): \(words)")
        }
        #expect(RecordWords.part("criterion-states/评议").zh == "“评议”的得分状态")
        #expect(RecordWords.part("criterion-states/评议").en == "the states of \"评议\"")
        for table in ["private", "document", "run", "part", "run_document", "record"] {
            #expect(!RecordWords.table(table).zh.contains { $0.isASCII }, "\(table)")
        }
    }

    @Test("what SQLite says is said in Chinese, and in English as it is")
    func reasons() {
        let error = DatabaseError(
            resultCode: .SQLITE_CORRUPT,
            message: "database disk image is malformed"
        )
        #expect(RecordWords.reason(error).zh == "数据页内容不符合格式")
        #expect(RecordWords.reason(error).en == "database disk image is malformed")
        #expect(
            RecordWords.structure("Tree 5 page 7: btreeInitPage() returns error").zh
                == "第 5、7 页附近的内容不一致"
        )
        #expect(RecordWords.structure("row 3 missing from index x").zh == "表或索引的内容不一致")
    }
}
