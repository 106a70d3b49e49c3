pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.staff
import Kiosk.ViewModels

// Everything that one check has found; a tap leads to it.
StaffSheet {
    id: root

    required property FindingsViewModel findings

    title: PublishWords.finding(findings.openedCheck, findings.openedLanguage, findings.found.count)
    onClosed: findings.open(-1)

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
            model: root.findings.found
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
                colour: root.findings.openedLevel === "red" ? Theme.brick : Theme.amber
                onClicked: root.findings.openFound(row.index)
            }
        }
        StaffButton {
            objectName: "foundClose"
            anchors.right: parent.right
            focus: true
            text: qsTr("Close")
            onClicked: root.findings.open(-1)
        }
    }
}
