pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.visitor
import Kiosk.ViewModels

// What detail pages share: pictures on one side, reading on the other, neighbours at the foot.
// The page's own content is a column of the reading side. For somebody seated all buttons stand in
// a row at the foot.
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
    readonly property bool backBelow: Theme.seated && !Theme.portrait
    readonly property bool filmBelow: Theme.seated && Theme.portrait
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
        captionBottom: (film.visible && !root.filmBelow ? film.height + Theme.px(20) : 0) + (root.backBelow ? back.height + Theme.gutter : 0) + Theme.px(56)
    }
    RoundButton {
        id: back
        objectName: "back"
        x: Theme.margin
        y: Theme.seated ? root.height - height - Theme.px(32) : Theme.px(52)
        iconName: "back"
        text: qsTr("Back")
        focus: true
        colour: root.filmBelow ? Theme.deepGrass : Theme.cream
        iconColour: root.filmBelow ? Theme.onDark : Theme.deepGrass
        lineColour: Theme.deepGrass
        onClicked: root.visit.navigation.back()
    }
    PillButton {
        id: film
        objectName: "watchFilm"
        x: Theme.margin
        y: root.filmBelow ? reading.y + foot.y - height
                          : gallery.height - height - Theme.px(56) - (root.backBelow ? back.height + Theme.gutter : 0)
        visible: root.filmSlug !== ""
        text: qsTr("Watch the film")
        iconName: "play"
        lineColour: Theme.deepGrass
        onClicked: root.visit.navigation.open("film", root.filmSlug)
    }

    Item {
        id: reading
        anchors.left: Theme.portrait ? parent.left : gallery.right
        anchors.right: parent.right
        anchors.top: Theme.portrait ? gallery.bottom : parent.top
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin

        HeaderButtons {
            id: buttons
            anchors.right: parent.right
            y: Theme.seated ? parent.height - height - Theme.px(32) : Theme.px(Theme.portrait ? 24 : 52)
            visit: root.visit
        }
        ScrollArea {
            id: scroll
            objectName: "reading"
            anchors.top: Theme.seated ? parent.top : buttons.bottom
            anchors.topMargin: Theme.px(Theme.seated ? 52 : 16)
            anchors.bottom: foot.top
            anchors.bottomMargin: root.filmBelow && film.visible ? film.height + Theme.touchGap : 0
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
            anchors.bottom: scroll.bottom
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
            anchors.bottom: Theme.seated ? buttons.top : parent.bottom
            width: parent.width
            height: Theme.px(Theme.seated ? 120 : 152)
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
