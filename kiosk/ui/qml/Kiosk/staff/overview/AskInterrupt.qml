import QtQuick
import Kiosk
import Kiosk.staff
import Kiosk.ViewModels

// Asks once before an act takes the screen from whoever is at it.
StaffSheet {
    id: root

    required property InterruptionViewModel interruption

    function ended(): string {
        switch (interruption.presence) {
        case "ceremony": return qsTr("A ceremony is under way on the visitors' screen; it ends.");
        case "guided": return qsTr("A guided tour is under way on the visitors' screen; it ends.");
        default: return qsTr("A visitor is using the screen; the visit under way ends.");
        }
    }

    title: interruption.asked === "restart" ? qsTr("Restart the screen now?") : qsTr("Close the hall for today now?")
    hint: ended()
    onClosed: interruption.keep()

    Row {
        anchors.right: parent.right
        spacing: Theme.px(16)
        StaffButton {
            objectName: "interruptNo"
            focus: true
            text: qsTr("Cancel")
            onClicked: root.interruption.keep()
        }
        StaffButton {
            objectName: "interruptYes"
            primary: true
            text: root.interruption.asked === "restart" ? qsTr("Restart now") : qsTr("Close now")
            onClicked: root.interruption.goOn()
        }
    }
}
