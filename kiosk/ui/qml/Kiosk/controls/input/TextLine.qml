pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls

// A form field of one line. Enter goes on to the next field.
FormField {
    id: root

    property string example: ""
    property alias hints: field.inputMethodHints
    property string fieldName: ""
    signal written(text: string)
    signal keyPressed(event: KeyEvent)  // before the field gets it

    // Put something else into it, and leave it alone where that stands there already.
    function show(words: string): void {
        if (field.text !== words)
            field.text = words;
    }

    function take(): void {
        field.forceActiveFocus(Qt.OtherFocusReason);
    }

    input: field
    writing: field.activeFocus
    length: Characters.count(field.text)
    T.TextField {
        id: field
        objectName: root.fieldName
        width: parent.width
        height: Math.max(Theme.touchTarget, Theme.px(40) + contentHeight)
        leftPadding: Theme.px(26)
        rightPadding: leftPadding
        verticalAlignment: TextInput.AlignVCenter
        font: Theme.body
        color: Theme.ink
        selectionColor: Theme.meadow
        selectedTextColor: Theme.onDark
        selectByMouse: true
        cursorDelegate: TextCursor {}
        Accessible.role: Accessible.EditableText
        Accessible.name: root.label
        Accessible.description: root.problem
        onTextChanged: {
            if (!Characters.cut(field, root.longest))
                root.written(text);
        }
        Keys.onPressed: event => root.keyPressed(event)
        onAccepted: nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)

        Label {
            x: field.leftPadding
            width: field.width - 2 * x
            anchors.verticalCenter: parent.verticalCenter
            visible: field.length === 0 && field.preeditText === ""
            text: root.example
            color: Theme.mossGrey
            maximumLineCount: 1
            elide: Text.ElideRight
        }
    }
}
