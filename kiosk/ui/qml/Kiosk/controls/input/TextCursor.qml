import QtQuick
import Kiosk

// Where the next letter goes; does not blink.
Rectangle {
    width: Theme.px(4)
    color: Theme.grass
    visible: parent?.activeFocus ?? false
}
