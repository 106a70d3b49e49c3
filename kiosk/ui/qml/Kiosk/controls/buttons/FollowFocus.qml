import QtQuick
import QtQuick.Templates as T

// Scrolls a Flickable to the item with the keyboard focus; not for touch.
Item {
    id: root

    required property Flickable view
    readonly property T.Control pointedAt: view.Window.activeFocusItem as T.Control

    function holds(item: Item): bool {
        return item !== null && (item.parent === view.contentItem || holds(item.parent));
    }

    onPointedAtChanged: {
        if (!pointedAt?.visualFocus || !holds(pointedAt))
            return;
        const at = pointedAt.mapToItem(view.contentItem, 0, 0);
        view.contentX = Math.min(at.x, Math.max(view.contentX, at.x + pointedAt.width - view.width));
        view.contentY = Math.min(at.y, Math.max(view.contentY, at.y + pointedAt.height - view.height));
        view.returnToBounds();
    }
}
