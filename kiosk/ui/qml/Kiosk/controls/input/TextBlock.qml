pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls

// A form field of several lines, which flick inside it; Tab leaves it.
FormField {
    id: root

    property string example: ""
    property string fieldName: ""
    property int lines: 5
    signal written(text: string)
    signal keyPressed(event: KeyEvent)  // before the field gets it

    // Put something else into it, and leave it alone where that stands there already.
    function show(words: string): void {
        if (field.text !== words)
            field.text = words;
    }

    input: view
    writing: field.activeFocus
    length: Characters.count(field.text)
    Flickable {
        id: view
        y: Theme.px(14)
        width: parent.width
        height: Math.round(root.lines * metrics.lineSpacing + Theme.px(16))
        contentHeight: field.height
        clip: true
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        T.TextArea {
            id: field
            objectName: root.fieldName
            width: view.width
            height: Math.max(view.height, contentHeight + topPadding + bottomPadding)
            padding: Theme.px(8)
            leftPadding: Theme.px(26)
            rightPadding: leftPadding
            font: Theme.body
            color: Theme.ink
            selectionColor: Theme.meadow
            selectedTextColor: Theme.onDark
            selectByMouse: true
            cursorDelegate: TextCursor {}
            wrapMode: TextEdit.Wrap
            Accessible.role: Accessible.EditableText
            Accessible.name: root.label
            Accessible.description: root.problem
            // Commit first: Qt counts the preedit text in the cursor position of a touch, which is
            // then out of range (tests/ui/test_inquiry.py,
            // test_a_finger_goes_anywhere_in_the_text_while_something_is_composed; no Qt bug number
            // found).
            onPressed: InputMethod.commit()
            Keys.onPressed: event => root.keyPressed(event)
            Keys.onTabPressed: nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            onCursorRectangleChanged: {
                const lowest = cursorRectangle.y + cursorRectangle.height + bottomPadding - view.height;
                view.contentY = Math.max(0, lowest, Math.min(view.contentY, cursorRectangle.y - topPadding));
            }
            onTextChanged: {
                if (!Characters.cut(field, root.longest))
                    root.written(text);
            }

            Label {
                x: field.leftPadding
                y: field.topPadding
                width: field.width - 2 * x
                visible: field.length === 0 && field.preeditText === ""
                text: root.example
                color: Theme.mossGrey
                maximumLineCount: 2
                elide: Text.ElideRight
            }
        }
    }
    FontMetrics {
        id: metrics
        font: Theme.body
    }
}
