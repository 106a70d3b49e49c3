import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls

// One choice of several; the taken one is filled.
T.AbstractButton {
    id: root

    property int count: -1
    property real longest: Theme.px(600)

    // Scroll to the chosen chip, once the row is laid out.
    function show(): void {
        let strip = checked ? parent : null;
        while (strip && !(strip instanceof ChipStrip))
            strip = strip.parent;
        if (strip)
            Qt.callLater((strip as ChipStrip).show, root);
    }

    implicitHeight: Theme.touchTarget
    implicitWidth: Math.max(Theme.touchTarget, Math.min(label.implicitWidth, longest) + leftPadding + rightPadding)
    leftPadding: Theme.px(32)
    rightPadding: leftPadding
    focusPolicy: Qt.StrongFocus
    onCheckedChanged: show()
    Component.onCompleted: show()
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checked: checked
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.topMargin: Theme.px(10)
            anchors.bottomMargin: Theme.px(10)
            radius: height / 2
            color: root.checked ? Theme.deepGrass : root.pressed ? Theme.sand : Theme.paper
            border.color: root.checked ? Theme.deepGrass : Theme.sand
            border.width: Theme.hairline
            FocusRing {
                radius: height / 2
                visible: root.visualFocus
            }
        }
    }
    contentItem: Label {
        id: label
        text: root.count < 0 ? root.text : `${root.text}  ${root.count}`
        font: Theme.chip
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Math.round(Theme.chip.pixelSize * 0.75)
        color: root.checked ? Theme.onDark : Theme.ink
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
        maximumLineCount: 1
        elide: Text.ElideRight
    }
}
