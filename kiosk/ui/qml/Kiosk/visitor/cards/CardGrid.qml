import QtQuick
import Kiosk
import Kiosk.controls

// Cards side by side; with large text on an upright screen one below the other, where they are wide.
GridView {
    id: root

    readonly property bool wide: Theme.portrait && Theme.largeText
    readonly property int columns: wide ? 1 : Theme.portrait ? 2 : Math.max(3, Math.floor(width / Theme.px(590)))
    readonly property real least: Theme.grown(360, 470)
    readonly property real cardWidth: cellWidth - Theme.gutter
    readonly property real cardHeight: cellHeight - Theme.gutter

    cellWidth: Math.floor(width / columns)
    // Two whole rows in landscape, and never less than the words need.
    cellHeight: wide ? Theme.px(300) + Theme.gutter
                     : Math.max(least + Theme.gutter, Theme.portrait ? 0 : Math.floor((height - bottomMargin) / 2))
    bottomMargin: Theme.px(16)
    clip: true
    cacheBuffer: cellHeight * 2

    FollowFocus { view: root }
}
