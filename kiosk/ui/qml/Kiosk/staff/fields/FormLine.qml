pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// One line of the form, by the type of its field.
Loader {
    id: root

    required property FormViewModel form
    required property string path
    required property string name
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
    required property list<string> pictures
    required property int number
    required property int count
    required property bool ordered
    readonly property string label: required ? qsTr("%1 · required").arg(ChangeWords.field(name)) : ChangeWords.field(name)
    readonly property string example: FieldWords.example(type)
    readonly property string wrong: FieldWords.problem(problem, problem === "wrong-type" ? example : problem_value)
    readonly property string note: original !== "" ? qsTr("Chinese: %1").arg(original.length > 24 ? `${original.slice(0, 24)}…` : original) : ""
    property bool typing: false
    signal rowDrawn(scene: point)
    signal rowLetGo
    property string refusal: ""
    onTextChanged: refusal = ""

    function write(words: string): void {
        if (words === text)
            return;
        typing = true;
        refusal = "";
        form.write(path, words);
        typing = false;
    }

    // Undo is the form's, in a text too: a field's own would not know the steps of the others.
    function walk(event: KeyEvent): void {
        if (event.matches(StandardKey.Paste))
            paste();
        else if (event.matches(StandardKey.Undo))
            form.undo();
        else if (event.matches(StandardKey.Redo))
            form.redo();
        else if (path.includes("/") && event.modifiers & Qt.AltModifier && [Qt.Key_Up, Qt.Key_Down].includes(event.key))
            form.acts.moveRow(path, event.key === Qt.Key_Up ? -1 : 1);
        else
            return;
        event.accepted = true;
    }
    // From elsewhere only words come, with their paragraphs; what no field can hold is refused.
    function paste(): void {
        const pasted = form.acts.pasted(path);
        refusal = pasted.text === "" && pasted.length > 0 ? qsTr("That is too long to be pasted: %1 characters.").arg(Number(pasted.length).toLocaleString(Qt.locale("en"), "f", 0)) : "";
        if (refusal !== "")
            return;
        (item as TextLine)?.insert(pasted.text);
        (item as TextBlock)?.insert(pasted.text);
        (item as BlocksField)?.insert(pasted.text);
    }
    // `asked`: the path of a part of it, where one is meant.
    function take(asked: string): void {
        const blocks = item as BlocksField;
        if (blocks)
            blocks.take(asked === path ? 0 : parseInt(asked.slice(path.length + 1)), -1);
        else
            nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason);
    }

    ReadingLine {
        x: metrics.width + Theme.px(20)
        z: 1
        width: parent.width - x
        height: metrics.height
        visible: root.path === "title" && root.form.language === "zh-Hans"
        reading: root.form.reading
    }
    TextMetrics {
        id: metrics
        font: Theme.chipBold
        text: root.label
    }

    sourceComponent: {
        switch (type) {
        case "text": case "slug": case "number": case "decimal": case "date": case "moment": case "time": return line;
        case "paragraphs": case "lines": case "polygon": return block;
        case "blocks": return blocks;
        case "flag": return flag;
        case "rows": return rows;
        case "row": return row;
        case "stale": case "unchecked": return stale;
        case "link": case "links": return link;
        case "picture": case "pictures": case "file": return picture;
        case "own-colour": return colour;
        case "palettes": return palettes;
        default: return choice;
        }
    }

    Component {
        id: line
        TextLine {
            fieldName: `field-${root.path}`
            label: root.label
            note: root.note
            example: root.example
            problem: root.refusal || root.wrong
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
            problem: root.refusal || root.wrong
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
        id: blocks
        BlocksField {
            form: root.form
            path: root.path
            label: root.label
            note: root.note
            kinds: root.keys
            texts: root.titles
            pictures: root.pictures
            problem: root.refusal || root.wrong
            onKeyPressed: event => root.walk(event)
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
        ChoiceLine {
            path: root.path
            label: root.label
            keys: root.keys
            chosen: root.chosen
            days: root.type === "days"
            problem: root.wrong
            onTaken: word => ["days", "choices"].includes(root.type) ? root.form.acts.toggle(root.path, word) : root.form.choose(root.path, word)
        }
    }
    Component {
        id: stale
        StaleNote {
            path: root.text
            original: root.original
            unchecked: root.type === "unchecked"
            markable: unchecked || root.checked
            onMarked: root.form.languages.markChecked(root.text, root.form.language)
        }
    }
    Component {
        id: rows
        RowsHeading {
            path: root.path
            label: root.label
            problem: root.wrong
            onAdded: root.form.acts.addRow(root.path)
        }
    }
    Component {
        id: row
        RowHeading {
            path: root.path
            label: ChangeWords.field(root.field)
            number: root.number
            count: root.count
            ordered: root.ordered
            problem: root.wrong
            onMoved: to => root.form.acts.move(root.field, root.number, to)
            onStepped: step => root.form.acts.moveRow(root.path, step)
            onDrawnTo: scene => root.rowDrawn(scene)
            onLetGo: root.rowLetGo()
            onRemoved: root.form.acts.remove(root.field, root.number)
        }
    }
    Component {
        id: link
        LinkLine {
            form: root.form
            path: root.path
            label: root.label
            several: root.type === "links"
            keys: root.keys
            titles: root.titles
            problem: root.wrong
        }
    }
    Component {
        id: palettes
        PaletteLine {
            keys: root.keys
            colours: root.titles
            onTaken: key => root.form.acts.usePalette(key)
        }
    }
    Component {
        id: colour
        ColourLine {
            path: root.path
            name: root.name
            label: root.label
            text: root.text
            seen: root.keys[0]
            letters: root.keys[1]
            problem: root.refusal || root.wrong
            onWritten: words => root.write(words)
            onMixed: (hue, strength, lightness) => root.form.acts.mix(root.path, hue, strength, lightness)
            onKeyPressed: event => root.walk(event)
        }
    }
    Component {
        id: picture
        PictureLine {
            form: root.form
            path: root.path
            label: root.label
            several: root.type === "pictures"
            keys: root.keys
            titles: root.titles
            pictures: root.pictures
            problem: root.wrong
        }
    }
}
