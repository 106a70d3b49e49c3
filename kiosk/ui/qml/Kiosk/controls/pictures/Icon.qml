import QtQuick
import Kiosk

// One line icon by name, in any colour and size (see kiosk/ui/images/icon_provider.py).
Image {
    id: root

    required property string name
    property color colour: Theme.ink
    property bool filled: false
    property real size: Theme.px(40)

    width: size
    height: size
    sourceSize: Qt.size(Math.max(1, Math.ceil(size)), Math.max(1, Math.ceil(size)))
    source: `image://icon/${name}/${Theme.hex(colour)}/${filled ? Theme.hex(colour) : "none"}`
}
