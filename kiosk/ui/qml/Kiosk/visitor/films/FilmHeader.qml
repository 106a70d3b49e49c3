import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.visitor
import Kiosk.ViewModels

// What stands over a film: the way back, its title, and what is always at hand. Upright the title
// has a line of its own.
Item {
    id: root

    required property VisitViewModel visit
    required property FilmPageViewModel viewModel

    implicitHeight: (Theme.portrait ? title.height + Theme.touchGap : 0) + back.height + Theme.px(Theme.seated ? 72 : 132)

    EdgeScrim {
        y: Theme.seated ? root.height - height : 0
        atBottom: Theme.seated
        solid: Theme.seated ? root.height - Math.min(title.y, back.y) + Theme.gap
                            : Math.max(title.y + title.height, back.y + back.height) + Theme.gap
    }
    RoundButton {
        id: back
        objectName: "back"
        x: Theme.margin
        y: Theme.seated ? root.height - height - Theme.px(32) : Theme.px(52)
        iconName: "back"
        text: qsTr("Back")
        colour: Theme.cream
        iconColour: Theme.deepGrass
        lineColour: Theme.deepGrass
        onClicked: root.visit.navigation.back()
    }
    Column {
        id: title
        x: Theme.portrait ? Theme.margin : back.x + back.width + Theme.px(28)
        y: !Theme.portrait ? back.y + (back.height - height) / 2
                           : Theme.seated ? back.y - height - Theme.touchGap : back.y + back.height + Theme.touchGap
        width: (Theme.portrait ? root.width - Theme.margin : buttons.x - Theme.gutter) - x
        Label {
            width: parent.width
            text: root.viewModel.title
            font: Theme.tileTitle
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.px(28)
            color: Theme.onDark
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            visible: root.viewModel.sample
            text: root.viewModel.music ? qsTr("Sample music, to be replaced by a real recording") : qsTr("Sample film, to be replaced by the real one")
            font: Theme.secondary
            color: Theme.onDarkSoft
            maximumLineCount: 2
            elide: Text.ElideRight
        }
    }
    HeaderButtons {
        id: buttons
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: back.y
        visit: root.visit
        onPicture: true
    }
}
