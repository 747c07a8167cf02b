import ScorerKit
import Testing

@testable import KaopingPanel

@Suite struct PanelLineTests {
    @Test("a line's code is its place in the description, and every id is its own")
    func codes() {
        for line in PanelLine.allCases {
            #expect(Panel.description.lines[line.rawValue] == line.text)
            #expect(line("c", 1, 2, value: 3).code == line.rawValue)
        }
        #expect(Set(Panel.description.lines.map(\.id)).count == PanelLine.allCases.count)
    }

    @Test("a group's line says what is out of the ordinary, and no more")
    func versions() {
        let plain = PanelLine.group(isMedian: false, isShared: false, isScaled: false)
        let full = PanelLine.group(isMedian: true, isShared: true, isScaled: true)
        #expect(plain == .mean && full == .medianSharedScaled)
        #expect(
            plain.text.title.zh
                == "“{0:text:group}”：计入{0:raters}人，平均{1:mark}分，权重{2:stated_share:%}，计{value}分"
        )
        #expect(full.text.title.zh.contains("中位数{1:mark}分（折合{4:points}分）"))
        #expect(full.text.title.zh.contains("分担后{3:share:%}"))
    }
}
