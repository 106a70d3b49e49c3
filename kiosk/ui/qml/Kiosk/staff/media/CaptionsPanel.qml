pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The captions of a film in each language: attached, seen on the film, shifted, removed.
MediaPanel {
    id: root

    required property FilmCaptions captions
    required property MediaActs acts

    name: "captions"
    title: qsTr("Captions")
    explanation: qsTr("Touch a caption to see it on the picture at which it comes.")
    acceptText: captions.shift !== 0 ? qsTr("Keep the shift") : ""
    acceptEnabled: !acts.busy
    onAccepted: captions.save()
    onClosed: captions.close()

    Row {
        id: languages
        spacing: Theme.px(12)
        Repeater {
            model: root.captions.languages
            Chip {
                id: chip
                required property string language
                required property int amount
                required property bool taken
                objectName: `captionsLanguage-${language}`
                text: ContentWords.language(language) + " · " + (amount > 0 ? qsTr("%n caption(s)", "", amount) : qsTr("none"))
                checked: taken
                onClicked: root.captions.chooseLanguage(chip.language)
            }
        }
    }
    Row {
        id: choices
        y: root.upright ? languages.height + Theme.px(16) : Math.round((languages.height - height) / 2)
        x: root.upright ? 0 : parent.width - width
        spacing: Theme.px(28)
        TextLink {
            objectName: "captionsAdd"
            text: root.captions.present ? qsTr("Put others in their place …") : qsTr("Attach captions …")
            font: Theme.chipBold
            onClicked: root.captions.add()
        }
        TextLink {
            objectName: "captionsRemove"
            visible: root.captions.present
            text: qsTr("Remove")
            font: Theme.chipBold
            colour: Theme.brick
            onClicked: root.captions.remove()
        }
    }
    EmptyState {
        anchors.horizontalCenter: parent.horizontalCenter
        y: body.y + Theme.px(120)
        width: Math.min(parent.width, Theme.px(800))
        visible: !root.captions.present
        icon: "captions"
        text: qsTr("There are no captions in this language. SRT, WebVTT and ASS can be attached.")
    }
    Item {
        id: body
        y: (root.upright ? choices.y + choices.height : languages.height) + Theme.px(24)
        width: parent.width
        height: parent.height - y - (notice.visible ? notice.height + Theme.px(16) : 0)
        visible: root.captions.present
        Rectangle {
            id: stage
            width: root.upright ? parent.width : Math.round(parent.width * 0.58)
            height: Math.min(parent.height - shift.height - Theme.px(20), Math.round(width * 9 / 16))
            color: Theme.ink
            Image {
                anchors.fill: parent
                source: root.captions.frame
                asynchronous: true
                fillMode: Image.PreserveAspectFit
            }
            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.px(24)
                width: Math.min(words.implicitWidth, stage.width - Theme.px(120)) + Theme.px(48)
                height: words.height + Theme.px(20)
                radius: Theme.px(10)
                color: Theme.veil
                Label {
                    id: words
                    objectName: "captionsWords"
                    anchors.centerIn: parent
                    width: parent.width - Theme.px(48)
                    horizontalAlignment: Text.AlignHCenter
                    text: root.captions.words
                    font: Theme.body
                    color: Theme.onDark
                }
            }
        }
        Row {
            id: shift
            y: stage.height + Theme.px(20)
            x: Math.round(stage.x + (stage.width - width) / 2)
            spacing: Theme.px(24)
            PillButton {
                objectName: "captionsEarlier"
                text: qsTr("− 0.1 s")
                font: Theme.chipBold
                colour: Theme.paper
                lineColour: Theme.sand
                onClicked: root.captions.shiftBy(-1)
            }
            Label {
                objectName: "captionsShift"
                width: Theme.px(260)
                anchors.verticalCenter: parent.verticalCenter
                horizontalAlignment: Text.AlignHCenter
                text: root.captions.shift === 0 ? qsTr("As in the file")
                    : root.captions.shift > 0 ? qsTr("%1 s later").arg(root.captions.shift.toFixed(1))
                                              : qsTr("%1 s earlier").arg((-root.captions.shift).toFixed(1))
                font: Theme.bodyBold
            }
            PillButton {
                objectName: "captionsLater"
                text: qsTr("+ 0.1 s")
                font: Theme.chipBold
                colour: Theme.paper
                lineColour: Theme.sand
                onClicked: root.captions.shiftBy(1)
            }
        }
        ListView {
            id: list
            objectName: "captionsList"
            x: root.upright ? 0 : stage.width + Theme.px(40)
            y: root.upright ? shift.y + shift.height + Theme.px(24) : 0
            width: parent.width - x
            height: parent.height - y
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            keyNavigationEnabled: true
            model: root.captions.cues
            Keys.onReturnPressed: root.captions.choose(currentIndex)
            delegate: CaptionRow {
                id: row
                required property int index
                width: list.width
                taken: root.captions.cue === index
                current: list.activeFocus && ListView.isCurrentItem
                objectName: `caption-${index}`
                onClicked: {
                    list.currentIndex = row.index;
                    root.captions.choose(row.index);
                }
            }
        }
    }
    NoticeBar {
        id: notice
        page: "captions"
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(24)
        anchors.horizontalCenter: parent.horizontalCenter
        notice: root.acts.notice
        text: MediaWords.notice(root.acts.notice.message, root.acts.notice.number)
        busy: root.acts.busy
        onUndone: root.acts.undo()
    }
}
