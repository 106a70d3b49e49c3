import QtQuick
import Kiosk
import Kiosk.staff
import Kiosk.ViewModels

// Asks once before another release is put on the screen of this station.
StaffSheet {
    id: root

    required property ReleasesViewModel releases

    title: qsTr("Put release %1 on the screen?").arg(releases.asked)
    hint: qsTr("Visitors of this station then see the hall as it was published on %1. Nothing is deleted: the next release that is published comes on top.").arg(releases.askedPublished)
    onClosed: releases.ask(0)

    Row {
        anchors.right: parent.right
        spacing: Theme.px(16)
        StaffButton {
            objectName: "putInForceNo"
            text: qsTr("Cancel")
            onClicked: root.releases.ask(0)
        }
        StaffButton {
            objectName: "putInForceYes"
            focus: true
            primary: true
            text: qsTr("Put in force")
            onClicked: root.releases.putInForce()
        }
    }
}
