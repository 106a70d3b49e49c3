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
    readonly property bool led: visit.presence === "guided"
    property bool controlsWanted: true
    readonly property bool controlsShown: !led && (controlsWanted || film.status !== "playing")
    readonly property bool over: film.status === "ended"

    function playNext(): void {
        visit.replace("film", viewModel.nextSlug);
    }

    focus: true
    Keys.onSpacePressed: film.toggle()
    Keys.onLeftPressed: film.skip(-10000)
    Keys.onRightPressed: film.skip(10000)
    Keys.onUpPressed: film.volume += 5
    Keys.onDownPressed: film.volume -= 5

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
    MusicStage {
        anchors.fill: parent
        visible: root.viewModel.music && !root.film.hasPicture
        cover: root.viewModel.poster
        playing: root.film.status === "playing"
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
                text: root.viewModel.music ? qsTr("Sample music, to be replaced by a real recording") : qsTr("Sample film, to be replaced by the real one")
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
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.round(root.height * 0.24)
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
    FilmEnd {
        anchors.centerIn: parent
        width: Math.min(root.width - 2 * Theme.margin, implicitWidth)
        visible: !root.led && (root.over || root.film.status === "failed" && root.viewModel.nextSlug !== "")
        over: root.over
        goesOn: root.visit.attended
        nextTitle: root.viewModel.nextSlug !== "" ? root.viewModel.nextTitle : ""
        nextPoster: root.viewModel.nextPoster
        onReplayTaken: root.film.play()
        onNextTaken: root.playNext()
        onNextDue: root.visit.goOn(root.viewModel.nextSlug)
    }
    FilmControls {
        id: controls
        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.controlsShown && root.film.status !== "failed" && !root.over
        film: root.film
        nextTitle: root.viewModel.nextSlug !== "" ? root.viewModel.nextTitle : ""
        onNextTaken: root.playNext()
    }
}
