pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls

// One block of a text while it is edited: it looks as it is read. Where one writes, a grip and a bar
// stand beside it.
FocusScope {
    id: root

    required property string name
    required property string label
    required property string blockKind
    required property string words
    required property string picture
    required property int number
    required property int count
    property bool current: false
    readonly property bool isPicture: blockKind === "picture"
    signal written(text: string, cursor: int)
    signal keyPressed(event: KeyEvent)
    signal split(at: int)
    signal joined
    signal stepped(to: int)
    signal moved(to: int)
    signal removed
    signal added
    signal kindTaken(kind: string)
    signal pictureAsked
    signal drawnTo(scene: point)
    signal letGo

    function take(cursor: int): void {
        if (isPicture) {
            frame.forceActiveFocus(Qt.OtherFocusReason);
            return;
        }
        field.forceActiveFocus(Qt.OtherFocusReason);
        field.cursorPosition = cursor < 0 ? field.length : Math.min(cursor, field.length);
    }
    function insert(text: string): void {
        const marks = /^(## |- |> )/;
        field.remove(field.selectionStart, field.selectionEnd);
        if (blockKind === "list")
            text = text.split(/\n+/).map(line => line.replace(marks, "")).join("\n");
        else if (field.cursorPosition > 0 && marks.test(text))
            text = `\n\n${text}`;
        field.insert(field.cursorPosition, text);
    }
    // The keys that are the same in a text and on a picture.
    function walk(event: KeyEvent): void {
        const step = event.key === Qt.Key_Up ? -1 : event.key === Qt.Key_Down ? 1 : 0;
        if (step !== 0 && event.modifiers & Qt.AltModifier) {
            moved(number + step);
            event.accepted = true;
        } else {
            keyPressed(event);
        }
    }
    function lineTop(at: int, contentHeight: real): real {
        return contentHeight > 0 ? field.positionToRectangle(Math.min(at, field.length)).y : 0;
    }

    implicitHeight: body.height + (bar.visible ? bar.height + Theme.px(12) : 0) + Theme.px(8)
    onWordsChanged: if (field.text !== words) field.text = words
    Component.onCompleted: field.text = words

    Rectangle {
        anchors.fill: parent
        radius: Theme.px(16)
        color: root.current || grip.drawn ? Theme.cream : "transparent"
    }
    RowGrip {
        id: grip
        objectName: `grip-${root.name}`
        visible: root.count > 1
        opacity: root.current || drawn ? 1 : 0.45
        what: `${BlockWords.kind(root.blockKind)} ${root.number + 1}`
        onDrawnTo: scene => root.drawnTo(scene)
        onLetGo: root.letGo()
    }
    Item {
        id: body
        x: Theme.px(64)
        y: Theme.px(4)
        width: parent.width - x - Theme.px(16)
        height: root.isPicture ? frame.height : Math.max(Theme.px(64), field.height)
        Rectangle {
            visible: root.blockKind === "quote"
            width: Theme.px(6)
            height: parent.height
            radius: width / 2
            color: Theme.amber
        }
        Repeater {
            model: root.blockKind === "list" ? field.text.split("\n") : []
            Rectangle {
                required property int index
                x: Theme.px(12)
                y: root.lineTop(field.text.split("\n").slice(0, index).join("\n").length + (index > 0 ? 1 : 0), field.contentHeight + field.width) + Math.round((metrics.height - height) / 2)
                width: Theme.px(10)
                height: width
                radius: height / 2
                color: Theme.meadow
            }
        }
        T.TextArea {
            id: field
            objectName: root.isPicture ? "" : `block-${root.name}`
            visible: !root.isPicture
            focus: !root.isPicture
            width: parent.width
            height: Math.max(Theme.px(64), contentHeight + topPadding + bottomPadding)
            topPadding: Theme.px(14)
            bottomPadding: Theme.px(14)
            leftPadding: root.blockKind === "list" ? Theme.px(44) : root.blockKind === "quote" ? Theme.px(32) : Theme.px(4)
            font: root.blockKind === "heading" ? Theme.sectionTitle : root.blockKind === "quote" ? Theme.lead : Theme.body
            color: ["heading", "quote"].includes(root.blockKind) ? Theme.deepGrass : Theme.ink
            selectionColor: Theme.meadow
            selectedTextColor: Theme.onDark
            selectByMouse: true
            cursorDelegate: TextCursor {}
            wrapMode: TextEdit.Wrap
            Accessible.role: Accessible.EditableText
            Accessible.name: `${root.label}, ${BlockWords.kind(root.blockKind)} ${root.number + 1}`
            // As in TextBlock.
            onPressed: InputMethod.commit()
            Keys.onPressed: event => {
                const bare = event.modifiers === Qt.NoModifier || event.modifiers === Qt.KeypadModifier;
                const empty = selectionStart === selectionEnd;
                event.accepted = true;
                if (bare && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter))
                    root.split(cursorPosition);
                else if (bare && event.key === Qt.Key_Backspace && cursorPosition === 0 && empty)
                    root.joined();
                else if (bare && event.key === Qt.Key_Up && root.number > 0 && cursorRectangle.y < topPadding + 1)
                    root.stepped(root.number - 1);
                else if (bare && event.key === Qt.Key_Down && root.number < root.count - 1 && cursorRectangle.y + cursorRectangle.height > topPadding + contentHeight - 1)
                    root.stepped(root.number + 1);
                else {
                    event.accepted = false;
                    root.walk(event);
                }
            }
            Keys.onTabPressed: nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            onTextChanged: if (!root.isPicture && text !== root.words) root.written(text, cursorPosition)

            Label {
                x: field.leftPadding
                y: field.topPadding
                width: field.width - x
                visible: field.length === 0 && field.preeditText === "" && (root.current || root.count <= 1)
                text: BlockWords.example(root.blockKind)
                font: field.font
                color: Theme.mossGrey
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            FontMetrics {
                id: metrics
                font: field.font
            }
        }
        CoverPicture {
            id: frame
            objectName: root.isPicture ? `block-${root.name}` : ""
            visible: root.isPicture
            focus: root.isPicture
            activeFocusOnTab: root.isPicture
            width: Math.min(parent.width, Theme.px(520))
            height: root.isPicture ? Math.round(width * 0.5625) : 0
            source: root.picture
            alt: BlockWords.kind("picture")
            Keys.onPressed: event => {
                event.accepted = true;
                if (event.key === Qt.Key_Backspace || event.key === Qt.Key_Delete)
                    root.removed();
                else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                    root.pictureAsked();
                else if (event.key === Qt.Key_Up && event.modifiers === Qt.NoModifier && root.number > 0)
                    root.stepped(root.number - 1);
                else if (event.key === Qt.Key_Down && event.modifiers === Qt.NoModifier && root.number < root.count - 1)
                    root.stepped(root.number + 1);
                else {
                    event.accepted = false;
                    root.walk(event);
                }
            }
            TapHandler {
                onTapped: frame.forceActiveFocus(Qt.MouseFocusReason)
            }
            FocusRing {
                radius: Theme.px(12)
                visible: frame.activeFocus
            }
        }
    }
    BlockBar {
        id: bar
        x: body.x
        y: body.y + body.height + Theme.px(4)
        width: body.width
        visible: root.current
        name: root.name
        blockKind: root.blockKind
        number: root.number
        count: root.count
        onKindTaken: kind => root.kindTaken(kind)
        onPictureAsked: root.pictureAsked()
        onAdded: root.added()
        onMoved: to => root.moved(to)
        onRemoved: root.removed()
    }
}
