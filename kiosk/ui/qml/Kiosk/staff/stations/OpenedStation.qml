pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The station that is open: what is wrong and what helps, then all that its last report says.
ScrollArea {
    id: root

    required property StationsViewModel stations
    readonly property OpenedStationViewModel opened: stations.opened
    readonly property string waiting: StationWords.waiting(opened.releaseStanding, stations.newest, opened.held, opened.waitingMessages)

    contentHeight: column.height + 2 * column.y
    Connections {
        target: root.opened
        function onChanged(): void {
            if (column.number !== root.opened.number) {
                column.number = root.opened.number;
                root.contentY = 0;
            }
        }
    }
    Column {
        id: column
        property string number: ""
        x: Theme.px(32)
        y: Theme.px(28)
        width: root.width - 2 * x
        spacing: Theme.px(18)

        Label {
            objectName: "stationName"
            width: parent.width
            text: root.opened.name
            font: Theme.type(34, Font.Bold)
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        StatusTag {
            text: StationWords.standing(root.opened.standing)
            colour: StationWords.colour(root.opened.standing)
        }
        Column {
            width: parent.width
            spacing: Theme.px(16)
            Repeater {
                model: root.opened.faults
                StationFault {
                    width: column.width
                }
            }
        }
        Image {
            objectName: "stationPicture"
            width: parent.width
            height: Theme.px(270)
            visible: root.opened.picture !== ""
            source: root.opened.picture
            fillMode: Image.PreserveAspectFit
            horizontalAlignment: Image.AlignLeft
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("What its screen showed")
        }
        Label {
            objectName: "stationPictureRefused"
            width: parent.width
            visible: root.opened.pictureRefused
            text: qsTr("It sent a picture of its screen that cannot be shown.")
            font: Theme.secondary
            color: Theme.amberInk
        }
        Column {
            width: parent.width
            InfoLine {
                objectName: "stationSeen"
                width: parent.width
                name: qsTr("Last seen")
                value: [StationWords.ago(root.opened.seenSeconds), root.opened.seenAt].join(" · ")
            }
            InfoLine {
                objectName: "stationRelease"
                width: parent.width
                visible: root.opened.hasReport
                name: qsTr("Release")
                value: StationWords.release(root.opened.release, root.opened.releaseStanding)
            }
            InfoLine {
                objectName: "stationWaiting"
                width: parent.width
                visible: root.opened.hasReport
                name: qsTr("Waits for")
                value: root.waiting !== "" ? root.waiting : qsTr("nothing")
            }
            InfoLine {
                width: parent.width
                visible: root.opened.hasReport
                name: qsTr("Disk")
                value: qsTr("%1 of %2 GB free").arg(StationWords.gigabytes(root.opened.freeGigabytes)).arg(StationWords.gigabytes(root.opened.sizeGigabytes))
            }
            InfoLine {
                width: parent.width
                visible: root.opened.runsSince !== ""
                name: qsTr("Runs since")
                value: root.opened.restarts > 0 ? qsTr("%1 · restarted %n time(s) by itself", "", Math.min(root.opened.restarts, 1000000)).arg(root.opened.runsSince)
                                                : root.opened.runsSince
            }
            InfoLine {
                width: parent.width
                visible: root.opened.hasReport
                name: qsTr("Self-test")
                value: root.opened.examinedAt !== "" ? root.opened.examinedAt : qsTr("never yet")
            }
            InfoLine {
                width: parent.width
                visible: root.opened.version !== ""
                name: qsTr("Program")
                value: root.opened.version
            }
            InfoLine {
                width: parent.width
                name: qsTr("Number")
                value: root.opened.number
            }
        }
        Label {
            width: parent.width
            topPadding: Theme.px(8)
            text: qsTr("Asked of it")
            font: Theme.type(24, Font.Bold)
        }
        Label {
            objectName: "stationLooks"
            width: parent.width
            text: root.stations.canAsk ? StationWords.looks(root.opened.everyMinutes) : qsTr("Stations are asked on the PC that publishes: it has the key by which they know the office.")
            font: Theme.secondary
            color: Theme.mossGrey
            lineHeight: 1.3
        }
        Repeater {
            model: root.opened.asked
            AskedRequest {
                width: column.width
            }
        }
        Row {
            spacing: Theme.touchGap
            StaffButton {
                objectName: "askStation"
                visible: root.stations.canAsk
                enabled: !root.stations.asking.busy
                text: root.stations.asking.busy ? qsTr("Asking …") : qsTr("Ask it …")
                onClicked: root.stations.askThis()
            }
            StaffButton {
                objectName: "saveDiagnosis"
                visible: root.opened.hasDiagnosis
                text: qsTr("Save its diagnosis …")
                onClicked: root.stations.saveDiagnosis()
            }
        }
        Label {
            width: parent.width
            topPadding: Theme.px(8)
            visible: root.opened.troubles.count > 0
            text: qsTr("Last lines of its log, for IT")
            font: Theme.type(24, Font.Bold)
        }
        Repeater {
            model: root.opened.troubles
            Label {
                required property string line
                width: column.width
                text: line
                font: Theme.small
                color: Theme.mossGrey
                wrapMode: Text.WrapAnywhere
            }
        }
    }
}
