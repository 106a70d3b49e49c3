import QtQuick
import Kiosk

// The text cursor; does not blink.
Rectangle {
    width: Theme.px(4)
    color: Theme.grass
    visible: parent?.activeFocus ?? false
}
