pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.visitor
import Kiosk.ViewModels

// The shelf of films and music.
PageFrame {
    id: root

    required property FilmsViewModel viewModel

    title: qsTr("Tongliao on film")
    note: shelf.count > 0 ? qsTr("Touch a poster to watch") : ""

    ListView {
        id: shelf
        objectName: "filmShelf"
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: Theme.gutter
        bottomMargin: Theme.px(40)
        clip: true
        model: root.viewModel.cards
        FollowFocus { view: shelf }
        section.property: "shelf"
        section.delegate: Label {
            required property string section
            width: shelf.width
            bottomPadding: Theme.px(20)
            topPadding: Theme.px(16)
            text: section === "music" ? qsTr("Music") : qsTr("Films")
            font: Theme.tileTitle
            color: Theme.deepGrass
        }
        delegate: FilmCard {
            id: card
            required property string slug
            objectName: `film-${slug}`
            width: shelf.width
            height: wide && shelf.count === 1 ? Math.max(Theme.px(620), implicitHeight) : implicitHeight
            wide: !Theme.portrait
            onClicked: root.visit.navigation.open("film", card.slug)
        }
    }
    ComingSoon {
        anchors.fill: parent
        anchors.bottomMargin: Theme.px(48)
        visible: shelf.count === 0
        visit: root.visit
        icon: "film"
        text: qsTr("The first film is on its way")
    }
}
