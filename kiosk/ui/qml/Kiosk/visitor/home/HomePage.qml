pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.visitor
import Kiosk.ViewModels

// Where a visit begins: the film as the one amber action, and a tile for everything else. For
// somebody seated before an upright screen the tiles give way to what else one touches.
FocusScope {
    id: root

    required property HomeViewModel viewModel
    required property VisitViewModel visit

    readonly property bool tight: Theme.largeText && !Theme.portrait
    readonly property bool allBelow: Theme.seated && Theme.portrait
    readonly property real gap: Theme.px(Theme.portrait ? 96 : Theme.largeText ? 24 : Theme.seated ? 40 : 56)
    readonly property real below: Theme.px(40) + buttons.height + (film.visible ? Theme.touchGap + film.height : 0) + Theme.gutter

    focus: true

    CoverPicture {
        anchors.fill: parent
        source: Theme.portrait ? root.visit.hall.heroPortrait : root.visit.hall.hero
        color: Theme.duskSky
    }

    SideScrim {
        visible: !Theme.portrait
        solid: Theme.margin + Math.max(brand.textWidth, title.contentWidth, tagline.contentWidth)
    }
    EdgeScrim {
        visible: Theme.portrait
        solid: tagline.y + tagline.height
        fade: Theme.px(280)
    }

    Brand {
        id: brand
        x: Theme.margin
        y: Theme.px(52)
        width: (Theme.portrait || Theme.seated ? root.width - Theme.margin : buttons.x - Theme.gutter) - x
        visit: root.visit
    }

    HeaderButtons {
        id: buttons
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: root.allBelow ? root.height - height - Theme.px(40) : Theme.seated ? film.y + film.height - height
                        : Theme.portrait ? Math.max(Theme.px(176), brand.y + brand.height + Theme.touchGap) : brand.y
        visit: root.visit
        title: `${root.visit.hall.name}\n${root.visit.hall.tagline}`
        onPicture: true
        leadsHome: false
    }

    Label {
        id: title
        // As large as the place between the hall's name and the tagline lets it be.
        readonly property real room: tagline.y - Math.max(brand.y + brand.height, Theme.seated ? 0 : buttons.y + buttons.height)
        x: Theme.margin
        anchors.bottom: tagline.top
        anchors.bottomMargin: root.tight ? Theme.px(8) : Theme.px(28)
        width: root.width - 2 * Theme.margin
        height: Math.max(Theme.px(76), Math.min(Theme.display.pixelSize * Theme.lineHeight, room - anchors.bottomMargin - Theme.px(16)))
        verticalAlignment: Text.AlignBottom
        text: root.viewModel.filmTitle !== "" ? root.viewModel.filmTitle : root.visit.hall.name
        font: Theme.display
        color: Theme.onDark
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.px(52)
        wrapMode: Text.NoWrap
        rightPadding: Theme.gap  // an ellipsis may be a little wider than the place for it
        elide: Text.ElideRight
    }
    Label {
        id: tagline
        x: Theme.margin
        y: (root.allBelow ? tiles.y - root.gap : film.visible ? film.y - Theme.px(root.tight ? 20 : 60) : tiles.y - root.gap) - height
        width: Math.min(root.width - 2 * x, Theme.textScale > 1 ? root.width : Theme.px(1000))
        text: root.visit.hall.tagline
        font: Theme.tagline
        color: Theme.onDark
        maximumLineCount: 2
        elide: Text.ElideRight
    }
    PillButton {
        id: film
        objectName: "watchFilm"
        x: Theme.margin
        y: (root.allBelow ? buttons.y - Theme.touchGap : tiles.y - root.gap) - height
        visible: root.viewModel.filmSlug !== ""
        focus: true
        text: qsTr("Watch the film")
        iconName: "play"
        lineColour: Theme.portrait ? Theme.deepGrass : Theme.onDark
        note: root.viewModel.filmMs > 0 ? Words.duration(root.viewModel.filmMs) : ""
        onClicked: root.visit.navigation.open("film", root.viewModel.filmSlug)
    }

    Flow {
        id: tiles
        // Three tiles above four; upright two beside each other, and the last one alone.
        readonly property real wideTile: Math.floor((width - spacing * (Theme.portrait ? 1 : 2)) / (Theme.portrait ? 2 : 3))
        readonly property real tileWidth: Theme.portrait ? wideTile : Math.floor((width - spacing * 3) / 4)
        readonly property real tileHeight: Math.max(...children.map(tile => tile.implicitHeight))
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: root.allBelow ? root.below : Theme.px(root.tight ? 40 : 72)
        spacing: Theme.px(root.tight ? 16 : 24)

        HomeTile {
            objectName: "tile-projects"
            width: tiles.wideTile
            height: tiles.tileHeight
            iconName: "projects"
            colour: Theme.grass
            text: qsTr("Projects")
            note: qsTr("Key work, key projects, results")
            count: root.viewModel.projects
            onClicked: root.visit.navigation.open("projects", "")
        }
        HomeTile {
            objectName: "tile-companies"
            width: tiles.wideTile
            height: tiles.tileHeight
            iconName: "companies"
            colour: Theme.sky
            text: qsTr("Companies")
            note: root.viewModel.firstBatch > 0 ? qsTr("%n of the first tenants", "", root.viewModel.firstBatch) : qsTr("Who works here")
            count: root.viewModel.companies
            onClicked: root.visit.navigation.open("companies", "")
        }
        HomeTile {
            objectName: "tile-results"
            width: tiles.wideTile
            height: tiles.tileHeight
            iconName: "results"
            colour: Theme.amberInk
            text: qsTr("Results")
            note: qsTr("What has changed since 2016")
            onClicked: root.visit.navigation.open("results", "")
        }
        HomeTile {
            objectName: "tile-films"
            width: tiles.tileWidth
            height: tiles.tileHeight
            iconName: "film"
            colour: Theme.brick
            text: qsTr("Films")
            note: qsTr("Films and music")
            count: root.viewModel.films
            onClicked: root.visit.navigation.open("films", "")
        }
        HomeTile {
            objectName: "tile-guide"
            width: tiles.tileWidth
            height: tiles.tileHeight
            iconName: "room"
            colour: Theme.duskSky
            text: qsTr("Hall guide")
            note: qsTr("Find a room, a company, the way")
            count: root.viewModel.rooms
            onClicked: root.visit.navigation.open("guide", "")
        }
        HomeTile {
            objectName: "tile-opportunities"
            width: tiles.tileWidth
            height: tiles.tileHeight
            iconName: "handshake"
            colour: Theme.meadow
            text: qsTr("Opportunities")
            note: root.visit.hall.takesMessages ? qsTr("Talent, investment, your message") : qsTr("Talent and investment")
            count: root.viewModel.opportunities
            onClicked: root.visit.navigation.open("opportunities", "")
        }
        HomeTile {
            objectName: "tile-about"
            width: Theme.portrait ? tiles.width : tiles.tileWidth
            height: tiles.tileHeight
            iconName: "base"
            colour: Theme.iris
            text: qsTr("About the base")
            note: qsTr("Its roles, its founders, its launch day")
            onClicked: root.visit.navigation.open("about", "")
        }
    }
}
