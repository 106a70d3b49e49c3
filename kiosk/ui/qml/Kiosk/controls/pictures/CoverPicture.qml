import QtQuick
import Kiosk

// A picture of the content, cropped to its place; while it loads, or when its file is gone, a calm
// placeholder stands there.
Rectangle {
    id: root

    property url source
    property string alt: ""
    property alias focusPoint: picture.focusPoint
    readonly property bool pending: picture.status === Image.Loading

    color: Theme.tint(Theme.meadow)
    clip: true
    Accessible.role: Accessible.Graphic
    Accessible.name: alt
    Accessible.ignored: alt === ""

    Icon {
        anchors.centerIn: parent
        visible: picture.status !== Image.Ready
        name: "picture"
        size: Math.min(Theme.px(72), root.height * 0.5)
        colour: Theme.meadow
        opacity: 0.5
    }
    CroppedImage {
        id: picture
        anchors.fill: parent
        source: root.source
        sourceSize.width: root.width > 0 && root.width >= root.height * 1.6 ? Math.ceil(root.width) : 0
    }
}
