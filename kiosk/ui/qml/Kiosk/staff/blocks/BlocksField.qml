pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.staff
import Kiosk.ViewModels

// A text edited as it is read, block by block. Enter begins the next paragraph, Alt with the arrows
// moves a block, the grip draws it to another place.
FieldFrame {
    id: root

    required property FormViewModel form
    required property string path
    required property list<string> kinds
    required property list<string> texts
    required property list<string> pictures
    readonly property BlockActs acts: form.acts.blocks
    readonly property int count: Math.max(1, kinds.length)
    property int current: -1
    property int drawn: -1
    property int place: -1
    signal keyPressed(event: KeyEvent)

    function take(number: int, cursor: int): void {
        (blocks.itemAt(Math.max(0, Math.min(number, count - 1))) as BlockEditor)?.take(cursor);
    }
    function insert(text: string): void {
        (blocks.itemAt(current) as BlockEditor)?.insert(text);
    }
    // Before which block something would come that is let go there; `count` is behind the last.
    function placeAt(y: real): int {
        for (let number = 0; number < blocks.count; ++number) {
            const block = blocks.itemAt(number);
            if (y < block.y + block.height / 2)
                return number;
        }
        return blocks.count;
    }
    function drop(): void {
        const from = drawn, to = place > drawn ? place - 1 : place;
        drawn = place = -1;
        if (from >= 0 && to >= 0 && to !== from)
            acts.move(path, form.language, from, to);
    }

    Rectangle {
        width: parent.width
        height: inside.height + 2 * inside.y
        radius: Theme.px(20)
        color: Theme.paper
        border.color: root.problem !== "" ? Theme.brick : root.current >= 0 ? Theme.grass : Theme.sand
        border.width: root.current >= 0 || root.problem !== "" ? Theme.px(3) : Theme.hairline
        Column {
            id: inside
            x: Theme.px(10)
            y: Theme.px(10)
            width: parent.width - 2 * x
            Column {
                id: column
                width: parent.width
                Repeater {
                    id: blocks
                    model: root.count
                    BlockEditor {
                        id: block
                        required property int index
                        width: column.width
                        name: `${root.path}-${index}`
                        label: root.label
                        blockKind: root.kinds[index] ?? "paragraph"
                        words: root.texts[index] ?? ""
                        picture: root.pictures[index] ?? ""
                        number: index
                        count: root.count
                        current: root.current === index
                        opacity: root.drawn === index ? 0.4 : 1
                        onActiveFocusChanged: {
                            if (activeFocus)
                                root.current = index;
                            else if (root.current === index)
                                root.current = -1;
                        }
                        onWritten: (text, cursor) => root.acts.write(root.path, root.form.language, block.index, text, cursor)
                        onKeyPressed: event => root.keyPressed(event)
                        onSplit: at => root.acts.split(root.path, root.form.language, block.index, at)
                        onJoined: root.acts.join(root.path, root.form.language, block.index)
                        onStepped: to => root.take(to, to < block.index ? -1 : 0)
                        onMoved: to => root.acts.move(root.path, root.form.language, block.index, to)
                        onRemoved: root.acts.remove(root.path, root.form.language, block.index)
                        onAdded: root.acts.add(root.path, root.form.language, block.index, "paragraph")
                        onKindTaken: kind => root.acts.changeKind(root.path, root.form.language, block.index, kind)
                        onPictureAsked: root.acts.choosePicture(root.path, root.form.language, block.index)
                        onDrawnTo: scene => {
                            root.drawn = block.index;
                            root.place = root.placeAt(column.mapFromItem(null, scene.x, scene.y).y);
                        }
                        onLetGo: root.drop()
                    }
                }
            }
            Flow {
                x: Theme.px(64)
                width: parent.width - x
                topPadding: Theme.px(12)
                bottomPadding: Theme.px(6)
                spacing: Theme.px(8)
                Repeater {
                    model: ["paragraph", "heading", "list", "quote", "picture"]
                    StaffButton {
                        id: more
                        required property string modelData
                        objectName: `more-${root.path}-${modelData}`
                        iconName: "plus"
                        sides: Theme.px(36)
                        text: BlockWords.kind(modelData)
                        Accessible.name: qsTr("Add at the end: %1").arg(text)
                        onClicked: {
                            if (modelData === "picture")
                                root.acts.choosePicture(root.path, root.form.language, root.kinds.length - 1);
                            else
                                root.acts.add(root.path, root.form.language, root.kinds.length - 1, more.modelData);
                        }
                    }
                }
            }
        }
        Rectangle {
            visible: root.drawn >= 0 && root.place >= 0
            x: Theme.px(74)
            y: {
                const before = root.place < blocks.count ? blocks.itemAt(Math.max(0, root.place)) : null;
                return inside.y + (before ? before.y : column.height) - height / 2;
            }
            width: parent.width - x - Theme.px(24)
            height: Theme.px(6)
            radius: height / 2
            color: Theme.grass
        }
    }
    Connections {
        target: root.acts
        function onAsked(path: string, number: int, cursor: int): void {
            if (path === root.path)
                root.take(number, cursor);
        }
    }
}
