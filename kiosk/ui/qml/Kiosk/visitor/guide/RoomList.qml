pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// All rooms in the staff's order, one below the other; two beside each other when upright. It is
// wider than its cards by the gap between two of them.
GridView {
    id: root

    required property RowsModel rooms
    readonly property int columns: Theme.portrait ? 2 : 1
    signal roomTaken(slug: string)

    objectName: "roomList"
    cellWidth: Math.floor(width / columns)
    cellHeight: Theme.grown(112, 172) + Theme.touchGap
    boundsBehavior: Flickable.DragOverBounds
    bottomMargin: Theme.px(24)
    cacheBuffer: Theme.px(5000)
    clip: true
    model: rooms

    FollowFocus { view: root }

    delegate: RoomCard {
        id: card
        required property string slug
        objectName: `room-${slug}`
        width: root.cellWidth - Theme.touchGap
        height: root.cellHeight - Theme.touchGap
        onClicked: root.roomTaken(card.slug)
    }
}
