pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls

// A picture as it is cropped for one shape of screen or card, as large as its place allows.
Item {
    id: root

    required property url picture
    required property point focusPoint
    required property string ratio
    readonly property list<string> sides: ratio.split(":")
    readonly property real share: Number(sides[0]) / Number(sides[1])
    readonly property real room: height - words.height - Theme.px(8)

    CoverPicture {
        id: picture
        objectName: `focusShape-${root.ratio}`
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.round(Math.min(root.width, root.room * root.share))
        height: Math.round(width / root.share)
        source: root.picture
        focusPoint: root.focusPoint
        alt: root.ratio
    }
    Label {
        id: words
        y: picture.height + Theme.px(8)
        width: root.width
        horizontalAlignment: Text.AlignHCenter
        text: root.ratio
        font: Theme.small
        color: Theme.mossGrey
    }
}
