pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.staff
import Kiosk.ViewModels

// Ten digits in an order of their own each time, one step back, and the key that says it is all.
Grid {
    id: root

    required property PadViewModel pad
    required property string enterText

    columns: 3
    rowSpacing: Theme.px(16)
    columnSpacing: Theme.px(18)
    horizontalItemAlignment: Grid.AlignHCenter

    Repeater {
        model: root.pad.keys.slice(0, 9)
        PadKey {
            required property string modelData
            objectName: `padKey-${digit}`
            digit: modelData
            enabled: !root.pad.busy && root.pad.lockedSeconds === 0
            onClicked: root.pad.press(digit)
        }
    }
    PadKey {
        objectName: "padErase"
        text: qsTr("Delete the last digit")
        iconName: "backspace"
        enabled: root.pad.typed > 0
        onClicked: root.pad.erase()
    }
    PadKey {
        objectName: `padKey-${digit}`
        digit: root.pad.keys[9]
        enabled: !root.pad.busy && root.pad.lockedSeconds === 0
        onClicked: root.pad.press(digit)
    }
    PadKey {
        objectName: "padEnter"
        main: true
        text: root.enterText
        enabled: root.pad.enough && !root.pad.busy
        onClicked: root.pad.enter()
    }
}
