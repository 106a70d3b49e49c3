import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// The hall's name in the visitor's language, and below it in the other one.
Row {
    id: root

    required property VisitViewModel visit

    // How far its words really reach.
    readonly property real textWidth: names.x + Math.max(name.contentWidth, otherName.contentWidth)
    readonly property real besides: Theme.px(28) + (logo.visible ? logo.width + spacing : 0)

    spacing: Theme.px(20)
    HallLogo {
        id: logo
        visit: root.visit
        size: Theme.px(84)
    }
    Rectangle {
        width: Theme.px(8)
        height: names.height
        radius: width / 2
        color: Theme.amberOnDark
    }
    Column {
        id: names
        spacing: Theme.px(2)
        width: root.width > 0 ? root.width - root.besides : implicitWidth
        Label {
            id: name
            width: parent.width
            text: root.visit.hall.name
            font: Theme.cardTitle
            color: Theme.onDark
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        Label {
            id: otherName
            width: parent.width
            text: root.visit.hall.otherName
            font: metrics.advanceWidth(text) > width ? Theme.written(20, Font.Normal, !Theme.latin) : Theme.otherLanguage
            color: Theme.onDarkSoft
            maximumLineCount: 2
            elide: Text.ElideRight
        }
    }
    FontMetrics {
        id: metrics
        font: Theme.otherLanguage
    }
}
