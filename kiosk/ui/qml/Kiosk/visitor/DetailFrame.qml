pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// What detail pages share: pictures on one side, reading on the other, neighbours at the foot.
// The page's own content is a column of the reading side.
FocusScope {
    id: root

    required property VisitViewModel visit
    required property RowsModel pictures
    required property url cover
    required property string previous
    required property string following
    required property string code
    required property string taken
    property string filmSlug: ""
    signal neighbourTaken(slug: string)
    default property alias content: column.data

    focus: true

    Rectangle {
        anchors.fill: parent
        color: Theme.cream
    }
    Gallery {
        id: gallery
        width: Theme.portrait ? parent.width : Math.round(parent.width * 0.43)
        height: Theme.portrait ? Math.round(parent.height * 0.36) : parent.height
        pictures: root.pictures
        fallback: root.cover
        captionBottom: film.visible ? Theme.px(56) + film.height + Theme.px(20) : Theme.px(56)
    }
    RoundButton {
        id: back
        objectName: "back"
        x: Theme.margin
        y: Theme.px(52)
        iconName: "back"
        text: qsTr("Back")
        focus: true
        colour: Theme.cream
        iconColour: Theme.deepGrass
        onClicked: root.visit.back()
    }
    RoundButton {
        objectName: "home"
        anchors.left: back.right
        anchors.leftMargin: Theme.touchGap
        y: back.y
        iconName: "home"
        text: qsTr("Home")
        colour: Theme.cream
        iconColour: Theme.deepGrass
        onClicked: root.visit.home()
    }
    PillButton {
        id: film
        objectName: "watchFilm"
        anchors.left: gallery.left
        anchors.leftMargin: Theme.margin
        anchors.bottom: gallery.bottom
        anchors.bottomMargin: Theme.px(56)
        visible: root.filmSlug !== ""
        text: qsTr("Watch the film")
        iconName: "play"
        onClicked: root.visit.open("film", root.filmSlug)
    }

    Item {
        id: reading
        anchors.left: Theme.portrait ? parent.left : gallery.right
        anchors.right: parent.right
        anchors.top: Theme.portrait ? gallery.bottom : parent.top
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin

        RoundButton {
            objectName: "search"
            anchors.right: languages.left
            anchors.rightMargin: Theme.touchGap
            y: languages.y
            iconName: "search"
            text: qsTr("Search")
            onClicked: root.visit.open("search", "")
        }
        LanguageButtons {
            id: languages
            objectName: "languages"
            anchors.right: parent.right
            y: Theme.px(Theme.portrait ? 24 : 52)
            languages: root.visit.languages
            chosen: root.visit.language
            onLanguageTaken: language => root.visit.chooseLanguage(language)
        }
        ScrollArea {
            id: scroll
            objectName: "reading"
            anchors.top: languages.bottom
            anchors.topMargin: Theme.px(16)
            anchors.bottom: foot.top
            width: parent.width + Theme.px(24)
            contentWidth: parent.width
            contentHeight: column.height + Theme.gutter
            Column {
                id: column
                width: reading.width
                spacing: Theme.px(28)
            }
        }
        Rectangle {
            anchors.bottom: foot.top
            width: parent.width
            height: Theme.px(48)
            gradient: Gradient {
                GradientStop { position: 0; color: Theme.clear(Theme.cream) }
                GradientStop { position: 1; color: Theme.cream }
            }
            visible: !scroll.atYEnd
        }
        Item {
            id: foot
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.px(152)
            NeighbourBar {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                previous: root.previous
                following: root.following
                onCodeTaken: takeHome.open()
                onNeighbourTaken: slug => root.neighbourTaken(slug)
            }
        }
    }
    TakeHomePanel {
        id: takeHome
        anchors.fill: parent
        code: root.code
        title: root.taken
    }
}
