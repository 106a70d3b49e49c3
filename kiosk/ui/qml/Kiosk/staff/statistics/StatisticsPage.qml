pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// How many have been here in a week, month, quarter or year, and what they looked at.
FocusScope {
    id: root

    required property StatisticsViewModel statistics
    readonly property real edge: Theme.px(56)
    readonly property real room: width - 2 * edge

    onVisibleChanged: statistics.show(visible)
    Component.onCompleted: statistics.show(visible)

    Item {
        anchors.fill: parent
        visible: !root.statistics.chooser.shown
        enabled: visible

        Column {
            id: header
            x: root.edge
            y: Theme.px(48)
            width: Theme.portrait ? root.room : root.room - acts.width - Theme.gutter
            spacing: Theme.px(4)
            Label {
                objectName: "statisticsHeadline"
                width: parent.width
                text: root.statistics.title !== "" ? root.statistics.title : qsTr("Statistics")
                font: Theme.type(46, Font.Bold)
                maximumLineCount: 1
                elide: Text.ElideRight
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Label {
                width: parent.width
                text: root.statistics.compared === "" ? "" : qsTr("Compared with %1").arg(root.statistics.compared)
                font: Theme.secondary
                color: Theme.mossGrey
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }
        Row {
            id: acts
            x: Theme.portrait ? root.edge : root.width - root.edge - width
            y: Theme.portrait ? header.y + header.height + Theme.px(16) : Theme.px(56)
            visible: root.statistics.loaded && !root.statistics.neverUsed
            spacing: Theme.touchGap
            StaffButton {
                objectName: "exportWorkbook"
                text: qsTr("Save as a table")
                enabled: root.statistics.busy === ""
                onClicked: root.statistics.export("workbook")
            }
            StaffButton {
                objectName: "exportProof"
                text: root.statistics.busy === "proof" ? qsTr("The proof is being made …") : qsTr("Proof of play")
                enabled: root.statistics.busy === ""
                onClicked: root.statistics.export("proof")
            }
            StaffButton {
                objectName: "exportReport"
                visible: root.statistics.kind === "month"
                text: root.statistics.busy === "report" ? qsTr("The report is being made …") : qsTr("Monthly report (PDF)")
                enabled: root.statistics.busy === ""
                onClicked: root.statistics.export("report")
            }
        }
        StatisticsFilters {
            id: filters
            x: root.edge
            y: Math.max(header.y + header.height, Theme.portrait ? acts.y + acts.height : 0) + Theme.px(16)
            width: root.room
            visible: root.statistics.loaded && !root.statistics.neverUsed
            statistics: root.statistics
        }
        Label {
            id: unreadable
            objectName: "statisticsUnreadable"
            x: root.edge
            y: filters.visible ? filters.y + filters.height + Theme.px(12) : filters.y
            width: root.room
            visible: root.statistics.unreadable
            text: qsTr("The statistics cannot be read just now.")
            font: Theme.type(22, Font.Medium)
            color: Theme.brick
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        StatisticsBody {
            x: root.edge
            y: unreadable.y + (unreadable.visible ? unreadable.height + Theme.px(12) : 0)
            width: root.room
            height: parent.height - y
            visible: root.statistics.loaded && !root.statistics.empty
            statistics: root.statistics
        }
        EmptyState {
            anchors.centerIn: parent
            width: root.room - Theme.px(120)
            visible: root.statistics.loaded && root.statistics.empty
            icon: "chart"
            text: root.statistics.neverUsed ? qsTr("Nobody has used the screen yet. From the first visit on this page says how many have been here and what they looked at.")
                                            : qsTr("Nobody used it in this time.")
        }
        NoticeBar {
            page: "statistics"
            anchors.horizontalCenter: parent.horizontalCenter
            y: parent.height - height - Theme.px(64)
            notice: root.statistics.notice
            text: StatisticsWords.notice(root.statistics.notice.message, root.statistics.notice.subject)
        }
    }
    FileChooserPanel {
        anchors.fill: parent
        visible: root.statistics.chooser.shown
        focus: visible
        chooser: root.statistics.chooser
    }
}
