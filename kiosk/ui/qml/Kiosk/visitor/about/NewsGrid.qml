pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.ViewModels

// All news, the newest first.
GridLayout {
    id: root

    required property RowsModel news
    signal taken(slug: string)

    columns: Theme.portrait ? 1 : Math.max(2, Math.min(3, news.count))
    uniformCellWidths: true
    columnSpacing: Theme.gutter
    rowSpacing: Theme.gutter
    Repeater {
        model: root.visible ? root.news : null  // its pictures are read when they are seen
        NewsCard {
            id: card
            required property string slug
            Layout.fillWidth: true
            Layout.fillHeight: true
            objectName: `news-${slug}`
            onClicked: root.taken(card.slug)
        }
    }
}
