pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// Covers the pages during a guided tour: handles the keys of a presenter's remote, blocks touches,
// and shows the docent the step and the notes.
FocusScope {
    id: root

    required property GuidedTourViewModel guidedTour
    required property VisitViewModel visit

    function press(key: int): void {
        switch (key) {
        case Qt.Key_PageDown:
        case Qt.Key_Right:
        case Qt.Key_Down:
        case Qt.Key_Space:
        case Qt.Key_Return:
        case Qt.Key_Enter: return guidedTour.next();
        case Qt.Key_PageUp:
        case Qt.Key_Left:
        case Qt.Key_Up:
        case Qt.Key_Backspace: return guidedTour.previous();
        case Qt.Key_Home: return guidedTour.first();
        case Qt.Key_End: return guidedTour.last();
        case Qt.Key_N: return guidedTour.toggleNotes();
        case Qt.Key_B:
        case Qt.Key_Period: return guidedTour.toggleCurtain();
        case Qt.Key_Escape: return guidedTour.end();
        }
    }

    Keys.onPressed: event => {
        event.accepted = true;
        if (!event.isAutoRepeat)
            root.press(event.key);
    }

    MultiPointTouchArea {
        anchors.fill: parent
    }
    Rectangle {
        objectName: "curtain"
        anchors.fill: parent
        visible: root.guidedTour.curtain
        color: Theme.deepGrass
        Label {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.margin
            horizontalAlignment: Text.AlignHCenter
            text: root.visit.hall.name
            font: Theme.pageTitle
            color: Theme.onDark
        }
    }

    Rectangle {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.px(24)
        width: root.guidedTour.notesShown ? Math.min(Theme.px(560), root.width - 2 * Theme.margin) : place.width + Theme.px(40)
        height: column.height + Theme.px(36)
        radius: Theme.px(22)
        color: Theme.deepGrass
        border.color: Theme.glassLine
        border.width: Theme.hairline
        Column {
            id: column
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.px(20)
            width: parent.width - 2 * x
            spacing: Theme.px(12)
            Label {
                id: place
                objectName: "place"
                text: `${root.guidedTour.number} / ${root.guidedTour.count}`
                font: Theme.chipBold
                color: Theme.amberOnDark
                wrapMode: Text.NoWrap
            }
            Label {
                objectName: "notes"
                width: parent.width
                visible: root.guidedTour.notesShown && text !== ""
                text: root.guidedTour.notes
                font: Theme.secondary
                color: Theme.onDark
                lineHeight: 1.25
                maximumLineCount: 12
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                visible: root.guidedTour.notesShown
                text: root.guidedTour.nextTitle !== "" ? qsTr("Next: %1").arg(root.guidedTour.nextTitle)
                                                       : qsTr("This is the last one. Esc ends the tour")
                font: Theme.small
                color: Theme.onDarkSoft
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                visible: root.guidedTour.notesShown && root.guidedTour.number === 1
                text: qsTr("N hides these notes, B closes the curtain, Esc ends the tour")
                font: Theme.small
                color: Theme.onDarkSoft
            }
        }
    }
}
