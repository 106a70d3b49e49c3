pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.staff
import Kiosk.ViewModels

// The rows, with the keyboard: arrows, Space selects, Enter opens, Alt and an arrow moves.
ListView {
    id: root

    required property ContentViewModel content
    readonly property real inset: Theme.px(8) // at each side, for the ring of the focus
    property real drawnAt: -1

    // The row whose middle a finger has passed takes the place of the one that is drawn.
    function draw(from: int, scene: point): void {
        const inside = mapFromItem(null, scene.x, scene.y);
        drawnAt = inside.y;
        const to = indexAt(width / 2, Math.max(0, Math.min(contentHeight - 1, inside.y + contentY)));
        if (to >= 0 && to !== from)
            content.selection.moveRow(from, to);
    }
    function place(from: int, to: int): void {
        if (!content.orderable || content.selection.busy || to < 0 || to >= count)
            return;
        content.selection.moveRow(from, to);
        currentIndex = to;
        content.selection.keepOrder(to);
    }
    function tickAndGo(step: int): void {
        content.selection.toggle(currentIndex);
        currentIndex = Math.max(0, Math.min(count - 1, currentIndex + step));
    }

    objectName: "contentList"
    model: content.rows
    topMargin: inset
    clip: true
    spacing: Theme.px(10)
    boundsBehavior: Flickable.StopAtBounds
    reuseItems: true
    // Rows are made when they are seen, not beforehand: when the model shrinks while one is being made,
    // ListView asks to cancel it by an index that is gone ("DelegateModel::cancel: index out range").
    cacheBuffer: 0
    activeFocusOnTab: true
    keyNavigationEnabled: true
    highlightMoveDuration: 0
    Accessible.role: Accessible.List
    Accessible.name: ContentWords.section(content.section)
    Keys.onReturnPressed: if (currentIndex >= 0) content.openRow(currentIndex)
    Keys.onEnterPressed: if (currentIndex >= 0) content.openRow(currentIndex)
    Keys.onDeletePressed: content.selection.askDelete()
    Keys.onEscapePressed: content.selection.clear()
    Keys.onPressed: event => {
        const step = event.key === Qt.Key_Down ? 1 : event.key === Qt.Key_Up ? -1 : 0;
        if (currentIndex < 0 || step === 0)
            return;
        if (event.modifiers & Qt.AltModifier)
            place(currentIndex, currentIndex + step);
        else if (event.modifiers & Qt.ShiftModifier && !content.single)
            tickAndGo(step);
        else
            return;
        event.accepted = true;
    }

    delegate: ContentRow {
        id: row
        objectName: `row-${row.index}`
        width: root.width
        leftInset: root.inset
        rightInset: root.inset
        leftPadding: root.inset
        rightPadding: root.inset
        current: root.activeFocus && ListView.isCurrentItem
        orderable: root.content.orderable && !root.content.selection.busy
        single: root.content.single
        iconName: ContentWords.iconOf(root.content.section)
        onClicked: {
            root.forceActiveFocus();
            root.currentIndex = row.index;
            root.content.openRow(row.index);
        }
        onTicked: {
            root.forceActiveFocus();
            root.currentIndex = row.index;
            root.content.selection.toggle(row.index);
        }
        onDrawnTo: scene => root.draw(row.index, scene)
        onLetGo: {
            root.drawnAt = -1;
            root.content.selection.keepOrder(row.index);
        }
        // Before the button of the row would take it for a tap.
        Keys.onSpacePressed: if (!root.content.single) root.content.selection.toggle(row.index)
        z: drawn ? 1 : 0
    }
    Timer { // a list that is longer than its place goes on under a finger at its edge
        interval: 30
        repeat: true
        running: root.drawnAt >= 0 && (root.drawnAt < Theme.px(70) || root.drawnAt > root.height - Theme.px(70))
        onTriggered: root.contentY = Math.max(root.originY - root.topMargin, Math.min(root.originY + root.contentHeight - root.height,
                                     root.contentY + (root.drawnAt < root.height / 2 ? -1 : 1) * Theme.px(14)))
    }
}
