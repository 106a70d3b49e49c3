pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// Where a visitor makes the screen easier to see, hear and reach; every choice takes effect at once.
// A touch beside the panel closes it.
FocusScope {
    id: root

    required property AccessViewModel access

    Keys.onEscapePressed: access.closePanel()
    Keys.onBackPressed: access.closePanel()

    Rectangle {
        anchors.fill: parent
        color: Theme.veil
    }
    MouseArea {
        anchors.fill: parent
        onClicked: root.access.closePanel()
        onWheel: event => event.accepted = true
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        // Where hands are: low, except for somebody who stands before a wide screen.
        y: Theme.portrait || Theme.seated ? root.height - height - Theme.margin : Math.round((root.height - height) / 2)
        width: Math.min(root.width - 2 * Theme.margin, Theme.px(1240))
        height: column.height + Theme.px(112)
        radius: Theme.px(40)
        color: Theme.cream
        border.color: Theme.sand
        border.width: Theme.hairline
        MouseArea {
            anchors.fill: parent
        }
        Column {
            id: column
            anchors.centerIn: parent
            width: parent.width - Theme.px(112)
            spacing: Theme.px(32)
            Column {
                width: parent.width
                spacing: Theme.px(6)
                Label {
                    width: parent.width
                    text: qsTr("Easier to see, hear and reach")
                    font: Theme.tileTitle
                    color: Theme.deepGrass
                }
                Label {
                    width: parent.width
                    text: qsTr("Lasts as long as your visit.")
                    font: Theme.chip
                    color: Theme.mossGrey
                }
            }
            Grid {
                id: choices
                readonly property real cellWidth: Math.floor((width - (columns - 1) * columnSpacing) / columns)
                readonly property real cellHeight: Math.max(...children.map(choice => choice.implicitHeight))
                width: parent.width
                columns: Theme.portrait ? 1 : 2
                rowSpacing: Theme.touchGap
                columnSpacing: Theme.gutter
                AccessChoice {
                    objectName: "largeText"
                    width: choices.cellWidth
                    height: choices.cellHeight
                    focus: true
                    iconName: "letters"
                    text: qsTr("Large text")
                    note: qsTr("Letters a third larger")
                    checked: root.access.largeText
                    onClicked: root.access.choose("largeText", !root.access.largeText)
                }
                AccessChoice {
                    objectName: "highContrast"
                    width: choices.cellWidth
                    height: choices.cellHeight
                    iconName: "contrast"
                    text: qsTr("High contrast")
                    note: qsTr("Black, white and yellow")
                    checked: root.access.highContrast
                    onClicked: root.access.choose("highContrast", !root.access.highContrast)
                }
                AccessChoice {
                    objectName: "seated"
                    width: choices.cellWidth
                    height: choices.cellHeight
                    iconName: "stepFree"
                    text: qsTr("Within reach")
                    note: qsTr("Buttons move down the screen")
                    checked: root.access.seated
                    onClicked: root.access.choose("seated", !root.access.seated)
                }
                AccessChoice {
                    objectName: "reducedMotion"
                    width: choices.cellWidth
                    height: choices.cellHeight
                    iconName: "still"
                    text: qsTr("Less motion")
                    note: qsTr("Nothing glides or pulses")
                    checked: root.access.reducedMotion
                    onClicked: root.access.choose("reducedMotion", !root.access.reducedMotion)
                }
            }
            Item {
                width: parent.width
                height: done.height
                PillButton {
                    objectName: "readAloud"
                    visible: root.access.canRead
                    iconName: "volume"
                    text: qsTr("Read this page aloud")
                    colour: Theme.paper
                    lineColour: Theme.sand
                    font: Theme.chipBold
                    onClicked: root.access.read()
                }
                PillButton {
                    id: done
                    objectName: "closeAccess"
                    anchors.right: parent.right
                    text: qsTr("Done")
                    onClicked: root.access.closePanel()
                }
            }
        }
    }
}
