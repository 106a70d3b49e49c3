pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// All releases that are on this PC; each can be put on the screen, back or forward.
FocusScope {
    id: root

    required property OverviewViewModel overview
    signal closed

    Keys.onEscapePressed: closed()

    Rectangle {
        anchors.fill: parent
        color: Theme.cream
    }
    MouseArea {
        anchors.fill: parent
        onWheel: event => event.accepted = true
    }
    RoundButton {
        id: back
        objectName: "closeReleases"
        x: Theme.px(56)
        y: Theme.px(44)
        iconName: "back"
        text: qsTr("Back")
        colour: Theme.paper
        lineColour: Theme.sand
        iconColour: Theme.deepGrass
        onClicked: root.closed()
    }
    Column {
        anchors.verticalCenter: back.verticalCenter
        x: back.x + back.width + Theme.px(24)
        width: parent.width - x - Theme.px(56)
        Label {
            width: parent.width
            text: qsTr("Put the hall back")
            font: Theme.type(42, Font.Bold)
        }
        Label {
            width: parent.width
            text: qsTr("Choose what visitors are to see. Nothing is deleted.")
            font: Theme.secondary
            color: Theme.mossGrey
        }
    }
    ListView {
        id: list
        objectName: "releases"
        anchors.fill: parent
        anchors.topMargin: back.y + back.height + Theme.px(32)
        anchors.leftMargin: Theme.px(56)
        anchors.rightMargin: Theme.px(56)
        bottomMargin: Theme.px(40)
        clip: true
        spacing: Theme.px(14)
        model: root.overview.releases.rows
        delegate: ReleaseRow {
            id: row
            width: list.width
            onChosen: root.overview.releases.ask(row.number)
        }
        Label {
            width: list.width
            y: Theme.px(140)
            visible: list.count === 1
            text: qsTr("There is only this release on this PC. Whatever is published from now on is kept here too.")
            font: Theme.chip
            color: Theme.mossGrey
        }
    }
}
