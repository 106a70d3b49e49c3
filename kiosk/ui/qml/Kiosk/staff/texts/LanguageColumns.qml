pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Above the board: each language with how much of it is complete.
Row {
    id: root

    required property RowsModel columns
    required property real titleWidth

    leftPadding: titleWidth
    height: Math.max(Theme.px(84), ...children.map(child => child.implicitHeight))

    Repeater {
        id: repeater
        model: root.columns
        Item {
            id: column
            required property string language
            required property int complete
            required property int missing
            required property int stale
            required property int unchecked
            readonly property string counts: TextsWords.counts(complete, missing, stale, unchecked)
            width: Math.floor((root.width - root.titleWidth) / Math.max(1, repeater.count))
            height: root.height
            implicitHeight: counted.y + counted.height + Theme.px(12)
            Accessible.role: Accessible.StaticText
            Accessible.name: `${name.text}: ${counts}`
            Label {
                id: name
                objectName: `boardLanguage-${column.language}`
                y: Theme.px(4)
                width: parent.width
                text: ContentWords.language(column.language)
                font: Theme.chipBold
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            Label {
                id: counted
                objectName: `boardCounts-${column.language}`
                y: name.y + name.height
                width: parent.width - Theme.px(12)
                text: column.counts
                font: Theme.small
                color: Theme.mossGrey
                maximumLineCount: 2
                elide: Text.ElideRight
            }
        }
    }
}
