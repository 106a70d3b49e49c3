import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls

// One key of the pad. A digit says nothing to a screen reader: who cannot see the keys types.
T.AbstractButton {
    id: root

    property string digit: ""
    property string iconName: ""
    property bool main: false

    readonly property color ground: main ? (enabled ? Theme.deepGrass : Theme.sand) : Theme.paper
    readonly property color ink: main && enabled ? Theme.onDark : enabled ? Theme.ink : Theme.mossGrey

    implicitWidth: Theme.px(150)
    implicitHeight: Theme.px(104)
    focusPolicy: digit === "" ? Qt.StrongFocus : Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.ignored: digit !== ""

    background: Rectangle {
        radius: Theme.cardRadius
        color: root.pressed ? Qt.darker(root.ground, root.main ? 1.3 : 1.08) : root.ground
        border.color: root.main ? root.ground : Theme.sand
        border.width: Theme.hairline
        FocusRing {
            radius: Theme.cardRadius + Theme.px(6)
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Label {
            anchors.centerIn: parent
            visible: root.iconName === ""
            text: root.digit !== "" ? root.digit : root.text
            font: root.digit !== "" ? Theme.type(44 / Theme.textScale, Font.Normal) : Theme.bodyBold
            color: root.ink
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        Icon {
            anchors.centerIn: parent
            visible: root.iconName !== ""
            name: root.iconName !== "" ? root.iconName : "star"
            size: Theme.px(44)
            colour: root.ink
        }
    }
}
