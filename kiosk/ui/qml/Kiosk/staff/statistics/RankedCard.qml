pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// A list with a bar below each line, the longest first.
StaffCard {
    id: root

    required property RankedListViewModel ranked

    objectName: `ranked-${ranked.name}`
    title: ranked.title
    Accessible.role: Accessible.Chart
    Accessible.name: title
    Accessible.description: ranked.story

    Column {
        width: parent.width
        spacing: Theme.px(12)
        Repeater {
            model: root.ranked.lines
            Item {
                id: line
                required property string name
                required property string value
                required property real part
                width: parent?.width ?? 0
                height: what.height + Theme.px(16)
                Label {
                    id: what
                    width: parent.width - number.width - Theme.px(20)
                    text: line.name
                    font: Theme.secondary
                    maximumLineCount: 1
                    elide: Text.ElideRight
                }
                Label {
                    id: number
                    anchors.right: parent.right
                    text: line.value
                    font: Theme.secondary
                    color: Theme.mossGrey
                    wrapMode: Text.NoWrap
                }
                Rectangle {
                    y: what.height + Theme.px(6)
                    width: parent.width
                    height: Theme.px(8)
                    radius: height / 2
                    color: Theme.tint(Theme.grass)
                    Rectangle {
                        width: Math.max(height, Math.round(parent.width * line.part))
                        height: parent.height
                        radius: height / 2
                        color: Theme.grass
                    }
                }
            }
        }
    }
}
