pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Everything that is marked as a sample, by kind, and what goes or lets go with it.
StaffSheet {
    id: root

    required property SamplesViewModel samples
    readonly property bool gone: samples.removed > 0
    readonly property bool none: samples.loaded && samples.count === 0 && !gone

    function heading(part: string): string {
        return part === "sample" ? qsTr("Samples") : part === "with" ? qsTr("Go with them, for they show nothing else")
                                                                     : qsTr("Stay, and let go of a sample");
    }

    title: gone ? qsTr("%n thing(s) are in the bin", "", samples.removed)
         : none ? qsTr("There are no samples") : !samples.loaded ? qsTr("One moment …") : qsTr("Remove all %n sample(s)?", "", samples.count)
    hint: gone ? qsTr("Visitors see this once it is published.")
        : none ? qsTr("Everything in the hall is your own.")
               : qsTr("They go into the bin together, which can be undone in one go.")
    onClosed: samples.close()

    Column {
        width: parent.width
        spacing: Theme.px(20)
        Label {
            objectName: "samplesOutcome"
            width: parent.width
            visible: text !== ""
            text: HallWords.outcome(root.samples.outcome)
            font: Theme.chip
            color: Theme.brick
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        ListView {
            id: list
            objectName: "sampleGroups"
            width: parent.width
            height: Math.min(contentHeight, Theme.px(520))
            visible: !root.gone
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: interactive
            interactive: contentHeight > height
            model: root.samples.groups
            section.property: "part"
            section.delegate: Label {
                required property string section
                width: list.width
                topPadding: Theme.px(8)
                bottomPadding: Theme.px(4)
                text: root.heading(section)
                font: Theme.small
                color: Theme.mossGrey
            }
            delegate: Item {
                id: group
                required property string kind
                required property int count
                required property list<string> named
                width: list.width
                height: Math.max(Theme.px(56), names.height + Theme.px(20))
                Label {
                    id: kindLabel
                    y: names.y
                    width: Theme.px(250)
                    text: `${ContentWords.section(group.kind)} ${group.count}`
                    font: Theme.chipBold
                    maximumLineCount: 1
                    elide: Text.ElideRight
                }
                Label {
                    id: names
                    x: kindLabel.width + Theme.px(16)
                    y: Theme.px(10)
                    width: parent.width - x
                    text: group.named.join(qsTr(", ")) + (group.count > group.named.length ? " …" : "")
                    font: Theme.chip
                    color: Theme.mossGrey
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }
            }
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.px(16)
            StaffButton {
                objectName: "samplesUndo"
                visible: root.gone
                enabled: !root.samples.busy
                text: qsTr("Undo")
                onClicked: root.samples.undo()
            }
            StaffButton {
                objectName: "samplesClose"
                focus: true
                text: root.gone || root.none ? qsTr("Close") : qsTr("Cancel")
                onClicked: root.samples.close()
            }
            StaffButton {
                objectName: "samplesRemove"
                visible: root.samples.count > 0 && !root.gone
                enabled: root.samples.loaded && !root.samples.busy
                primary: true
                text: root.samples.busy ? qsTr("One moment …") : qsTr("All into the bin")
                onClicked: root.samples.remove()
            }
        }
    }
}
