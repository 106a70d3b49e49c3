pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.staff
import Kiosk.ViewModels

// Everything that one check has found; a tap leads to it.
StaffSheet {
    id: root

    required property PublishViewModel publish

    title: PublishWords.finding(publish.openedCheck, publish.openedLanguage, publish.found.count)
    onClosed: publish.openFindings(-1)

    Column {
        width: parent.width
        spacing: Theme.px(20)
        ListView {
            id: list
            objectName: "found"
            width: parent.width
            height: Math.min(contentHeight, root.height - Theme.px(420))
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.publish.found
            delegate: FindingRow {
                id: row
                required property int index
                required property string kind
                required property string title
                required property string field
                objectName: `found-${index}`
                width: list.width
                words: title
                consequence: field !== "" ? `${ChangeWords.kind(kind)} · ${ChangeWords.field(field)}` : ChangeWords.kind(kind)
                colour: Theme.sky
                onClicked: root.publish.openFound(row.index)
            }
        }
        StaffButton {
            objectName: "foundClose"
            anchors.right: parent.right
            focus: true
            text: qsTr("Close")
            onClicked: root.publish.openFindings(-1)
        }
    }
}
