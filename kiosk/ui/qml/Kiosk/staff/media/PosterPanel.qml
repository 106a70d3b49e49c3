pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Chooses the poster of a film: a frame of its time line, then a second to and fro.
MediaPanel {
    id: root

    required property PosterFrames poster
    readonly property int columns: upright ? 4 : 12

    name: "poster"
    title: qsTr("Poster")
    explanation: qsTr("Choose a moment of the film, then go a second to and fro.")
    acceptText: qsTr("Use as the poster")
    acceptEnabled: poster.chosen !== ""
    onAccepted: poster.save()
    onClosed: poster.close()

    Rectangle {
        id: stage
        width: parent.width
        height: steps.y - Theme.px(20)
        color: Theme.ink
        Image {
            objectName: "posterPicture"
            anchors.fill: parent
            source: root.poster.chosen
            asynchronous: true
            fillMode: Image.PreserveAspectFit
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Poster")
        }
        Label {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.gutter
            horizontalAlignment: Text.AlignHCenter
            visible: root.poster.chosen === ""
            text: root.poster.failed ? qsTr("The film has no picture at this moment. Choose another.")
                : root.poster.moment < 0 ? qsTr("Choose a moment below.") : qsTr("One moment …")
            font: Theme.body
            color: Theme.onDark
        }
    }
    Row {
        id: steps
        anchors.horizontalCenter: parent.horizontalCenter
        y: line.y - height - Theme.px(20)
        spacing: Theme.px(24)
        PillButton {
            objectName: "posterBack"
            text: qsTr("− 1 s")
            enabled: root.poster.moment > 0
            font: Theme.chipBold
            colour: Theme.paper
            lineColour: Theme.sand
            textColour: enabled ? Theme.ink : Theme.mossGrey
            onClicked: root.poster.move(-1000)
        }
        Label {
            objectName: "posterMoment"
            width: Theme.px(200)
            anchors.verticalCenter: parent.verticalCenter
            horizontalAlignment: Text.AlignHCenter
            text: root.poster.moment < 0 ? "" : StaffWords.clock(Math.floor(root.poster.moment / 1000))
            font: Theme.bodyBold
        }
        PillButton {
            objectName: "posterOn"
            text: qsTr("+ 1 s")
            enabled: root.poster.moment >= 0
            font: Theme.chipBold
            colour: Theme.paper
            lineColour: Theme.sand
            textColour: enabled ? Theme.ink : Theme.mossGrey
            onClicked: root.poster.move(1000)
        }
    }
    Grid {
        id: line
        y: parent.height - height
        width: parent.width
        columns: root.columns
        spacing: Theme.px(8)
        Repeater {
            model: root.poster.frames
            TimeLineTile {
                id: tile
                width: Math.floor((line.width - (root.columns - 1) * line.spacing) / root.columns)
                height: Math.max(Theme.px(72), Math.round(width * 9 / 16))
                onClicked: root.poster.choose(tile.moment)
            }
        }
    }
}
