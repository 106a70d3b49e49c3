pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Asks once before things go into the bin, and says where they are used.
StaffSheet {
    id: root

    required property ContentViewModel content
    readonly property string things: ContentWords.counted(content.section, content.selection.deletingCount)

    title: content.selection.deletable ? qsTr("Delete %1?").arg(things) : qsTr("Still needed elsewhere")
    hint: !content.selection.deletable ? qsTr("What is marked below cannot be without it. Change it there first.")
        : users.count ? qsTr("What is deleted lies in the bin for 30 days and can be brought back. These let go of it:")
                      : qsTr("What is deleted lies in the bin for 30 days and can be brought back. Nothing else uses it.")
    onClosed: content.selection.keep()

    Column {
        width: parent.width
        spacing: Theme.px(20)
        ListView {
            id: users
            objectName: "users"
            width: parent.width
            height: Math.min(contentHeight, Theme.px(330))
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.content.selection.users
            delegate: Item {
                id: user
                required property string kind
                required property string title
                required property string used
                required property bool required
                width: users.width
                height: Theme.px(56)
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width
                    text: root.content.selection.deletingCount > 1
                          ? qsTr("%1: %2 (uses %3)").arg(ContentWords.section(user.kind)).arg(user.title).arg(user.used)
                          : qsTr("%1: %2").arg(ContentWords.section(user.kind)).arg(user.title)
                    font: user.required ? Theme.chipBold : Theme.chip
                    color: user.required ? Theme.brick : Theme.ink
                    maximumLineCount: 1
                    elide: Text.ElideRight
                }
            }
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.px(16)
            StaffButton {
                objectName: "deleteNo"
                focus: true
                text: root.content.selection.deletable ? qsTr("Cancel") : qsTr("Close")
                onClicked: root.content.selection.keep()
            }
            StaffButton {
                objectName: "deleteYes"
                visible: root.content.selection.deletable
                primary: true
                text: qsTr("Into the bin")
                onClicked: root.content.selection.delete()
            }
        }
    }
}
