import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Asks for a note and once more before visitors see it.
StaffSheet {
    id: root

    required property PublishViewModel publish

    title: qsTr("Publish release %1?").arg(publish.nextNumber)
    hint: qsTr("%n change(s) go to visitors. Any release can be put back at any time.", "", publish.changes.count)
    onClosed: publish.askPublish(false)

    Column {
        width: parent.width
        spacing: Theme.px(12)
        TextLine {
            id: notes
            property string words: ""
            width: parent.width
            label: qsTr("What is new")
            note: qsTr("for your colleagues")
            fieldName: "publishNotes"
            longest: 200
            focus: true
            onWritten: text => words = text
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.px(16)
            StaffButton {
                objectName: "publishNo"
                text: qsTr("Cancel")
                onClicked: root.publish.askPublish(false)
            }
            StaffButton {
                objectName: "publishYes"
                primary: true
                text: qsTr("Publish")
                onClicked: root.publish.publish(notes.words)
            }
        }
    }
}
