pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The open file: what it is, its texts by language, where it is used, and what one can do with it.
Rectangle {
    id: root

    required property MediaViewModel media
    required property string language
    required property bool beside
    readonly property MediaForm form: media.form
    readonly property real edge: Theme.px(beside ? 32 : 56)
    readonly property bool pictured: media.file.family === "image"

    readonly property bool filmPlayed: media.file.family === "video" && form.plays

    color: beside ? Theme.sand : Theme.cream
    
    MouseArea {
        anchors.fill: parent
        onWheel: event => event.accepted = true
    }
    RoundButton {
        id: close
        objectName: "closeMedia"
        x: root.width - width - root.edge
        y: Theme.px(24)
        size: Theme.px(72)
        iconName: "close"
        text: qsTr("Close")
        colour: Theme.paper
        lineColour: Theme.sand
        iconColour: Theme.deepGrass
        onClicked: root.media.closeForm()
    }
    Label {
        x: root.edge
        width: close.x - x - Theme.gap
        anchors.verticalCenter: close.verticalCenter
        text: root.media.file.name
        font: Theme.type(26, Font.Bold)
        maximumLineCount: 2
        elide: Text.ElideMiddle
    }
    ScrollArea {
        id: view
        objectName: "mediaView"
        readonly property real room: Theme.px(22) // for the mark of where one is, and for the rings of the focus
        x: root.edge - room
        y: close.y + close.height + Theme.px(16)
        width: root.width - 2 * x
        height: buttons.y - y - Theme.px(12)
        contentHeight: column.height
        FollowInput { view: view }

        Column {
            id: column
            x: view.room
            width: view.width - 2 * x
            spacing: Theme.px(14)
            CoverPicture {
                width: parent.width
                height: Math.round(Math.min(width * 0.45, Theme.px(480)))
                visible: root.media.file.picture !== ""
                source: root.media.file.picture
            }
            Label {
                objectName: "mediaFacts"
                width: parent.width
                text: [MediaWords.family(root.media.file.family),
                       root.media.file.pixelWidth ? `${root.media.file.pixelWidth}×${root.media.file.pixelHeight}` : "",
                       root.media.file.seconds ? StaffWords.clock(root.media.file.seconds) : "",
                       MediaWords.size(root.media.file.size)].filter(one => one !== "").join(" · ")
                font: Theme.secondary
                color: Theme.mossGrey
            }
            FilmWeight {
                width: parent.width
                visible: root.media.file.family === "video"
                lighter: root.media.tools.lighter
            }
            Flow { // their words begin where the texts above do
                x: -focus.side
                width: parent.width + focus.side
                visible: root.pictured || root.filmPlayed
                TextLink {
                    id: focus
                    objectName: "focusMedia"
                    visible: root.pictured
                    text: qsTr("Focus point …")
                    font: Theme.chip
                    onClicked: root.media.tools.openFocus()
                }
                TextLink {
                    objectName: "posterMedia"
                    visible: root.filmPlayed
                    text: qsTr("Poster …")
                    font: Theme.chip
                    onClicked: root.media.tools.openPoster()
                }
                TextLink {
                    objectName: "captionsMedia"
                    visible: root.filmPlayed
                    text: qsTr("Captions …")
                    font: Theme.chip
                    onClicked: root.media.tools.openCaptions()
                }
            }
            Flow {
                width: parent.width
                spacing: Theme.px(12)
                Repeater {
                    model: root.form.languages
                    Chip {
                        id: chip
                        required property string modelData
                        readonly property bool faulty: root.form.faulty.includes(modelData)
                        readonly property bool missing: root.pictured && root.form.missing.includes(modelData)
                        objectName: `mediaLanguage-${modelData}`
                        leftPadding: Theme.px(22)
                        text: ContentWords.language(modelData) + (faulty ? " !" : missing ? " · " + qsTr("empty") : "")
                        checked: root.form.language === modelData
                        onClicked: root.form.chooseLanguage(chip.modelData)
                    }
                }
            }
            TextBlock {
                id: alt
                width: parent.width
                visible: root.pictured
                enabled: root.form.loaded
                label: qsTr("What the picture shows")
                example: qsTr("Read to those who cannot see it")
                fieldName: "mediaAlt"
                lines: 3
                longest: 600
                problem: MediaWords.problem(root.form.altProblem)
                onWritten: text => root.form.write("alt", text)
            }
            TextLine {
                id: credit
                width: parent.width
                enabled: root.form.loaded
                label: qsTr("Who made it (shown beside it)")
                fieldName: "mediaCredit"
                longest: 200
                problem: MediaWords.problem(root.form.creditProblem)
                onWritten: text => root.form.write("credit", text)
            }
            Label {
                width: parent.width
                text: root.media.file.uses ? qsTr("Where it is used") : qsTr("Nothing uses this file.")
                font: Theme.chipBold
                color: Theme.deepGrass
            }
            Repeater {
                model: root.form.uses
                Label {
                    required property string kind
                    required property string title
                    required property string titleEnglish
                    width: column.width
                    text: `${ChangeWords.kind(kind)} · ${root.language === "en" ? titleEnglish : title}`
                    font: Theme.secondary
                    maximumLineCount: 1
                    elide: Text.ElideRight
                }
            }
            Flow {
                x: -remove.side
                width: parent.width + remove.side
                TextLink {
                    objectName: "replaceMedia"
                    visible: root.media.file.uses > 0
                    text: qsTr("Replace everywhere …")
                    font: Theme.chip
                    onClicked: root.media.beginReplacing()
                }
                TextLink {
                    id: remove
                    objectName: "deleteMedia"
                    visible: root.media.file.uses === 0
                    text: qsTr("Delete …")
                    font: Theme.chip
                    colour: Theme.brick
                    onClicked: root.media.askDelete()
                }
            }
        }
    }
    Connections {
        target: root.form
        function onWritten(): void {
            alt.show(root.form.alt);
            credit.show(root.form.credit);
        }
    }
    Item {
        id: buttons
        x: root.edge
        y: root.height - height - Theme.px(20)
        width: root.width - 2 * x
        height: Theme.px(88)
        Label {
            objectName: "mediaState"
            width: (root.form.state === "conflict" ? mine.x : done.x) - Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            text: root.form.state === "conflict" && root.form.theirAlt !== "" ? qsTr("Somebody else wrote: “%1”").arg(root.form.theirAlt)
                                                                              : MediaWords.formState(root.form.state)
            font: Theme.small
            color: ["conflict", "gone", "failed"].includes(root.form.state) ? Theme.brick : Theme.mossGrey
            maximumLineCount: 3
            elide: Text.ElideRight
            Accessible.role: Accessible.StatusBar
            Accessible.name: text
        }
        PillButton {
            id: mine
            objectName: "mediaMine"
            anchors.right: theirs.left
            anchors.rightMargin: Theme.px(12)
            visible: root.form.state === "conflict"
            sides: Theme.px(44)
            text: qsTr("Mine")
            font: Theme.chipBold
            onClicked: root.form.settle(true)
        }
        PillButton {
            id: theirs
            objectName: "mediaTheirs"
            anchors.right: parent.right
            visible: root.form.state === "conflict"
            sides: Theme.px(44)
            text: qsTr("Theirs")
            font: Theme.chipBold
            colour: Theme.paper
            lineColour: Theme.sand
            onClicked: root.form.settle(false)
        }
        PillButton {
            id: done
            objectName: "saveMedia"
            anchors.right: parent.right
            visible: root.form.state !== "conflict"
            text: qsTr("Done")
            font: Theme.bodyBold
            colour: enabled ? Theme.deepGrass : Theme.cream
            lineColour: enabled ? Theme.deepGrass : Theme.sand
            textColour: enabled ? Theme.onDark : Theme.mossGrey
            enabled: root.form.canSave
            onClicked: root.form.save()
        }
    }
}
