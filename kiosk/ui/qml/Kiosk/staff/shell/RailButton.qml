import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls

// One page in the rail; the open one is light.
T.AbstractButton {
    id: root

    required property string iconName
    property int badge: 0
    property bool upright: false
    readonly property color ink: checked ? Theme.deepGrass : Theme.onDarkSoft

    implicitHeight: Theme.px(upright ? 104 : 72)
    implicitWidth: Theme.px(upright ? 150 : 224)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: badge ? `${text} ${badge}` : text
    Accessible.checked: checked
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.px(20)
        color: root.checked ? Theme.cream : root.pressed ? Qt.lighter(Theme.deepGrass, 1.4) : "transparent"
        FocusRing {
            radius: Theme.px(26)
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Icon {
            id: icon
            x: root.upright ? Math.round((parent.width - width) / 2) : Theme.px(20)
            y: root.upright ? Theme.px(14) : Math.round((parent.height - height) / 2)
            name: root.iconName
            size: Theme.px(32)
            colour: root.ink
        }
        Label {
            x: root.upright ? 0 : icon.x + icon.width + Theme.px(14)
            y: root.upright ? parent.height - height - Theme.px(12) : Math.round((parent.height - height) / 2)
            width: root.upright ? parent.width : (count.visible ? count.x : parent.width) - x - Theme.px(6)
            text: root.text
            font: root.upright ? Theme.small : root.checked ? Theme.chipBold : Theme.chip
            color: root.ink
            horizontalAlignment: root.upright ? Text.AlignHCenter : Text.AlignLeft
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.px(18)
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        Rectangle {
            id: count
            x: root.upright ? Math.min(parent.width - width, icon.x + icon.width - Theme.px(4)) : parent.width - width - Theme.px(12)
            y: root.upright ? Theme.px(4) : Math.round((parent.height - height) / 2)
            visible: root.badge > 0
            width: Math.max(height, number.implicitWidth + Theme.px(14))
            height: Theme.px(34)
            radius: height / 2
            color: Theme.amber
            Label {
                id: number
                anchors.centerIn: parent
                text: root.badge
                font: Theme.type(20, Font.Bold)
            }
        }
    }
}
