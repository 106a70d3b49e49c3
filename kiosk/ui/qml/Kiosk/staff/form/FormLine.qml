pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// One line of the form, by the type of its field; what is not edited here can be read.
Loader {
    id: root

    required property FormViewModel form
    required property string path
    required property string field
    required property string type
    required property bool half
    required property bool required
    required property string text
    required property string original
    required property string problem
    required property string problem_value
    required property bool checked
    required property string chosen
    required property list<string> keys
    required property list<string> titles
    required property int number
    readonly property string label: required ? qsTr("%1 · required").arg(FieldWords.field(field)) : FieldWords.field(field)
    readonly property string wrong: FieldWords.problem(problem, problem_value)
    readonly property string note: original !== "" ? qsTr("Chinese: %1").arg(original.length > 24 ? `${original.slice(0, 24)}…` : original) : ""
    property bool typing: false

    function write(words: string): void {
        if (words === text)
            return;
        typing = true;
        form.write(path, words);
        typing = false;
    }

    // Undo is the form's, in a text too: a field's own would not know the steps of the others.
    function walk(event: KeyEvent): void {
        if (event.matches(StandardKey.Undo))
            form.undo();
        else if (event.matches(StandardKey.Redo))
            form.redo();
        else
            return;
        event.accepted = true;
    }
    function take(): void {
        nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason);
    }

    sourceComponent: {
        switch (type) {
        case "text": case "slug": case "number": case "decimal": case "date": case "moment": case "time": return line;
        case "paragraphs": case "lines": return block;
        case "flag": return flag;
        case "choice": case "colour": return choice;
        case "rows": case "row": return heading;
        default: return reading;
        }
    }

    Component {
        id: line
        TextLine {
            fieldName: `field-${root.path}`
            label: root.label
            note: root.note
            problem: root.wrong
            Component.onCompleted: show(root.text)
            onWritten: words => root.write(words)
            onKeyPressed: event => root.walk(event)
            Connections {
                target: root
                function onTextChanged(): void { if (!root.typing) (root.item as TextLine).show(root.text); }
            }
        }
    }
    Component {
        id: block
        TextBlock {
            fieldName: `field-${root.path}`
            label: root.label
            note: root.note
            problem: root.wrong
            Component.onCompleted: show(root.text)
            onWritten: words => root.write(words)
            onKeyPressed: event => root.walk(event)
            Connections {
                target: root
                function onTextChanged(): void { if (!root.typing) (root.item as TextBlock).show(root.text); }
            }
        }
    }
    Component {
        id: flag
        CheckLine {
            objectName: `flag-${root.path}`
            text: root.label
            checkable: false
            checked: root.checked
            onClicked: root.form.setFlag(root.path, !root.checked)
        }
    }
    Component {
        id: choice
        Column {
            Label { text: root.label; font: Theme.chipBold; color: Theme.deepGrass }
            Flow {
                width: parent.width
                spacing: Theme.px(10)
                Repeater {
                    model: root.keys
                    Chip {
                        required property string modelData
                        objectName: `choice-${root.path}-${modelData}`
                        leftPadding: Theme.px(24)
                        text: FieldWords.choice(modelData)
                        checked: root.chosen === modelData
                        onClicked: root.form.choose(root.path, modelData)
                    }
                }
            }
            Label { width: parent.width; visible: text !== ""; text: root.wrong; font: Theme.small; color: Theme.brick }
        }
    }
    Component {
        id: heading
        Label {
            text: root.type === "row" ? `${FieldWords.field(root.field)} ${root.number + 1}` : FieldWords.field(root.field)
            font: root.type === "row" ? Theme.secondary : Theme.type(28, Font.Bold)
            color: root.type === "row" ? Theme.mossGrey : Theme.deepGrass
        }
    }
    Component {
        id: reading
        Column {
            spacing: Theme.px(6)
            Label { text: root.label; font: Theme.chipBold; color: Theme.deepGrass }
            Label {
                width: parent.width
                text: root.titles.filter(title => title !== "").join(" · ") || root.text || (root.keys.length > 0 ? `${root.keys.length}` : "—")
                font: Theme.body
                color: Theme.mossGrey
            }
            Label { width: parent.width; visible: text !== ""; text: root.wrong; font: Theme.small; color: Theme.brick }
        }
    }
}
