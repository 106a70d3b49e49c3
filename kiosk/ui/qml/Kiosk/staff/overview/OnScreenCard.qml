import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// What visitors see at this moment, and by which rule.
StaffCard {
    id: root

    required property OverviewViewModel overview
    readonly property bool off: overview.loaded && overview.presence === ""
    readonly property string film: qsTr("“%1”").arg(overview.onScreen.title)
    readonly property string time: `${StaffWords.clock(overview.onScreen.positionSeconds)} / ${StaffWords.clock(overview.onScreen.durationSeconds)}`
    readonly property bool loops: overview.presence === "attract" && overview.onScreen.title !== ""

    signal showsWanted

    title: qsTr("On the screen now")
    corner: StatusTag {
        text: root.overview.closed ? qsTr("Closed today") : root.off ? qsTr("Off") : qsTr("Running")
        colour: root.off ? Theme.brick : root.overview.closed ? Theme.amberInk : Theme.grass
    }

    CoverPicture {
        id: picture
        width: parent.width
        height: Math.max(Theme.px(160), Math.min(Math.round(width * 0.8), parent.height - words.height - Theme.px(24)))
        source: root.overview.onScreen.picture
        CornerMask {
            anchors.fill: parent
            radius: Theme.px(20)
            colour: Theme.paper
        }
        CornerMask {
            anchors.fill: parent
            radius: Theme.px(20)
            colour: Theme.paper
            lower: true
        }
        Rectangle {
            x: Theme.px(16)
            y: parent.height - height - x
            width: Math.min(playing.implicitWidth + Theme.px(40), parent.width - 2 * x)
            height: Theme.px(48)
            radius: height / 2
            color: Theme.paper
            visible: root.overview.loaded
            Label {
                id: playing
                x: Theme.px(20)
                width: parent.width - 2 * x
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                text: root.loops ? `${root.film}  ${root.time}` : StaffWords.presence(root.overview.presence)
                font: Theme.small
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }
    }
    Column {
        id: words
        y: picture.height + Theme.px(20)
        width: parent.width
        spacing: Theme.px(6)
        Label {
            width: parent.width
            visible: root.loops
            text: qsTr("Why this?")
            font: Theme.type(22, Font.Bold)
        }
        Label {
            objectName: "why"
            width: parent.width
            text: root.loops ? root.overview.onScreen.why
                : root.off ? qsTr("The visitors' screen does not run on this PC. “kiosk run” starts it.")
                : root.overview.closed ? qsTr("Visitors see “Closed today”. It opens by itself at midnight.")
                : qsTr("The attract loop goes on as soon as nobody uses the screen.")
            font: Theme.secondary
            color: root.loops ? Theme.ink : Theme.mossGrey
            lineHeight: 1.25
        }
        Label {
            width: parent.width
            visible: root.overview.mutedUntil !== ""
            text: qsTr("Without sound until %1.").arg(root.overview.mutedUntil)
            font: Theme.secondary
            color: Theme.amberInk
        }
        Item {
            width: parent.width
            height: begin.height + Theme.px(8)
            StaffButton {
                id: begin
                objectName: "showShows"
                y: Theme.px(8)
                visible: !root.off
                iconName: "flag"
                text: qsTr("Ceremonies and guided tours")
                onClicked: root.showsWanted()
            }
        }
    }
}
