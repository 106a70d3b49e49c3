import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.visitor
import Kiosk.ViewModels

// The hall's names, large: what the attract loop shows where nothing plays.
Column {
    id: root

    required property VisitViewModel visit
    readonly property real textWidth: Math.max(name.contentWidth, otherName.contentWidth, tagline.contentWidth)

    objectName: "hallName"
    spacing: Theme.gutter
    HallLogo {
        visit: root.visit
        size: Theme.px(132)
    }
    Label {
        id: name
        width: parent.width
        text: root.visit.hall.name
        font: Theme.type(text.length > 12 ? 80 : 120, Font.Bold)
        color: Theme.onDark
        maximumLineCount: 3
        elide: Text.ElideRight
    }
    Label {
        id: otherName
        width: parent.width
        text: root.visit.hall.otherName
        font: Theme.written(36, Font.Normal, !Theme.latin)
        color: Theme.onDark
        maximumLineCount: 2
        elide: Text.ElideRight
    }
    Rectangle {
        width: Theme.px(120)
        height: Theme.px(8)
        radius: height / 2
        color: Theme.amberOnDark
    }
    Label {
        id: tagline
        width: parent.width
        visible: text !== ""
        text: root.visit.hall.tagline
        font: Theme.tagline
        color: Theme.onDark
        maximumLineCount: 2
        elide: Text.ElideRight
    }
}
