import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Covers everything while nobody is signed in: nothing of what somebody was doing can be read.
FocusScope {
    id: root

    required property StaffViewModel staff
    property real covered: 0

    Rectangle {
        anchors.fill: parent
        gradient: Gradient {
            GradientStop { position: 0; color: Theme.ink }
            GradientStop { position: 1; color: Theme.deepGrass }
        }
    }
    MouseArea {
        anchors.fill: parent
        onClicked: root.staff.showPad()
        onWheel: event => event.accepted = true
    }
    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        visible: !pad.visible
        spacing: Theme.px(28)
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "lock"
            size: Theme.px(96)
            colour: Theme.onDarkSoft
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.staff.person !== "" ? qsTr("Locked. Everything is kept.") : root.staff.overview.hall
            font: Theme.tileTitle
            color: Theme.onDark
        }
        PillButton {
            objectName: "unlock"
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("Sign in")
            focus: true
            onClicked: root.staff.showPad()
        }
    }
    PadPanel {
        id: pad
        anchors.fill: parent
        visible: root.staff.pad.isOpen
        focus: visible
        pad: root.staff.pad
        covered: root.covered
        ground: Theme.clear(Theme.ink)
    }
}
