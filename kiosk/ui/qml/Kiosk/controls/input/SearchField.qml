pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls

// The one field of a search, with a button that empties it. `asked` tells of every change, of what
// an input method is still composing too, with what stands before and after it.
Rectangle {
    id: root

    property string example: ""
    property int longest: 64
    readonly property alias written: field.text
    readonly property bool composing: field.preeditText !== ""
    signal asked(before: string, composed: string, after: string)

    function write(words: string): void {
        InputMethod.reset();
        field.text = words;
        field.cursorPosition = words.length;
    }
    function take(): void {
        field.forceActiveFocus(Qt.OtherFocusReason);
    }

    implicitHeight: Theme.touchTarget
    radius: height / 2
    color: Theme.paper
    border.color: field.activeFocus ? Theme.grass : Theme.sand
    border.width: field.activeFocus ? Theme.px(3) : Theme.hairline

    FocusRing {
        radius: root.radius + Theme.px(6)
        visible: field.activeFocus
    }
    Icon {
        id: glass
        x: Theme.px(32)
        anchors.verticalCenter: parent.verticalCenter
        name: "search"
        size: Theme.px(36)
        colour: Theme.mossGrey
    }
    T.TextField {
        id: field
        objectName: "searchField"
        anchors.left: glass.right
        anchors.right: clear.visible ? clear.left : parent.right
        anchors.rightMargin: clear.visible ? Theme.touchGap : Theme.px(32)
        height: parent.height
        leftPadding: Theme.px(18)
        verticalAlignment: TextInput.AlignVCenter
        font: Theme.lead
        color: Theme.ink
        selectionColor: Theme.meadow
        selectedTextColor: Theme.onDark
        selectByMouse: true
        cursorDelegate: TextCursor {}
        inputMethodHints: Qt.ImhNoAutoUppercase
        Accessible.role: Accessible.EditableText
        Accessible.name: root.example
        onTextChanged: {
            if (!Characters.cut(field, root.longest))
                root.asked(text, "", "");
        }
        onPreeditTextChanged: root.asked(text.slice(0, cursorPosition), preeditText, text.slice(cursorPosition))
        onAccepted: InputMethod.hide()

        Label {
            x: field.leftPadding
            width: field.width - 2 * x
            anchors.verticalCenter: parent.verticalCenter
            visible: field.length === 0 && field.preeditText === ""
            text: root.example
            font: field.font
            color: Theme.mossGrey
            maximumLineCount: 1
            elide: Text.ElideRight
        }
    }
    RoundButton {
        id: clear
        objectName: "clear"
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: field.length > 0 || field.preeditText !== ""
        iconName: "close"
        text: qsTr("Clear")
        colour: "transparent"
        iconColour: Theme.mossGrey
        focusPolicy: Qt.TabFocus
        onClicked: {
            root.write("");
            root.take();
        }
    }
}
