pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// The large controls over a film: where we are, play and skip, captions, loudness.
Item {
    id: root

    required property FilmViewModel film
    property string nextTitle: ""

    signal nextTaken()

    implicitHeight: rows.height + Theme.px(48)

    EdgeScrim {
        anchors.bottom: parent.bottom
        atBottom: true
        // For somebody seated the header's begins where this one ends.
        solid: root.height - (Theme.seated ? Theme.px(16) : 0)
        fade: Theme.seated ? 1 : Theme.px(120)
    }
    Column {
        id: rows
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.px(32)
        spacing: Theme.touchGap

        Item {
            width: parent.width
            height: scrub.height
            Label {
                id: here
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.px(96)
                text: Words.duration(scrub.pressed ? scrub.value : root.film.positionMs)
                font: Theme.chip
                color: Theme.onDark
            }
            FilmSlider {
                id: scrub
                objectName: "scrub"
                anchors.left: here.right
                anchors.right: end.left
                to: Math.max(1, root.film.durationMs)
                Accessible.name: qsTr("Position in the film")
                onPressedChanged: root.film.scrub(pressed)
                onMoved: root.film.seek(Math.round(value))
                Binding on value {
                    when: !scrub.pressed
                    value: root.film.positionMs
                }
            }
            Rectangle {
                x: scrub.x + scrub.leftPadding + scrub.visualPosition * (scrub.availableWidth - Theme.px(48)) + Theme.px(24) - width / 2
                y: -height - Theme.px(4)
                width: bubble.width + Theme.px(48)
                height: bubble.height + Theme.px(20)
                radius: height / 2
                color: Theme.amber
                visible: scrub.pressed
                Label {
                    id: bubble
                    anchors.centerIn: parent
                    text: Words.duration(scrub.value)
                    font: Theme.cardTitle
                    color: Theme.amberLetters
                }
            }
            Label {
                id: end
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.px(96)
                horizontalAlignment: Text.AlignRight
                text: Words.timeLeft(root.film.durationMs - (scrub.pressed ? scrub.value : root.film.positionMs))
                font: Theme.chip
                color: Theme.onDarkSoft
            }
        }
        Item {
            width: parent.width
            height: play.height
            Row {
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.touchGap
                RoundButton {
                    objectName: "captions"
                    anchors.verticalCenter: parent.verticalCenter
                    iconName: "captions"
                    text: root.film.captions.on ? qsTr("Captions off") : qsTr("Captions on")
                    colour: root.film.captions.on ? Theme.cream : Theme.glass
                    iconColour: root.film.captions.on ? Theme.deepGrass : Theme.onDark
                    lineColour: root.film.captions.on ? Theme.deepGrass : Theme.glassLine
                    visible: root.film.captions.available
                    onClicked: root.film.captions.on = !root.film.captions.on
                }
                RoundButton {
                    objectName: "nextFilm"
                    anchors.verticalCenter: parent.verticalCenter
                    iconName: "forward"
                    text: qsTr("Next: %1").arg(root.nextTitle)
                    colour: Theme.glass
                    lineColour: Theme.glassLine
                    visible: root.nextTitle !== ""
                    onClicked: root.nextTaken()
                }
            }
            Row {
                anchors.centerIn: parent
                spacing: Theme.px(32)
                RoundButton {
                    objectName: "skipBack"
                    anchors.verticalCenter: parent.verticalCenter
                    iconName: "skipBack"
                    text: qsTr("Back ten seconds")
                    colour: Theme.glass
                    lineColour: Theme.glassLine
                    onClicked: root.film.skip(-10000)
                }
                RoundButton {
                    id: play
                    objectName: "playPause"
                    size: Theme.px(128)
                    iconName: root.film.status === "playing" ? "pause" : root.film.status === "ended" ? "replay" : "play"
                    text: root.film.status === "playing" ? qsTr("Pause") : qsTr("Play")
                    colour: Theme.amber
                    iconColour: Theme.amberLetters
                    focus: true
                    onClicked: root.film.toggle()
                }
                RoundButton {
                    objectName: "skipForward"
                    anchors.verticalCenter: parent.verticalCenter
                    iconName: "skipForward"
                    text: qsTr("Forward ten seconds")
                    colour: Theme.glass
                    lineColour: Theme.glassLine
                    onClicked: root.film.skip(10000)
                }
            }
            Row {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.touchGap
                RoundButton {
                    objectName: "mute"
                    iconName: root.film.sound.muted || root.film.sound.volume === 0 ? "muted" : "volume"
                    text: root.film.sound.muted ? qsTr("Sound on") : qsTr("Sound off")
                    colour: Theme.glass
                    lineColour: Theme.glassLine
                    onClicked: root.film.sound.muted = !root.film.sound.muted
                }
                FilmSlider {
                    objectName: "volume"
                    width: Theme.px(Theme.portrait ? 156 : 260)
                    to: 100
                    stepSize: 1
                    value: root.film.sound.volume
                    Accessible.name: qsTr("Loudness")
                    onMoved: root.film.sound.volume = Math.round(value)
                }
            }
        }
    }
}
