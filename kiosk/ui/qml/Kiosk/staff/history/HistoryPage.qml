pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Who has changed what and when, and what is in the bin; all of it can be taken back.
FocusScope {
    id: root

    required property HistoryViewModel history
    readonly property real edge: Theme.px(56)
    readonly property real room: width - 2 * edge
    property bool inBin: false
    readonly property bool covered: history.opened > 0 || history.inConflict

    onVisibleChanged: history.show(visible)
    Component.onCompleted: history.show(visible)

    Item {
        id: page
        anchors.fill: parent
        enabled: !root.covered

        Column {
            id: header
            x: root.edge
            y: Theme.px(48)
            width: Theme.portrait ? root.room : root.room - tabs.width - Theme.gutter
            spacing: Theme.px(4)
            Label {
                objectName: "historyHeadline"
                width: parent.width
                text: root.inBin ? qsTr("Bin") : qsTr("History")
                font: Theme.type(46, Font.Bold)
            }
            Label {
                width: parent.width
                text: root.inBin ? qsTr("What was deleted is kept for 30 days.")
                                 : qsTr("Everything that was changed. It can be undone at any time; visitors see it with the next release.")
                font: Theme.secondary
                color: Theme.mossGrey
                maximumLineCount: 2
                elide: Text.ElideRight
            }
        }
        Row {
            id: tabs
            x: Theme.portrait ? root.edge : root.width - root.edge - width
            y: Theme.portrait ? header.y + header.height + Theme.px(16) : Theme.px(52)
            spacing: Theme.touchGap
            Chip {
                objectName: "showHistory"
                text: qsTr("History")
                checked: !root.inBin
                onClicked: root.inBin = false
            }
            Chip {
                objectName: "showBin"
                text: qsTr("Bin")
                count: root.history.loaded ? root.history.bin.count : -1
                checked: root.inBin
                onClicked: root.inBin = true
            }
        }
        Column {
            id: filters
            x: root.edge
            y: Math.max(header.y + header.height, tabs.y + tabs.height) + Theme.px(12)
            width: root.room
            visible: !root.inBin && root.history.loaded
            FilterRow {
                objectName: "people"
                width: parent.width
                visible: root.history.people.count > 1
                choices: root.history.people
                chosen: root.history.account
                nameOfAll: qsTr("Everybody")
                onTaken: slug => root.history.filterAccount(slug)
            }
            FilterRow {
                objectName: "kinds"
                width: parent.width
                visible: root.history.kinds.count > 1
                kinds: true
                choices: root.history.kinds
                chosen: root.history.kind
                nameOfAll: qsTr("Everything")
                onTaken: slug => root.history.filterKind(slug)
            }
        }
        Label {
            id: unreadable
            objectName: "historyUnreadable"
            x: root.edge
            y: (filters.visible ? filters.y + filters.height : filters.y) + Theme.px(12)
            width: root.room
            visible: root.history.unreadable
            text: qsTr("The history cannot be read just now.")
            font: Theme.type(22, Font.Medium)
            color: Theme.brick
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        Rectangle {
            id: frame
            x: root.edge
            y: unreadable.visible ? unreadable.y + unreadable.height + Theme.px(12) : unreadable.y
            width: root.room
            height: parent.height - y - Theme.px(40)
            visible: root.history.loaded
            radius: Theme.cardRadius
            color: Theme.paper
            border.color: Theme.sand
            border.width: Theme.hairline
            ListView {
                id: list
                objectName: "history"
                x: Theme.px(32)
                y: Theme.px(12)
                width: parent.width - 2 * x
                height: parent.height - 2 * y
                visible: !root.inBin
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                model: root.history.entries
                onAtYEndChanged: if (atYEnd && count > 0) root.history.readOlder()
                delegate: HistoryRow {
                    required property int index
                    objectName: number ? `change-set-${number}` : `act-${index}`
                    width: list.width
                    ready: !root.history.busy
                    onClicked: root.history.open(index)
                    onTaken: undone ? root.history.redo(number) : root.history.undo(number)
                }
            }
            ListView {
                id: deleted
                objectName: "bin"
                x: Theme.px(32)
                y: Theme.px(12)
                width: parent.width - 2 * x
                height: parent.height - 2 * y
                visible: root.inBin
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                model: root.history.bin
                delegate: BinRow {
                    width: deleted.width
                    ready: !root.history.busy
                    onRestored: root.history.restore(index)
                }
            }
            EmptyState {
                anchors.centerIn: parent
                width: parent.width - Theme.px(120)
                visible: root.inBin ? deleted.count === 0 : list.count === 0
                icon: "history"
                text: root.inBin ? qsTr("The bin is empty.")
                    : root.history.account !== "" || root.history.kind !== "" ? qsTr("Nothing like this was changed.")
                    : qsTr("Nothing was changed yet. What somebody changes under “Content” stands here, and can be undone.")
            }
        }
        NoticeBar {
            page: "history"
            anchors.horizontalCenter: parent.horizontalCenter
            y: parent.height - height - Theme.px(64)
            notice: root.history.notice
            text: HistoryWords.notice(root.history.notice.message)
        }
    }
    CellsPanel {
        anchors.fill: parent
        visible: root.history.opened > 0
        focus: visible
        title: HistoryWords.act(root.history.openedReason, root.history.openedKind, root.history.openedTitle, root.history.openedChanges)
        hint: root.history.openedBy
        cells: root.history.cells
        acts: StaffButton {
            objectName: "takeBack"
            enabled: !root.history.busy
            primary: true
            text: root.history.openedUndone ? qsTr("Do again") : qsTr("Undo")
            onClicked: root.history.openedUndone ? root.history.redo(root.history.opened) : root.history.undo(root.history.opened)
        }
        onClosed: root.history.open(-1)
    }
    ConflictSheet {
        anchors.fill: parent
        visible: root.history.inConflict
        focus: visible
        history: root.history
    }
}
