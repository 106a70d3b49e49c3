import QtQuick
import Kiosk
import Kiosk.staff
import Kiosk.ViewModels

// Asks once before a file goes into the bin, or comes into the place of another.
StaffSheet {
    id: root

    required property MediaViewModel media

    title: media.asksToDelete ? qsTr("Delete “%1”?").arg(media.asked)
                              : qsTr("Put “%1” in the place of “%2”?").arg(media.asked).arg(media.replacing)
    hint: media.asksToDelete ? qsTr("It goes into the bin for 30 days, and can be taken out again.")
                             : qsTr("%n place(s) are changed. Visitors see it after the next publishing; it can be undone.", "", media.replacingUses)
    onClosed: media.askNothing()

    Row {
        x: parent.width - width
        spacing: Theme.px(16)
        StaffButton {
            objectName: "askMediaNo"
            text: qsTr("Cancel")
            onClicked: root.media.askNothing()
        }
        StaffButton {
            objectName: "askMediaYes"
            focus: true
            primary: true
            text: root.media.asksToDelete ? qsTr("Delete") : qsTr("Replace")
            onClicked: root.media.confirm()
        }
    }
}
