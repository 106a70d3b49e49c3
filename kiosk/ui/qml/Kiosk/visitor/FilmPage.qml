pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.film
import Kiosk.ViewModels

// A film for a visitor. The controls go away while it plays and come back with a touch.
FocusScope {
    id: root

    required property FilmPageViewModel viewModel
    required property VisitViewModel visit
    readonly property FilmViewModel film: visit.film
    property bool controlsWanted: true
    readonly property bool controlsShown: controlsWanted || film.status !== "playing"

    focus: true
    Keys.onSpacePressed: film.toggle()

    Timer {
        running: root.controlsWanted && root.film.status === "playing"
        interval: 4000
        onTriggered: root.controlsWanted = false
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ink
    }
    CoverPicture {
        // In an upright hall the film is a band: the steppe stands above and below it.
        anchors.fill: parent
        visible: Theme.portrait
        color: Theme.ink
        source: root.visit.heroPortrait
    }
    CoverPicture {
        anchors.centerIn: parent
        width: parent.width
        height: Theme.portrait ? Math.round(width * 9 / 16) : parent.height
        visible: !root.film.hasPicture
        color: Theme.ink
        source: root.viewModel.poster
    }
    FilmView {
        anchors.fill: parent
        film: root.film
    }
    MouseArea {
        anchors.fill: parent
        onPressed: root.controlsWanted = !root.controlsShown
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: (root.controlsShown ? controls.y : root.height - Theme.px(56)) - height - Theme.px(16)
        width: caption.width + Theme.px(56)
        height: caption.height + Theme.px(24)
        radius: Theme.px(18)
        color: Theme.veil
        visible: root.film.captionsOn && root.film.caption !== ""
        Label {
            id: caption
            objectName: "caption"
            anchors.centerIn: parent
            width: Math.min(implicitWidth, root.width - 2 * Theme.margin - Theme.px(56))
            horizontalAlignment: Text.AlignHCenter
            text: root.film.caption
            font: Theme.type(36, Font.Normal)
            color: Theme.onDark
        }
    }

    Rectangle {
        visible: root.controlsShown
        width: parent.width
        height: Theme.px(220)
        gradient: Gradient {
            GradientStop { position: 0; color: Theme.veil }
            GradientStop { position: 1; color: Theme.clear(Theme.veil) }
        }
        RoundButton {
            id: back
            objectName: "back"
            x: Theme.margin
            y: Theme.px(52)
            iconName: "back"
            text: qsTr("Back")
            colour: Theme.cream
            iconColour: Theme.deepGrass
            onClicked: root.visit.back()
        }
        Column {
            anchors.left: back.right
            anchors.leftMargin: Theme.px(28)
            anchors.right: languages.left
            anchors.rightMargin: Theme.gutter
            anchors.verticalCenter: back.verticalCenter
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
                text: qsTr("Sample film, to be replaced by the real one")
                font: Theme.secondary
                color: Theme.onDarkSoft
                maximumLineCount: 2
                elide: Text.ElideRight
            }
        }
        LanguageButtons {
            id: languages
            objectName: "languages"
            anchors.right: home.left
            anchors.rightMargin: Theme.touchGap
            y: Theme.px(52)
            onPicture: true
            languages: root.visit.languages
            chosen: root.visit.language
            onLanguageTaken: language => root.visit.chooseLanguage(language)
        }
        RoundButton {
            id: home
            objectName: "home"
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            y: Theme.px(52)
            iconName: "home"
            text: qsTr("Home")
            colour: Theme.cream
            iconColour: Theme.deepGrass
            onClicked: root.visit.home()
        }
    }

    Rectangle {
        anchors.centerIn: parent
        visible: root.film.status === "failed"
        width: Math.min(root.width - 2 * Theme.margin, Theme.px(900))
        height: sorry.height + Theme.px(96)
        radius: Theme.cardRadius
        color: Theme.veil
        Label {
            id: sorry
            objectName: "filmProblem"
            anchors.centerIn: parent
            width: parent.width - Theme.px(96)
            horizontalAlignment: Text.AlignHCenter
            font: Theme.lead
            color: Theme.onDark
            lineHeight: Theme.lineHeight
            text: root.film.problem === "no-libvlc"
                  ? qsTr("Films cannot be shown on this screen yet: the player libVLC is not installed.")
                  : qsTr("This film is resting. Please look at another story.")
        }
    }
    FilmControls {
        id: controls
        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.controlsShown && root.film.status !== "failed"
        film: root.film
    }
}
