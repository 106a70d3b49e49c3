import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// What is left of a deleted message, and a confirmation for the person who asked.
Item {
    id: root

    required property MessagesViewModel messages
    readonly property OpenedMessageViewModel opened: messages.opened

    Column {
        x: Theme.px(32)
        y: Theme.px(28)
        width: root.width - 2 * x
        spacing: Theme.px(18)
        Label {
            objectName: "deletionReason"
            width: parent.width
            text: MessageWords.reason(root.opened.deletedFor)
            font: Theme.type(30, Font.Bold)
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Label {
            width: parent.width
            text: qsTr("Nothing is left of what it said. These lines stay, so that the deletion can be proved.")
            font: Theme.chip
            color: Theme.mossGrey
            lineHeight: 1.3
        }
        Column {
            width: parent.width
            InfoLine { width: parent.width; name: qsTr("Number"); value: root.opened.number }
            InfoLine { width: parent.width; name: qsTr("Received"); value: root.opened.moment }
            InfoLine { width: parent.width; name: qsTr("Deleted"); value: root.opened.deletedAt }
            InfoLine { width: parent.width; name: qsTr("Handled by"); value: root.opened.deletedBy !== "" ? root.opened.deletedBy : "—" }
        }
        StaffButton {
            objectName: "saveConfirmation"
            visible: root.opened.deletedFor === "request"
            enabled: !root.messages.acts.busy
            primary: true
            text: qsTr("Save a confirmation …")
            onClicked: root.opened.saveConfirmation()
        }
        Label {
            width: parent.width
            visible: root.opened.deletedFor === "request"
            text: qsTr("A page of text to print or send to the person who asked.")
            font: Theme.small
            color: Theme.mossGrey
        }
    }
}
