import QtQuick
import Kiosk

// Scrolls the focused field into the upper part of a view, above the keyboard on the screen.
TextFocus {
    id: root

    required property Flickable view
    readonly property real covered: InputMethod.visible ? InputMethod.keyboardRectangle.height : 0

    function follow(): void {
        if (field === null || !holds(field))
            return;
        const top = field.mapToItem(view.contentItem, 0, 0).y - Theme.px(72);
        view.contentY = Math.max(0, Math.min(top, view.contentHeight + view.bottomMargin - view.height));
    }
    function holds(item: Item): bool {
        return item !== null && (item.parent === view.contentItem || holds(item.parent));
    }

    onFieldChanged: follow()
    onCoveredChanged: {
        view.bottomMargin = covered;
        follow();
        view.returnToBounds();
    }
}
