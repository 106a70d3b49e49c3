pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Asks once before the thing on the form goes into the bin, and says where it is used.
StaffSheet {
    id: root

    required property FormViewModel form
    readonly property FormAboutViewModel about: form.about

    title: about.needed ? qsTr("Still needed elsewhere") : qsTr("Delete “%1”?").arg(form.title || qsTr("Without a name"))
    hint: about.refused !== "" ? FormWords.refused(about.refused)
        : about.needed ? qsTr("What is marked below cannot be without it. Change it there first.")
        : about.uses.count > 0 ? qsTr("What is deleted lies in the bin for 30 days and can be brought back. These let go of it:")
        : qsTr("What is deleted lies in the bin for 30 days and can be brought back. Nothing else uses it.")
    onClosed: about.keep()

    Column {
        width: parent.width
        spacing: Theme.px(20)
        ListView {
            id: list
            objectName: "formUsers"
            width: parent.width
            height: Math.min(contentHeight, Theme.px(330))
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.about.uses
            delegate: Label {
                required property string kind
                required property string title
                required property bool required
                width: list.width
                height: Theme.px(56)
                verticalAlignment: Text.AlignVCenter
                text: `${ChangeWords.kind(kind)} · ${title}`
                font: required ? Theme.chipBold : Theme.chip
                color: required ? Theme.brick : Theme.ink
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.px(16)
            StaffButton {
                objectName: "formDeleteNo"
                focus: true
                text: root.about.needed ? qsTr("Close") : qsTr("Cancel")
                onClicked: root.about.keep()
            }
            StaffButton {
                objectName: "formDeleteYes"
                visible: !root.about.needed
                primary: true
                text: qsTr("Into the bin")
                onClicked: root.about.delete()
            }
        }
    }
}
