import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The code that somebody was given, and who they are.
Column {
    id: root

    required property PadViewModel pad
    readonly property bool settingUp: pad.purpose === "setUp"

    spacing: Theme.px(16)

    Label {
        width: parent.width
        visible: !fault.visible // there is no room for both above the keyboard
        text: root.settingUp ? qsTr("A technician makes the set-up code on this PC with “kiosk staff invite”. It works once.")
                             : qsTr("The recovery code was shown when you were set up. It works once.")
        font: Theme.secondary
        color: Theme.mossGrey
    }
    TextLine {
        id: code
        width: parent.width
        label: root.settingUp ? qsTr("Set-up code") : qsTr("Recovery code")
        fieldName: "padCode"
        example: "1234-5678-9012-3456"
        longest: 40
        hints: Qt.ImhFormattedNumbersOnly | Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
        onWritten: text => root.pad.writeCode(text)
    }
    TextLine {
        width: parent.width
        visible: root.settingUp
        label: qsTr("Your name")
        fieldName: "padName"
        longest: 40
        onWritten: text => root.pad.writeName(text)
    }
    Label {
        id: fault
        width: parent.width
        visible: text !== ""
        text: StaffWords.padFault(root.pad.fault, root.pad.purpose, root.pad.triesLeft, root.pad.lockedSeconds)
        font: Theme.secondary
        color: Theme.brick
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Item {
        width: parent.width
        height: on.height
        TextLink {
            objectName: "padBack"
            anchors.verticalCenter: on.verticalCenter
            text: qsTr("Back")
            font: Theme.chip
            onClicked: root.pad.back()
        }
        PillButton {
            id: on
            objectName: "padGoOn"
            anchors.right: parent.right
            text: qsTr("Go on")
            colour: enabled ? Theme.deepGrass : Theme.sand
            textColour: enabled ? Theme.onDark : Theme.mossGrey
            font: Theme.bodyBold
            enabled: root.pad.complete && root.pad.lockedSeconds === 0
            onClicked: root.pad.goOn()
        }
    }
}
