import QtQuick

// A picture that fills its place: what does not fit is cropped, with the focus point as near to the
// middle as the edges of the picture allow. The only place in which pictures are cropped.
Item {
    id: root

    property url source
    property alias sourceSize: picture.sourceSize
    property point focusPoint: focusOf(source.toString())
    readonly property int status: picture.status

    // "…/name.webp#focus=0.2500,0.5000"; without it the middle of the picture.
    function focusOf(address: string): point {
        const [x, y] = (address.split("#focus=")[1] ?? "0.5,0.5").split(",");
        return Qt.point(Number(x), Number(y));
    }
    // Where a side of the picture begins, for its place to show the focus in the middle.
    function begin(side: real, room: real, share: real): real {
        return Math.round(Math.min(0, Math.max(room - side, room / 2 - side * share)));
    }

    clip: true
    Image {
        id: picture
        // Whole pixels: a picture read as wide as its place is painted as it is, not scaled by a thousandth.
        readonly property real zoom: implicitWidth > 0 && implicitHeight > 0 ? Math.max(Math.ceil(root.width) / implicitWidth, Math.ceil(root.height) / implicitHeight) : 0
        x: root.begin(width, root.width, root.focusPoint.x)
        y: root.begin(height, root.height, root.focusPoint.y)
        width: implicitWidth * zoom
        height: implicitHeight * zoom
        source: root.width > 0 && root.height > 0 ? root.source : ""  // else it is read twice: as large as it is, then as its place
        asynchronous: true
    }
}
