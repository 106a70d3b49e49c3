import QtQuick

// Knows the field of its window that is being written in.
Item {
    readonly property Item field: isField(Window.activeFocusItem) ? Window.activeFocusItem : null

    function isField(item: Item): bool {
        return item instanceof TextInput || item instanceof TextEdit;
    }
}
