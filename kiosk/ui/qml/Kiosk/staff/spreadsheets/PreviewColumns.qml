pragma Singleton
import QtQuick
import Kiosk

// Where the columns of the table of a preview begin.
QtObject {
    readonly property real first: Theme.px(28)
    readonly property real second: Theme.px(228)

    function third(width: real): real {
        return Math.round(second + (width - second) * 0.27);
    }
    function fourth(width: real): real {
        return Math.round(second + (width - second) * 0.5);
    }
}
