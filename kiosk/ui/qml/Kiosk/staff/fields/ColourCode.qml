import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls

// The box in which a colour is written as a number.
T.TextField {
    id: root

    required property string path
    required property string code
    signal written(words: string)
    signal keyPressed(event: KeyEvent)

    objectName: `field-${path}`
    width: Theme.px(240)
    height: Theme.px(88)
    leftPadding: Theme.px(26)
    rightPadding: leftPadding
    verticalAlignment: TextInput.AlignVCenter
    font: Theme.body
    color: Theme.ink
    selectionColor: Theme.meadow
    selectedTextColor: Theme.onDark
    selectByMouse: true
    maximumLength: 12
    inputMethodHints: Qt.ImhLatinOnly | Qt.ImhNoPredictiveText
    cursorDelegate: TextCursor {}
    Accessible.role: Accessible.EditableText
    Accessible.name: qsTr("The colour as a number")
    Component.onCompleted: text = code
    onCodeChanged: if (!activeFocus || code.startsWith("#")) text = code
    onTextEdited: written(text)
    Keys.onPressed: event => keyPressed(event)
    onAccepted: nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
    background: Rectangle {
        radius: Theme.px(20)
        color: Theme.paper
        border.color: root.activeFocus ? Theme.grass : Theme.sand
        border.width: root.activeFocus ? Theme.px(3) : Theme.hairline
        FocusRing {
            radius: Theme.px(26)
            visible: root.activeFocus
        }
    }
    Label {
        x: root.leftPadding
        anchors.verticalCenter: parent.verticalCenter
        visible: root.length === 0 && root.preeditText === ""
        text: FieldWords.example("own-colour")
        color: Theme.mossGrey
        wrapMode: Text.NoWrap
    }
}
