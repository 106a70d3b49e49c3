pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.staff
import Kiosk.ViewModels

// The look before publishing: red stops, amber tells, green is said too.
StaffCard {
    id: root

    required property PublishViewModel publish
    readonly property FindingsViewModel findings: publish.findings
    // So many lines are enough at first; what stops publishing comes first.
    property int shown: 5

    title: qsTr("Before publishing")
    implicitHeight: Theme.px(120) + column.height

    Column {
        id: column
        width: parent.width
        spacing: Theme.px(4)
        Repeater {
            model: root.findings.groups
            FindingRow {
                id: row
                required property int index
                required property string check
                required property string level
                required property string textLanguage
                required property int number
                objectName: `finding-${check}${textLanguage !== "" ? "-" + textLanguage : ""}`
                width: column.width
                visible: index < root.shown || level === "red"
                words: PublishWords.finding(check, textLanguage, number)
                consequence: PublishWords.consequence(level, check)
                colour: level === "red" ? Theme.brick : Theme.amber
                onClicked: root.findings.open(row.index)
            }
        }
        TextLink {
            objectName: "allFindings"
            visible: root.findings.groups.count > root.shown
            text: qsTr("Show %n more", "", root.findings.groups.count - root.shown)
            onClicked: root.shown = root.findings.groups.count
        }
        FindingRow {
            width: parent.width
            visible: root.publish.loaded && root.findings.linksWhole
            calm: true
            words: qsTr("No broken links")
            consequence: qsTr("%n place(s)", "", root.publish.links)
        }
        FindingRow {
            width: parent.width
            visible: root.publish.loaded && root.findings.filmsPlay
            calm: true
            words: qsTr("No film has failed on this PC")
            consequence: qsTr("%n film(s)", "", root.publish.films)
        }
        FindingRow {
            width: parent.width
            visible: root.publish.loaded && root.findings.filesThere
            calm: true
            words: qsTr("All pictures and films are there")
        }
    }
}
