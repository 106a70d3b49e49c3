import QtQuick
import QtQuick.VirtualKeyboard.Styles
import Kiosk
import Kiosk.controls

// One word that the letters may stand for. The first is what the space key takes.
SelectionListItem {
    id: root

    required property string display
    required property int index

    width: Math.max(Theme.touchTarget, word.implicitWidth + Theme.px(56))
    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.px(8)
        radius: Theme.px(16)
        color: Theme.sand
        visible: root.index === 0
    }
    Label {
        id: word
        anchors.centerIn: parent
        text: root.display
        font: Theme.type(36 / Theme.textScale, Font.Normal)
        wrapMode: Text.NoWrap
    }
}
