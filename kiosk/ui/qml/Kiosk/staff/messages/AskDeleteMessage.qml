import QtQuick
import Kiosk
import Kiosk.staff
import Kiosk.ViewModels

// Asks once more, and why, before a message is deleted for good.
StaffSheet {
    id: root

    required property OpenedMessageViewModel opened

    breadth: Theme.px(1080)
    title: qsTr("Delete this message?")
    hint: qsTr("It is deleted for good with its notes, and cannot be brought back. What stays is its number, when it came, and who deleted it when and why. Copies in spreadsheets that were exported are yours to delete. If it was left on another PC, the encrypted copy there goes by itself some days later.")
    onClosed: opened.askDelete(false)

    Flow {
        width: parent.width
        spacing: Theme.px(16)
        layoutDirection: Qt.RightToLeft
        StaffButton {
            objectName: "deleteRequest"
            primary: true
            text: qsTr("Delete: the person asked")
            onClicked: root.opened.delete("request")
        }
        StaffButton {
            objectName: "deleteUnwanted"
            text: qsTr("Delete: of no use")
            onClicked: root.opened.delete("unwanted")
        }
        StaffButton {
            objectName: "deleteNo"
            focus: true
            text: qsTr("Keep it")
            onClicked: root.opened.askDelete(false)
        }
    }
}
