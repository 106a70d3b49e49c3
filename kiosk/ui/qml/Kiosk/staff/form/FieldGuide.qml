import QtQuick
import Kiosk.staff
import Kiosk.ViewModels

// Brings the field into view that is written in, that the form asks for, or that has to be mended.
Item {
    id: root

    required property FormViewModel form
    required property Flickable view
    required property Repeater lines
    property FormLine asked: null
    readonly property Item writing: view.Window.activeFocusItem

    function lineOf(path: string): FormLine {
        for (let number = 0; number < lines.count; number++) {
            const line = lines.itemAt(number) as FormLine;
            if (line?.path === path)
                return line;
        }
        return path.includes("/") ? lineOf(path.slice(0, path.lastIndexOf("/"))) : null;
    }
    function firstToMend(): FormLine {
        for (let number = 0; number < lines.count; number++) {
            const line = lines.itemAt(number) as FormLine;
            if (line?.problem)
                return line;
        }
        return null;
    }
    function isBelow(item: Item, ancestor: Item): bool {
        return item !== null && (item === ancestor || isBelow(item.parent, ancestor));
    }
    function show(item: Item): void {
        const top = item.mapToItem(view.contentItem, 0, 0).y;
        const lowest = Math.max(0, view.contentHeight - view.height);
        view.contentY = Math.min(lowest, Math.max(0, Math.min(top, Math.max(view.contentY, top + item.height - view.height))));
    }

    onWritingChanged: {
        if (asked && !isBelow(writing, asked))
            asked = null;
        if ((writing as TextInput || writing as TextEdit) && isBelow(writing, view.contentItem))
            show(writing);
    }
    // A form that has just been opened or changed is laid out after it is asked for a field.
    Connections {
        target: root.view
        function onMovementStarted(): void { root.asked = null; }
        function onContentHeightChanged(): void { if (root.asked) root.show(root.asked); }
        function onHeightChanged(): void { if (root.asked) root.show(root.asked); }
    }
    Connections {
        target: root.form
        function onRefused(): void {
            const line = root.firstToMend();
            if (line) {
                root.show(line);
                root.asked = line;
            }
        }
        function onFieldAsked(path: string, take: bool): void {
            const line = root.lineOf(path);
            if (!line)
                return;
            root.show(line);
            if (take || root.isBelow(root.writing, root.view.contentItem)) {
                line.take(path);
                root.asked = line;
            }
        }
    }
}
