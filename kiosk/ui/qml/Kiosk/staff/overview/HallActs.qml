import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// Acts on the whole hall by one tap; each is taken back by the same button.
Flow {
    id: root

    required property OverviewViewModel overview
    // How wide it is with all of them in a row.
    readonly property real row: mute.width + close.width + spacing + (publish.visible ? publish.width + spacing : 0)
    readonly property bool ready: overview.busy === "" && overview.presence !== ""

    spacing: Theme.px(16)
    PillButton {
        id: mute
        objectName: "mute"
        implicitHeight: Theme.px(72)
        sides: Theme.px(60)
        iconName: root.overview.mutedUntil !== "" ? "volume" : "muted"
        text: root.overview.mutedUntil !== "" ? qsTr("Sound on") : qsTr("Mute until the next slot")
        font: Theme.chip
        colour: Theme.paper
        lineColour: Theme.sand
        enabled: root.ready
        opacity: root.overview.presence !== "" ? 1 : 0.5
        onClicked: root.overview.toggleMute()
    }
    PillButton {
        id: close
        objectName: "closeHall"
        implicitHeight: Theme.px(72)
        sides: Theme.px(60)
        iconName: "lock"
        text: root.overview.closed ? qsTr("Open the hall") : qsTr("Close for today")
        font: Theme.chip
        colour: root.overview.closed ? Theme.amber : Theme.paper
        lineColour: root.overview.closed ? Theme.amber : Theme.sand
        enabled: root.ready
        opacity: root.overview.presence !== "" ? 1 : 0.5
        onClicked: root.overview.toggleClosed()
    }
    PillButton {
        id: publish
        objectName: "goPublish"
        implicitHeight: Theme.px(72)
        sides: Theme.px(60)
        visible: root.overview.releases.permitted && root.overview.waiting.changes > 0
        iconName: "publish"
        text: qsTr("Publish %n change(s)", "", root.overview.waiting.changes)
        font: Theme.chipBold
        onClicked: root.overview.pageAsked("publish")
    }
}
