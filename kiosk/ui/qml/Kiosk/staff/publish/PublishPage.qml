pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// What visitors will see otherwise, whether anything stands against it, and the releases.
FocusScope {
    id: root

    required property PublishViewModel publish
    readonly property real edge: Theme.px(56)
    readonly property real room: width - 2 * edge
    readonly property bool covered: publish.detailed || publish.asking || publish.releases.asked > 0 || publish.findings.openedCheck !== ""

    function reason(): string {
        if (publish.unreadable === "no-library")
            return qsTr("There is no library on this PC: one edits and publishes where it is.");
        if (publish.unreadable !== "")
            return qsTr("The library cannot be reached just now.");
        if (!publish.mayPublish)
            return qsTr("Your account may edit, not publish. A publisher or technician can.");
        if (publish.findings.redCount > 0)
            return qsTr("%n thing(s) marked red have to be mended first.", "", publish.findings.redCount);
        return "";
    }

    onVisibleChanged: publish.show(visible)
    Component.onCompleted: publish.show(visible)

    Item {
        id: page
        anchors.fill: parent
        enabled: !root.covered

        Column {
            id: header
            x: root.edge
            y: Theme.px(48)
            width: Theme.portrait ? root.room : root.room - acts.width - Theme.gutter
            spacing: Theme.px(4)
            Label {
                objectName: "publishHeadline"
                width: parent.width
                text: !root.publish.loaded ? qsTr("One moment …")
                    : root.publish.changes.count ? qsTr("Publish release %1").arg(root.publish.nextNumber)
                                                 : qsTr("Everything is published")
                font: Theme.type(46, Font.Bold)
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            Label {
                objectName: "publishSummary"
                width: parent.width
                text: !root.publish.loaded ? ""
                    : !root.publish.inForce ? qsTr("Visitors see no release yet.")
                    : root.publish.changes.count ? qsTr("%n thing(s) differ from release %1, which visitors see", "", root.publish.changes.count).arg(root.publish.inForce)
                                                 : qsTr("Visitors see what the library holds: release %1").arg(root.publish.inForce)
                font: Theme.secondary
                color: Theme.mossGrey
                maximumLineCount: 2
                elide: Text.ElideRight
            }
        }
        Row {
            id: acts
            x: Theme.portrait ? root.edge : root.width - root.edge - width
            y: Theme.portrait ? header.y + header.height + Theme.px(20) : Theme.px(52)
            spacing: Theme.px(16)
            PillButton {
                objectName: "publishNow"
                visible: root.publish.mayPublish
                implicitHeight: Theme.px(80)
                sides: Theme.px(72)
                iconName: "publish"
                text: qsTr("Publish now")
                font: Theme.bodyBold
                enabled: root.publish.loaded && root.publish.unreadable === "" && root.publish.findings.redCount === 0
                         && !root.publish.run.running && root.publish.changes.count > 0
                opacity: enabled ? 1 : 0.5
                onClicked: root.publish.askPublish(true)
            }
        }
        Label {
            id: reason
            objectName: "publishReason"
            x: root.edge
            y: Math.max(header.y + header.height, acts.visible ? acts.y + acts.height : 0) + Theme.px(20)
            width: root.room
            visible: text !== ""
            text: root.reason()
            font: Theme.type(22, Font.Medium)
            color: root.publish.findings.redCount > 0 || root.publish.unreadable !== "" ? Theme.brick : Theme.amberInk
        }
        ScheduleBar {
            id: scheduled
            x: root.edge
            y: reason.y + (reason.visible ? reason.height + Theme.px(16) : 0)
            width: root.room
            height: visible ? implicitHeight : 0
            visible: schedule.waiting || schedule.stoppedBy !== ""
            schedule: root.publish.schedule
            mayPublish: root.publish.mayPublish
        }
        FirstStationsBar {
            id: firstBar
            x: root.edge
            y: scheduled.y + scheduled.height + (scheduled.visible ? Theme.px(16) : 0)
            width: root.room
            height: visible ? implicitHeight : 0
            visible: first.release > 0
            first: root.publish.first
            mayPublish: root.publish.mayPublish
        }
        PublishBar {
            id: bar
            x: root.edge
            y: firstBar.y + firstBar.height + (firstBar.visible ? Theme.px(16) : 0)
            width: root.room
            height: visible ? implicitHeight : 0
            visible: root.publish.run.running || root.publish.notice.message !== ""
            publish: root.publish
        }
        Rectangle {
            id: frame
            x: root.edge
            y: bar.y + bar.height + (bar.visible ? Theme.px(20) : 0)
            width: Theme.portrait ? root.room : Math.round((root.room - Theme.gutter) * 0.65)
            height: Theme.portrait ? Math.round((parent.height - y) * 0.45) : parent.height - y - Theme.px(40)
            visible: root.publish.loaded
            radius: Theme.cardRadius
            color: Theme.paper
            border.color: Theme.sand
            border.width: Theme.hairline
            ListView {
                id: list
                objectName: "changes"
                x: Theme.px(32)
                y: Theme.px(16)
                width: parent.width - 2 * x
                height: parent.height - 2 * y
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                keyNavigationEnabled: true
                activeFocusOnTab: count > 0
                model: root.publish.changes
                delegate: ChangeRow {
                    required property int index
                    objectName: `change-${index}`
                    width: list.width
                    onClicked: root.publish.openChange(index)
                }
            }
            EmptyState {
                anchors.centerIn: parent
                width: parent.width - Theme.px(120)
                visible: list.count === 0
                icon: "check"
                text: qsTr("Nothing waits to be published. What is changed under “Content” appears here.")
            }
        }
        Flickable {
            id: side
            objectName: "publishSide"
            readonly property real room: Theme.portrait ? root.room : root.room - frame.width - Theme.gutter
            x: Theme.portrait ? root.edge : frame.x + frame.width + Theme.gutter
            y: Theme.portrait ? frame.y + frame.height + Theme.gutter : frame.y
            width: room
            height: parent.height - y
            contentHeight: cards.height + Theme.px(40)
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            visible: root.publish.loaded
            FollowFocus { view: side }
            Column {
                id: cards
                width: side.room
                spacing: Theme.gutter
                PreflightCard {
                    width: parent.width
                    publish: root.publish
                }
                StaffCard {
                    width: parent.width
                    title: qsTr("Where it goes")
                    Column {
                        width: parent.width
                        spacing: Theme.px(8)
                        Label {
                            width: parent.width
                            text: root.publish.newMegabytes >= 0.05 ? qsTr("This PC and all stations of its channel; %1 MB are new").arg(root.publish.newMegabytes.toFixed(1))
                                                                    : qsTr("This PC and all stations of its channel; no new pictures or films")
                            font: Theme.secondary
                        }
                        Label {
                            width: parent.width
                            text: qsTr("Screens that somebody is using change when nobody does.")
                            font: Theme.secondary
                            color: Theme.mossGrey
                        }
                    }
                }
                ReleasesCard {
                    width: parent.width
                    publish: root.publish
                }
            }
        }
    }
    CellsPanel {
        anchors.fill: parent
        visible: root.publish.detailed
        focus: visible
        title: root.publish.detailTitle
        hint: qsTr("%1: before and after").arg(PublishWords.happened(root.publish.detailHappened))
        cells: root.publish.cells
        acts: StaffButton {
            objectName: "openChangedItem"
            visible: root.publish.detailHappened !== "deleted"
            text: qsTr("Open")
            onClicked: root.publish.openItem()
        }
        onClosed: root.publish.openChange(-1)
    }
    Loader {
        anchors.fill: parent
        active: root.publish.asking
        focus: active
        sourceComponent: AskPublish { publish: root.publish; focus: true }
    }
    AskPutInForce {
        anchors.fill: parent
        visible: root.publish.releases.asked > 0
        focus: visible
        releases: root.publish.releases
    }
    FoundSheet {
        anchors.fill: parent
        visible: root.publish.findings.openedCheck !== ""
        focus: visible
        findings: root.publish.findings
    }
}
