pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.film
import Kiosk.visitor
import Kiosk.ViewModels

// A film for a visitor. The controls go away while it plays and nobody's hand is on them, and come
// back with a touch.
FocusScope {
    id: root

    required property FilmPageViewModel viewModel
    required property VisitViewModel visit
    readonly property FilmViewModel film: visit.film
    readonly property bool led: visit.session.presence === "guided"
    property bool controlsWanted: true
    readonly property bool controlsShown: !led && (controlsWanted || film.status !== "playing")
    readonly property bool over: film.status === "ended"

    function playNext(): void {
        visit.navigation.replace("film", viewModel.nextSlug);
    }

    focus: true
    Keys.onSpacePressed: film.toggle()
    Keys.onLeftPressed: film.skip(-10000)
    Keys.onRightPressed: film.skip(10000)
    Keys.onUpPressed: film.sound.volume += 5
    Keys.onDownPressed: film.sound.volume -= 5

    Timer {
        running: root.controlsWanted && root.film.status === "playing" && !hand.active
        interval: 4000
        onTriggered: root.controlsWanted = false
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ink
    }
    Backdrop {
        anchors.fill: parent
        source: root.viewModel.poster
    }
    CoverPicture {
        // As large as most films are.
        anchors.centerIn: parent
        width: Math.min(parent.width, Math.round(parent.height * 16 / 9))
        height: Math.min(parent.height, Math.round(parent.width * 9 / 16))
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

    FilmHeader {
        id: header
        z: 1 // above the ground of the controls
        visible: root.controlsShown
        // For somebody seated it stands above the controls, or in their place.
        y: !Theme.seated ? 0 : controls.visible ? controls.y - height + Theme.px(16) : root.height - height
        width: parent.width
        visit: root.visit
        viewModel: root.viewModel
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
        goesOn: root.visit.session.attended
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
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        z: 1
        y: (!root.controlsShown ? root.height - Theme.px(56) : Theme.seated ? header.y : controls.y) - height - Theme.px(16)
        width: caption.width + Theme.px(56)
        height: caption.height + Theme.px(24)
        radius: Theme.px(18)
        color: Theme.veil
        visible: root.film.captions.text !== ""
        Label {
            id: caption
            objectName: "caption"
            anchors.centerIn: parent
            width: Math.min(implicitWidth, root.width - 2 * Theme.margin - Theme.px(56))
            horizontalAlignment: Text.AlignHCenter
            text: root.film.captions.text
            font: Theme.type(36, Font.Normal)
            color: Theme.onDark
        }
    }
    Item {
        anchors.fill: parent
        z: 2 // above all, or a button that is pressed would keep the touch to itself
        PointHandler { id: hand }
    }
}
