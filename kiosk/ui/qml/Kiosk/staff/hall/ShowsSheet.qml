pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The ceremonies and guided tours that visitors' screen can be given to, in earnest or to practise.
StaffSheet {
    id: root

    required property ShowsViewModel shows
    readonly property bool asks: shows.askedTitle !== ""
    readonly property string asked: qsTr("“%1”").arg(shows.askedTitle)

    function question(): string {
        if (shows.askedKind === "ceremony")
            return shows.askedPractice ? qsTr("Practise the ceremony %1 now?").arg(asked) : qsTr("Begin the ceremony %1 now?").arg(asked);
        return shows.askedPractice ? qsTr("Practise the guided tour %1 now?").arg(asked) : qsTr("Begin the guided tour %1 now?").arg(asked);
    }

    title: asks ? question() : shows.single ? qsTr("Begin on the screen") : qsTr("Ceremonies and guided tours")
    hint: !asks && shows.single ? "" : !asks ? qsTr("They are shown on this PC's screen, as they were published last.")
        : shows.askedPractice ? qsTr("It is shown on the visitors' screen; a visit under way ends. Nothing is counted and nothing follows.")
                              : qsTr("It is shown on the visitors' screen at once; a visit under way ends.")
    onClosed: asks ? shows.keep() : shows.close()

    Column {
        width: parent.width
        spacing: Theme.px(20)
        Label {
            objectName: "showsOutcome"
            width: parent.width
            visible: text !== ""
            text: HallWords.outcome(root.shows.outcome)
            font: Theme.chip
            color: Theme.brick
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        ListView {
            id: list
            objectName: "shows"
            width: parent.width
            height: Math.min(contentHeight, Theme.px(560))
            visible: !root.asks && !root.shows.single
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.shows.rows
            FollowFocus { view: list }
            delegate: Item {
                id: row
                required property int index
                required property string kind
                required property string slug
                required property string title
                required property int steps
                width: list.width
                height: Theme.px(100)
                Rectangle {
                    width: parent.width
                    height: Theme.hairline
                    visible: row.index > 0
                    color: Theme.sand
                }
                Column {
                    anchors.verticalCenter: parent.verticalCenter
                    width: acts.x - Theme.gutter
                    spacing: Theme.px(2)
                    Label {
                        width: parent.width
                        text: row.title
                        font: Theme.chipBold
                        maximumLineCount: 1
                        elide: Text.ElideRight
                    }
                    Label {
                        width: parent.width
                        text: row.kind === "ceremony" ? qsTr("Ceremony") : qsTr("Guided tour, %n step(s)", "", row.steps)
                        font: Theme.small
                        color: Theme.mossGrey
                    }
                }
                Row {
                    id: acts
                    x: parent.width - width
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.px(12)
                    StaffButton {
                        objectName: `practise-${row.slug}`
                        text: qsTr("Practise")
                        Accessible.name: `${text}: ${row.title}`
                        onClicked: root.shows.ask(row.index, true)
                    }
                    StaffButton {
                        objectName: `begin-${row.slug}`
                        primary: true
                        iconName: "play"
                        text: qsTr("Begin")
                        Accessible.name: `${text}: ${row.title}`
                        onClicked: root.shows.ask(row.index, false)
                    }
                }
            }
        }
        Label {
            objectName: "noShows"
            width: parent.width
            visible: !root.asks && !root.shows.single && root.shows.loaded && list.count === 0 && root.shows.outcome === ""
            text: qsTr("There is none yet. Add one under Content, then publish.")
            font: Theme.chip
            color: Theme.mossGrey
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.px(16)
            StaffButton {
                objectName: "showsNo"
                focus: true
                text: root.asks ? qsTr("Cancel") : qsTr("Close")
                onClicked: root.asks ? root.shows.keep() : root.shows.close()
            }
            StaffButton {
                objectName: "showsYes"
                visible: root.asks
                enabled: !root.shows.busy
                primary: true
                text: root.shows.askedPractice ? qsTr("Practise now") : qsTr("Begin now")
                onClicked: root.shows.begin()
            }
        }
    }
}
