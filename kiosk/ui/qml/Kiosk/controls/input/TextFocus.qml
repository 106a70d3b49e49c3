import QtQuick

// The focused text field of its window.
Item {
    readonly property Item field: isField(Window.activeFocusItem) ? Window.activeFocusItem : null

    function isField(item: Item): bool {
        return item instanceof TextInput || item instanceof TextEdit;
    }
}
