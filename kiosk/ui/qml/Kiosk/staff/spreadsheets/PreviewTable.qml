pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The rows of a workbook that become the same, in a table; on a narrow page without headings.
FocusScope {
    id: root

    required property SpreadsheetViewModel spreadsheets
    readonly property bool narrow: width < Theme.px(1200)
    readonly property string tab: spreadsheets.tab

    Rectangle {
        id: card
        width: parent.width
        height: Math.min(root.height - Theme.px(120), head.height + list.contentHeight + Theme.px(4))
        visible: list.count > 0
        radius: Theme.cardRadius
        color: Theme.paper
        border.color: Theme.sand
        border.width: Theme.hairline
    }
    PreviewHead {
        id: head
        width: parent.width
        height: visible ? Theme.px(64) : 0
        visible: !root.narrow && list.count > 0
        tab: root.tab
    }
    ListView {
        id: list
        objectName: "previewLines"
        y: head.height
        width: parent.width
        height: card.height - head.height - Theme.px(4)
        model: root.spreadsheets.lines
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        reuseItems: true
        Accessible.role: Accessible.Table
        Accessible.name: SpreadsheetWords.tab(root.tab, count)
        Keys.onUpPressed: flick(0, 1200)
        Keys.onDownPressed: flick(0, -1200)
        delegate: PreviewRow {
            id: line
            required property int index
            objectName: `previewLine-${index}`
            width: list.width
            narrow: root.narrow
            tab: root.tab
            enabled: root.spreadsheets.busy === ""
            onAnswered: same => root.spreadsheets.answer(line.row, same)
        }
    }
    EmptyState {
        y: Theme.px(80)
        width: parent.width
        visible: list.count === 0
        icon: "table"
        text: SpreadsheetWords.nothing(root.tab)
    }
}
