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

    HallPicture {
        anchors.fill: parent
        visit: root.visit
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
        text: root.viewModel.filmTitle !== "" ? root.viewModel.filmTitle : qsTr("Welcome")
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
        // At most four in a row, the lower row the longer one: three above four where there are all.
        // Upright two beside each other, and a last one alone. No tile is wider than a third.
        readonly property list<Item> shown: children.filter(tile => tile.visible)
        readonly property int upper: shown.length > 4 ? Math.floor(shown.length / 2) : 0
        readonly property real tileHeight: Math.max(0, ...shown.map(tile => tile.implicitHeight))
        function part(of: int): real {
            return Math.floor((width - spacing * (of - 1)) / of);
        }
        function widthOf(tile: Item): real {
            const place = shown.indexOf(tile);
            if (Theme.portrait)
                return place === shown.length - 1 && place % 2 === 0 ? width : part(2);
            return part(Math.max(3, place < upper ? upper : shown.length - upper));
        }
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: root.allBelow ? root.below : Theme.px(root.tight ? 40 : 72)
        spacing: Theme.px(root.tight ? 16 : 24)

        HomeTile {
            objectName: "tile-projects"
            width: tiles.widthOf(this)
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
            width: tiles.widthOf(this)
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
            width: tiles.widthOf(this)
            height: tiles.tileHeight
            iconName: "results"
            colour: Theme.amberInk
            text: qsTr("Results")
            note: qsTr("What has changed since 2016")
            visible: root.viewModel.hasResults
            onClicked: root.visit.navigation.open("results", "")
        }
        HomeTile {
            objectName: "tile-films"
            width: tiles.widthOf(this)
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
            width: tiles.widthOf(this)
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
            width: tiles.widthOf(this)
            height: tiles.tileHeight
            iconName: "handshake"
            colour: Theme.meadow
            text: qsTr("Opportunities")
            note: root.visit.hall.takesMessages ? qsTr("Talent, investment, your message") : qsTr("Talent and investment")
            count: root.viewModel.opportunities
            onClicked: root.visit.navigation.open("opportunities", "")
        }
        HomeTile {
            objectName: "tile-message"
            width: tiles.widthOf(this)
            height: tiles.tileHeight
            visible: root.visit.hall.takesMessages && root.viewModel.opportunities === 0
            iconName: "message"
            colour: Theme.meadow
            text: qsTr("Leave a message")
            note: qsTr("We will be glad to answer")
            onClicked: root.visit.navigation.leaveMessage()
        }
        HomeTile {
            objectName: "tile-about"
            width: tiles.widthOf(this)
            height: tiles.tileHeight
            iconName: "base"
            colour: Theme.iris
            text: qsTr("About the base")
            note: qsTr("Its roles, its founders, its launch day")
            visible: root.viewModel.hasPages
            onClicked: root.visit.navigation.open("about", "")
        }
    }
}
