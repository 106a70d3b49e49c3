import QtQuick
import Kiosk.ViewModels

// What a finger or the mouse takes hold of to draw a block, or an edge of it, to another time.
MouseArea {
    id: root

    required property LoopDragging dragging
    required property string part // "whole", "start" or "end"
    required property string day
    required property int number // of the column
    required property real column // its width
    required property real hour // its height
    property point from

    preventStealing: true
    onPressed: mouse => {
        from = mapToItem(null, mouse.x, mouse.y);
        dragging.take(part, day, number);
    }
    onPositionChanged: mouse => {
        const here = mapToItem(null, mouse.x, mouse.y);
        dragging.drag((here.x - from.x) / column, (here.y - from.y) / hour * 60);
    }
    onReleased: dragging.drop()
    onCanceled: dragging.giveUp()
}
