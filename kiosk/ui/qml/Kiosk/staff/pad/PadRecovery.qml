import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// The recovery code, once: who forgets the PIN needs it.
Column {
    id: root

    required property PadViewModel pad

    spacing: Theme.px(28)

    Label {
        width: parent.width
        text: qsTr("Write this code down and keep it in a safe place. With it you choose a new PIN, should you forget yours. It is shown only now.")
        font: Theme.body
        lineHeight: 1.3
    }
    Rectangle {
        width: parent.width
        height: code.height + Theme.px(64)
        radius: Theme.px(20)
        color: Theme.cream
        border.color: Theme.sand
        border.width: Theme.hairline
        Label {
            id: code
            objectName: "padRecoveryCode"
            anchors.centerIn: parent
            width: parent.width - Theme.px(48)
            text: root.pad.recoveryCode
            font: Theme.type(46 / Theme.textScale, Font.Bold)
            color: Theme.deepGrass
            horizontalAlignment: Text.AlignHCenter
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.px(24)
            wrapMode: Text.NoWrap
        }
    }
    PillButton {
        objectName: "padGoOn"
        anchors.right: parent.right
        text: qsTr("I have written it down")
        colour: Theme.deepGrass
        textColour: Theme.onDark
        font: Theme.bodyBold
        onClicked: root.pad.goOn()
    }
}
