pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// What staff see first.
FocusScope {
    id: root

    required property OverviewViewModel overview
    required property ShowsViewModel shows
    required property string language
    required property int newMessages
    readonly property real edge: Theme.px(56)
    readonly property real room: width - 2 * edge
    property bool releasesShown: false

    function headline(): string {
        if (!overview.loaded)
            return qsTr("One moment …");
        if (overview.presence === "")
            return qsTr("The screen is off");
        if (overview.closed)
            return qsTr("Closed today");
        const number = overview.toDo.count + (overview.waiting.stoppedBy !== "" ? 1 : 0);
        return number ? qsTr("%n thing(s) to look at", "", number)
                      : qsTr("Everything is ready today");
    }

    onVisibleChanged: overview.show(visible)
    Component.onCompleted: overview.show(visible)

    Flickable {
        id: view
        anchors.fill: parent
        contentHeight: Math.max(height, body.y + body.height + footer.height + Theme.px(28))
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        FollowFocus { view: view }

        Column {
            id: header
            x: root.edge
            y: Theme.px(48)
            width: Theme.portrait ? root.room : root.room - acts.width - Theme.gutter
            spacing: Theme.px(4)
            Label {
                objectName: "headline"
                width: parent.width
                text: root.headline()
                font: Theme.type(46, Font.Bold)
                maximumLineCount: 1
                elide: Text.ElideRight
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.px(30)
            }
            Label {
                width: parent.width
                text: new Date().toLocaleDateString(Qt.locale(root.language === "en" ? "en_GB" : "zh_CN"), Locale.LongFormat)
                font: Theme.secondary
                color: Theme.mossGrey
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }
        HallActs {
            id: acts
            x: Theme.portrait ? root.edge : root.width - root.edge - width
            width: Theme.portrait ? root.room : row
            y: Theme.portrait ? header.y + header.height + Theme.px(20) : Theme.px(56)
            overview: root.overview
        }
        Item {
            id: body
            readonly property real start: Theme.portrait ? acts.y + acts.height + Theme.px(28) : Math.max(Theme.px(164), header.y + header.height + Theme.px(24))
            readonly property real leftWidth: Theme.portrait ? width : Math.round((width - 2 * Theme.gutter) * 0.37)
            readonly property real visitsWidth: Math.round((width - (Theme.portrait ? 0 : leftWidth + Theme.gutter) - Theme.gutter) * 0.48)
            x: root.edge
            y: start
            width: root.room
            height: Theme.portrait ? station.y + station.height
                                   : Math.max(Theme.px(620), Math.max(visits.implicitHeight, toDo.implicitHeight) + station.implicitHeight + Theme.gutter, 2 * station.implicitHeight + Theme.gutter, Math.min(Theme.px(740), view.height - start - footer.height - Theme.px(44)))
            OnScreenCard {
                id: screen
                width: body.leftWidth
                height: Theme.portrait ? Theme.px(760) : body.height
                overview: root.overview
                onShowsWanted: root.shows.open()
            }
            VisitsCard {
                id: visits
                x: Theme.portrait ? 0 : body.leftWidth + Theme.gutter
                y: Theme.portrait ? screen.height + Theme.gutter : 0
                width: body.visitsWidth
                height: Math.max(implicitHeight, toDo.implicitHeight, Theme.portrait ? 0 : Math.round((body.height - Theme.gutter) / 2))
                visits: root.overview.visits
            }
            ToDoCard {
                id: toDo
                x: visits.x + visits.width + Theme.gutter
                y: visits.y
                width: body.width - x
                height: visits.height
                overview: root.overview
                newMessages: root.newMessages
            }
            StationCard {
                id: station
                x: visits.x
                y: visits.y + visits.height + Theme.gutter
                width: body.width - x
                height: Theme.portrait ? implicitHeight : body.height - y
                overview: root.overview
            }
        }
        Item {
            id: footer
            x: root.edge
            y: body.y + body.height
            width: root.room
            height: Theme.px(88)
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.px(16)
                height: width
                radius: width / 2
                color: root.overview.notice.trouble ? Theme.brick : Theme.grass
            }
            Label {
                objectName: "footer"
                anchors.verticalCenter: parent.verticalCenter
                x: Theme.px(34)
                width: (putBack.visible ? putBack.x : parent.width) - x - Theme.gutter
                text: root.overview.notice.message !== "" ? StaffWords.notice(root.overview.notice.message, root.overview.notice.number)
                    : root.overview.publishedBy !== "" ? qsTr("Release %1 · published %2 by %3").arg(root.overview.release).arg(root.overview.published).arg(root.overview.publishedBy)
                    : qsTr("Release %1 · published %2").arg(root.overview.release).arg(root.overview.published)
                font: Theme.secondary
                color: root.overview.notice.message === "" ? Theme.mossGrey : root.overview.notice.trouble ? Theme.brick : Theme.grass
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.role: Accessible.StatusBar
                Accessible.name: text
            }
            TextLink {
                id: putBack
                objectName: "showReleases"
                visible: root.overview.releases.permitted
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Put the hall back to an earlier release")
                onClicked: root.releasesShown = true
            }
        }
    }
    ReleasesPanel {
        anchors.fill: parent
        visible: root.releasesShown
        focus: visible
        overview: root.overview
        onClosed: root.releasesShown = false
    }
    ShowsSheet {
        anchors.fill: parent
        visible: root.shows.shown && !root.shows.single
        focus: visible
        shows: root.shows
    }
    AskPutBack {
        anchors.fill: parent
        visible: root.overview.releases.asked > 0
        focus: visible
        releases: root.overview.releases
    }
    AskInterrupt {
        anchors.fill: parent
        visible: root.overview.interruption.asked !== ""
        focus: visible
        interruption: root.overview.interruption
    }
}
