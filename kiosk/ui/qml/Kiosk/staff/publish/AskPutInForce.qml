import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Asks once before another release is put on the screen: of this station, or of all.
StaffSheet {
    id: root

    required property ReleasesViewModel releases

    title: qsTr("Put release %1 on the screen?").arg(releases.asked)
    hint: qsTr("Visitors then see the hall as it was published on %1. Nothing is deleted, and the library stays as it is.").arg(releases.askedPublished)
    onClosed: releases.ask(0)

    Column {
        width: parent.width
        spacing: Theme.px(14)
        Label {
            width: parent.width
            text: qsTr("Only here: this PC shows it until a newer release is published. The other stations stay as they are.")
            font: Theme.secondary
        }
        Label {
            width: parent.width
            text: qsTr("For all stations: its content is published again under a new number, and every station of the channel follows.")
            font: Theme.secondary
        }
        Item {
            width: 1
            height: Theme.px(6)
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.px(16)
            StaffButton {
                objectName: "putInForceNo"
                text: qsTr("Cancel")
                onClicked: root.releases.ask(0)
            }
            StaffButton {
                objectName: "putInForceEverywhere"
                text: qsTr("For all stations")
                onClicked: root.releases.publishAgain()
            }
            StaffButton {
                objectName: "putInForceYes"
                focus: true
                primary: true
                text: qsTr("Only here")
                onClicked: root.releases.putInForce()
            }
        }
    }
}
