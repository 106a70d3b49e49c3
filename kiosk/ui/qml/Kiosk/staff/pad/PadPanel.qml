pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The pad over whatever is on the screen. Digits can be typed too.
FocusScope {
    id: root

    required property PadViewModel pad
    // So much of the lower end is under the keyboard on the screen.
    property real covered: 0
    property color ground: Theme.veil
    readonly property string step: pad.step
    readonly property bool asksForPin: pad.step === "pin" || pad.step === "newPin" || pad.step === "again"

    function title(): string {
        if (pad.step === "newPin")
            return qsTr("Choose a PIN");
        if (pad.step === "again")
            return qsTr("The same PIN again");
        if (pad.step === "recovery")
            return qsTr("Your recovery code");
        if (pad.purpose === "recover")
            return qsTr("A new PIN");
        return pad.purpose === "setUp" ? qsTr("Welcome") : qsTr("Staff");
    }
    function note(): string {
        if (pad.busy)
            return qsTr("One moment …");
        if (pad.step === "newPin")
            return qsTr("6 to 12 digits that nobody would guess");
        return qsTr("The digits change places each time");
    }

    // What was touched or written in stays behind unseen, and would go on getting the keys.
    onStepChanged: Qt.callLater(root.takeKeys)
    function takeKeys() {
        const left = root.Window.activeFocusItem;
        if (root.activeFocus && left !== root && !left.visible)
            left.focus = false;
    }

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Escape)
            root.pad.cancel();
        else if (event.key === Qt.Key_Backspace)
            root.pad.erase();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.asksForPin ? root.pad.enter() : root.pad.goOn();
        else if (root.asksForPin && event.text.length === 1)
            root.pad.press(event.text);
        event.accepted = event.key !== Qt.Key_Tab && event.key !== Qt.Key_Backtab;
    }

    Rectangle {
        anchors.fill: parent
        color: root.ground
    }
    MouseArea {
        objectName: "padBehind"
        anchors.fill: parent
        onWheel: event => event.accepted = true
    }
    Rectangle {
        id: card
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(Theme.px(root.covered > 0 ? 8 : 24), Math.round((root.height - root.covered - height) / 2))
        width: Math.min(root.width - 2 * Theme.px(40), Theme.px(800))
        height: column.height + Theme.px(88)
        radius: Theme.cardRadius
        color: Theme.paper

        Column {
            id: column
            x: Theme.px(64)
            y: Theme.px(44)
            width: parent.width - 2 * x
            spacing: Theme.px(14)

            Label {
                objectName: "padTitle"
                width: parent.width
                text: root.title()
                font: Theme.tileTitle
                horizontalAlignment: Text.AlignHCenter
            }
            ChipStrip {
                objectName: "padPeople"
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(parent.width, contentWidth)
                visible: root.pad.step === "pin" && count > 0
                ground: Theme.paper
                model: root.pad.people
                delegate: Chip {
                    id: chip
                    required property string personId
                    required property string name
                    objectName: `padPerson-${personId}`
                    text: name
                    checked: root.pad.person === personId
                    longest: Theme.px(420)
                    onClicked: root.pad.choosePerson(chip.personId)
                }
            }
            Item {
                width: parent.width
                height: Theme.px(56)
                visible: root.asksForPin
                PadDots {
                    anchors.centerIn: parent
                    typed: root.pad.typed
                    colour: root.pad.fault !== "" ? Theme.brick : Theme.deepGrass
                }
            }
            PadKeys {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: root.asksForPin
                pad: root.pad
                enterText: root.pad.step === "pin" ? qsTr("Enter") : qsTr("Go on")
            }
            Item {
                width: parent.width
                height: Math.max(Theme.px(64), message.height)
                visible: root.asksForPin
                Label {
                    id: message
                    objectName: "padMessage"
                    readonly property string fault: StaffWords.padFault(root.pad.fault, root.pad.purpose,
                                                                        root.pad.triesLeft, root.pad.lockedSeconds)
                    anchors.centerIn: parent
                    width: parent.width
                    text: fault !== "" ? fault : root.note()
                    font: fault !== "" ? Theme.type(22, Font.Bold) : Theme.secondary
                    color: fault !== "" ? Theme.brick : Theme.mossGrey
                    horizontalAlignment: Text.AlignHCenter
                    Accessible.role: Accessible.AlertMessage
                    Accessible.name: text
                }
            }
            PadDetails {
                width: parent.width
                visible: root.pad.step === "details"
                pad: root.pad
            }
            PadRecovery {
                width: parent.width
                visible: root.pad.step === "recovery"
                pad: root.pad
            }
            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: root.pad.step === "pin"
                spacing: Theme.px(8)
                TextLink {
                    objectName: "padForgotten"
                    text: qsTr("PIN forgotten")
                    enabled: root.pad.person !== ""
                    onClicked: root.pad.beginRecovery()
                }
                TextLink {
                    objectName: "padSetUp"
                    text: qsTr("I have a set-up code")
                    onClicked: root.pad.beginSetUp()
                }
            }
        }
        RoundButton {
            objectName: "padCancel"
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.px(20)
            visible: root.pad.step !== "recovery"
            iconName: "close"
            text: qsTr("Close")
            colour: Theme.paper
            iconColour: Theme.mossGrey
            onClicked: root.pad.cancel()
        }
    }
}
