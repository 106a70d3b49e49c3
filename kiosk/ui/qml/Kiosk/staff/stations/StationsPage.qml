pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// All stations that have reported, those first that want somebody; one beside the list, upright in
// its place.
FocusScope {
    id: root

    required property StationsViewModel stations
    readonly property OpenedStationViewModel opened: stations.opened
    readonly property real edge: Theme.px(Theme.portrait ? 40 : 48)
    readonly property real room: width - 2 * edge
    readonly property bool some: stations.loaded && stations.rows.count > 0

    objectName: "stationsPage"
    onVisibleChanged: stations.show(visible)
    Component.onCompleted: stations.show(visible)

    Shortcut {
        sequences: [StandardKey.Cancel]
        enabled: root.visible && root.opened.isOpen && !root.stations.enrolling.isOpen && !root.stations.asking.isOpen
        onActivated: root.stations.open("")
    }

    Column {
        id: heading
        x: root.edge
        y: Theme.px(40)
        width: (askAll.visible ? askAll.x : enroll.x) - x - Theme.gutter
        spacing: Theme.px(4)
        Label {
            width: parent.width
            text: qsTr("Stations")
            font: Theme.type(42, Font.Bold)
            maximumLineCount: 1
            elide: Text.ElideRight
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Label {
            objectName: "stationsNewest"
            width: parent.width
            visible: text !== ""
            text: [root.stations.newest > 0 ? qsTr("The newest release here is %1").arg(root.stations.newest) : "",
                root.stations.collecting.endedAt !== "" ? qsTr("reports fetched at %1").arg(root.stations.collecting.endedAt) : ""].filter(one => one !== "").join(" · ")
            font: Theme.secondary
            color: Theme.mossGrey
            maximumLineCount: 1
            elide: Text.ElideRight
        }
    }
    StaffButton {
        id: askAll
        objectName: "askAllStations"
        x: enroll.x - width - Theme.touchGap
        y: heading.y
        implicitHeight: Theme.px(72)
        visible: root.some && root.stations.canAsk
        enabled: !root.stations.asking.busy
        text: qsTr("Ask all …")
        onClicked: root.stations.askAll()
    }
    StaffButton {
        id: enroll
        objectName: "enrollStation"
        x: collect.x - width - Theme.touchGap
        y: heading.y
        implicitHeight: Theme.px(72)
        text: qsTr("Enroll a station")
        onClicked: root.stations.enrolling.show(true)
    }
    StaffButton {
        id: collect
        objectName: "collectReports"
        x: root.edge + root.room - width
        y: heading.y
        implicitHeight: Theme.px(72)
        primary: !root.some
        enabled: !root.stations.collecting.busy
        text: root.stations.collecting.busy ? qsTr("Fetching …") : qsTr("Fetch reports")
        onClicked: root.stations.collecting.collect()
    }
    Column {
        id: told
        x: root.edge
        y: Math.max(heading.y + heading.height, collect.y + collect.height) + Theme.px(16)
        width: root.room
        spacing: Theme.px(12)
        Label {
            objectName: "stationsTrouble"
            width: parent.width
            visible: root.stations.trouble !== ""
            text: root.stations.trouble === "not-permitted" ? qsTr("Your account may not see the stations. Please ask a colleague who may.")
                                                             : qsTr("The reports cannot be read just now. They are looked for again by themselves. If this stays, please tell IT.")
            font: Theme.type(22, Font.Medium)
            color: Theme.brick
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        Label {
            objectName: "stationsDamaged"
            width: parent.width
            visible: root.stations.damaged
            text: qsTr("The file with the collected reports and messages was damaged and has been set aside. Please tell IT: it can be restored from a backup.")
            font: Theme.type(22, Font.Medium)
            color: Theme.brick
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        RefusedReports {
            width: parent.width
            collecting: root.stations.collecting
        }
        Label {
            width: parent.width
            visible: root.stations.more
            text: qsTr("There are more stations; these are the %1 that were heard of last.").arg(root.stations.rows.count)
            font: Theme.small
            color: Theme.mossGrey
        }
    }
    Item {
        id: body
        x: root.edge
        y: told.y + (told.height > 0 ? told.height + Theme.px(12) : 0)
        width: root.room
        height: parent.height - y - Theme.px(32)
        visible: root.some

        Rectangle {
            id: frame
            width: Theme.portrait ? parent.width : Math.round(parent.width * 0.46)
            height: parent.height
            visible: !Theme.portrait || !root.opened.isOpen
            radius: Theme.cardRadius
            color: Theme.paper
            border.color: Theme.sand
            border.width: Theme.hairline
            ListView {
                id: list
                objectName: "stations"
                anchors.fill: parent
                anchors.margins: Theme.px(12)
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                model: root.stations.rows
                delegate: StationRow {
                    width: list.width
                    chosen: root.opened.number === number
                    onClicked: root.stations.open(number)
                }
                FollowFocus { view: list }
            }
        }
        Rectangle {
            id: panel
            x: Theme.portrait ? 0 : frame.width + Theme.px(24)
            width: parent.width - x
            height: parent.height
            visible: root.opened.isOpen
            radius: Theme.cardRadius
            color: Theme.paper
            border.color: Theme.sand
            border.width: Theme.hairline
            TextLink {
                id: back
                objectName: "backToStations"
                x: Theme.px(18)
                y: Theme.px(8)
                visible: Theme.portrait
                text: qsTr("Back to the list")
                onClicked: root.stations.open("")
            }
            OpenedStation {
                objectName: "openedStation"
                anchors.fill: parent
                anchors.topMargin: Theme.portrait ? back.y + back.height : Theme.px(2)
                anchors.bottomMargin: Theme.px(2)
                stations: root.stations
            }
        }
        EmptyState {
            x: panel.x + Theme.px(40)
            anchors.verticalCenter: parent.verticalCenter
            width: panel.width - Theme.px(80)
            visible: !Theme.portrait && !root.opened.isOpen
            icon: "screen"
            text: qsTr("Tap a station to see how it is and what to do.")
        }
    }
    EmptyState {
        anchors.centerIn: parent
        width: Math.min(root.room, Theme.px(1000))
        visible: root.stations.loaded && root.stations.rows.count === 0
        icon: "screen"
        text: qsTr("No station has reported yet. Stations put a report into the channel once an hour; “Fetch reports” brings them here, “Enroll a station” says how a new PC becomes one. This PC itself stands in the overview.")
    }
    EnrollPanel {
        anchors.fill: parent
        visible: root.stations.enrolling.isOpen
        focus: visible
        enabled: !root.stations.enrolling.chooser.shown
        enrolling: root.stations.enrolling
    }
    AskStations {
        anchors.fill: parent
        visible: root.stations.asking.isOpen
        focus: visible
        asking: root.stations.asking
    }
    FileChooserPanel {
        anchors.fill: parent
        visible: root.stations.asking.chooser.shown
        focus: visible
        chooser: root.stations.asking.chooser
    }
    FileChooserPanel {
        anchors.fill: parent
        visible: root.stations.enrolling.chooser.shown
        focus: visible
        chooser: root.stations.enrolling.chooser
    }
    NoticeBar {
        page: "stations"
        anchors.horizontalCenter: parent.horizontalCenter
        y: parent.height - height - Theme.px(48)
        notice: root.stations.notice
        text: StationWords.notice(root.stations.notice.message, root.stations.notice.number, root.stations.notice.subject)
    }
}
