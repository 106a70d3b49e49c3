pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// Where a visit begins: the film as the one amber action, and a tile for everything else.
FocusScope {
    id: root

    required property HomeViewModel viewModel
    required property VisitViewModel visit

    focus: true

    CoverPicture {
        anchors.fill: parent
        source: Theme.portrait ? root.visit.heroPortrait : root.visit.hero
        color: Theme.duskSky
    }

    Brand {
        id: brand
        x: Theme.margin
        y: Theme.px(52)
        width: (Theme.portrait ? root.width - Theme.margin : search.x - Theme.gutter) - x
        visit: root.visit
    }

    PillButton {
        id: search
        objectName: "search"
        anchors.right: languages.left
        anchors.rightMargin: Theme.touchGap
        y: languages.y
        text: qsTr("Search")
        iconName: "search"
        topInset: Theme.px(10)
        bottomInset: topInset
        font: Theme.chip
        colour: Theme.glass
        textColour: Theme.onDark
        lineColour: Theme.glassLine
        onClicked: root.visit.open("search", "")
    }
    LanguageButtons {
        id: languages
        objectName: "languages"
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: Theme.portrait ? Math.max(Theme.px(176), brand.y + brand.height + Theme.touchGap) : brand.y
        onPicture: true
        languages: root.visit.languages
        chosen: root.visit.language
        onLanguageTaken: language => root.visit.chooseLanguage(language)
    }

    Label {
        // As large as the place between the hall's name and the tagline lets it be.
        readonly property real room: opening.y - Math.max(brand.y + brand.height, languages.y + languages.height)
        x: Theme.margin
        anchors.bottom: opening.top
        anchors.bottomMargin: opening.spacing
        width: root.width - 2 * Theme.margin
        height: Math.max(Theme.px(76), Math.min(Theme.display.pixelSize * Theme.lineHeight, room - opening.spacing - Theme.px(16)))
        verticalAlignment: Text.AlignBottom
        text: root.viewModel.filmTitle !== "" ? root.viewModel.filmTitle : root.visit.hallName
        font: Theme.display
        color: Theme.onDark
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.px(52)
        maximumLineCount: 1
        elide: Text.ElideRight
    }
    Column {
        id: opening
        readonly property bool tight: Theme.largeText && !Theme.portrait
        x: Theme.margin
        anchors.bottom: tiles.top
        anchors.bottomMargin: Theme.px(Theme.portrait ? 96 : Theme.largeText ? 24 : 56)
        width: root.width - 2 * Theme.margin
        spacing: Theme.px(tight ? 8 : 28)
        Label {
            width: Theme.largeText ? parent.width : Math.min(parent.width, Theme.px(1000))
            text: root.visit.tagline
            font: Theme.tagline
            color: Theme.onDark
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        Item {
            width: 1
            height: Theme.px(4)
        }
        PillButton {
            objectName: "watchFilm"
            visible: root.viewModel.filmSlug !== ""
            focus: true
            text: qsTr("Watch the film")
            iconName: "play"
            note: root.viewModel.filmMs > 0 ? Words.duration(root.viewModel.filmMs) : ""
            onClicked: root.visit.open("film", root.viewModel.filmSlug)
        }
    }

    Flow {
        id: tiles
        // Three tiles above four; upright two beside each other, and the last one alone.
        readonly property real wideTile: Math.floor((width - Theme.gutter * (Theme.portrait ? 1 : 2)) / (Theme.portrait ? 2 : 3))
        readonly property real tileWidth: Theme.portrait ? wideTile : Math.floor((width - Theme.gutter * 3) / 4)
        readonly property real tileHeight: Math.max(...children.map(tile => tile.implicitHeight))
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.px(opening.tight ? 40 : 72)
        spacing: Theme.px(opening.tight ? 16 : 24)

        HomeTile {
            objectName: "tile-projects"
            width: tiles.wideTile
            height: tiles.tileHeight
            iconName: "projects"
            colour: Theme.grass
            text: qsTr("Projects")
            note: qsTr("Key work, key projects, results")
            count: root.viewModel.projects
            onClicked: root.visit.open("projects", "")
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
            onClicked: root.visit.open("companies", "")
        }
        HomeTile {
            objectName: "tile-results"
            width: tiles.wideTile
            height: tiles.tileHeight
            iconName: "results"
            colour: Theme.amberInk
            text: qsTr("Results")
            note: qsTr("What has changed since 2016")
            onClicked: root.visit.open("results", "")
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
            onClicked: root.visit.open("films", "")
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
            onClicked: root.visit.open("guide", "")
        }
        HomeTile {
            objectName: "tile-opportunities"
            width: tiles.tileWidth
            height: tiles.tileHeight
            iconName: "handshake"
            colour: Theme.meadow
            text: qsTr("Opportunities")
            note: root.visit.takesMessages ? qsTr("Talent, investment, your message") : qsTr("Talent and investment")
            count: root.viewModel.opportunities
            onClicked: root.visit.open("opportunities", "")
        }
        HomeTile {
            objectName: "tile-about"
            width: Theme.portrait ? tiles.width : tiles.tileWidth
            height: tiles.tileHeight
            iconName: "base"
            colour: Theme.iris
            text: qsTr("About the base")
            note: qsTr("Its roles, its founders, its launch day")
            onClicked: root.visit.open("about", "")
        }
    }
}
