pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// What plays when nobody touches the screen: a week, the block that is looked at, the gaps.
FocusScope {
    id: root

    required property LoopViewModel loop
    readonly property real edge: Theme.px(Theme.portrait ? 40 : 56)
    readonly property real room: width - 2 * edge
    readonly property bool asking: loop.question.isOpen || loop.day.isOpen || loop.hours.isOpen || loop.editing.chooser.isOpen
    readonly property real aside: Theme.portrait ? room : Theme.px(400)

    Shortcut {
        sequences: [StandardKey.Undo]
        enabled: root.visible && !root.asking
        onActivated: root.loop.editing.undo()
    }
    onVisibleChanged: loop.show(visible)
    Component.onCompleted: loop.show(visible)

    Item {
        anchors.fill: parent
        enabled: !root.asking

        Column {
            id: header
            x: root.edge
            y: Theme.px(44)
            width: (Theme.portrait ? root.room : acts.x - x - Theme.gutter)
            spacing: Theme.px(4)
            Label {
                objectName: "loopHeadline"
                width: parent.width
                text: qsTr("Attract loop")
                font: Theme.type(46, Font.Bold)
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Label {
                width: parent.width
                text: qsTr("What plays while nobody is touching; what is on is played to its end.")
                font: Theme.secondary
                color: Theme.mossGrey
                maximumLineCount: 2
                elide: Text.ElideRight
            }
        }
        Row {
            id: acts
            x: Theme.portrait ? root.edge : root.width - root.edge - width
            y: Theme.portrait ? header.y + header.height + Theme.px(16) : Theme.px(52)
            spacing: Theme.touchGap
            StaffButton {
                objectName: "askLoop"
                implicitHeight: Theme.px(72)
                enabled: root.loop.loaded
                iconName: "search"
                text: qsTr("What plays when?")
                onClicked: root.loop.question.open()
            }
            StaffButton {
                objectName: "showDay"
                implicitHeight: Theme.px(72)
                enabled: root.loop.loaded
                iconName: "play"
                text: qsTr("A day in a minute")
                onClicked: root.loop.day.open()
            }
            StaffButton {
                objectName: "addBlock"
                implicitHeight: Theme.px(72)
                primary: true
                enabled: root.loop.loaded && !root.loop.editing.busy
                iconName: "plus"
                text: qsTr("Add a block")
                onClicked: root.loop.hours.openNew()
            }
        }
        Row {
            id: weeks
            x: root.edge
            y: Math.max(header.y + header.height, acts.y + acts.height) + Theme.px(16)
            spacing: Theme.touchGap
            RoundButton {
                objectName: "weekBefore"
                size: Theme.px(64)
                iconName: "back"
                text: qsTr("The week before")
                colour: Theme.paper
                lineColour: Theme.sand
                iconColour: Theme.ink
                onClicked: root.loop.goBack()
            }
            Label {
                objectName: "loopWeek"
                anchors.verticalCenter: parent.verticalCenter
                text: `${LoopWords.day(root.loop.monday)} – ${LoopWords.day(root.loop.sunday)}`
                font: Theme.type(28, Font.Bold)
                wrapMode: Text.NoWrap
            }
            RoundButton {
                objectName: "weekAfter"
                size: Theme.px(64)
                iconName: "forward"
                text: qsTr("The week after")
                colour: Theme.paper
                lineColour: Theme.sand
                iconColour: Theme.ink
                onClicked: root.loop.goForward()
            }
            TextLink {
                objectName: "thisWeek"
                visible: !root.loop.isThisWeek
                text: qsTr("This week")
                onClicked: root.loop.goToday()
            }
        }
        Label {
            objectName: "loopUnreadable"
            x: root.edge
            y: weeks.y + weeks.height + Theme.px(16)
            width: root.room
            visible: root.loop.unreadable
            text: qsTr("The loop cannot be read just now.")
            font: Theme.type(22, Font.Medium)
            color: Theme.brick
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        LoopWeekGrid {
            id: week
            x: root.edge
            y: weeks.y + weeks.height + Theme.px(root.loop.unreadable ? 64 : 16)
            width: Theme.portrait ? root.room : root.room - root.aside - Theme.gutter
            height: Theme.portrait ? Math.round((root.height - y) * 0.56) : root.height - y - Theme.px(40)
            visible: root.loop.loaded
            loop: root.loop
        }
        Flickable {
            id: side
            x: Theme.portrait ? root.edge : week.x + week.width + Theme.gutter
            y: Theme.portrait ? week.y + week.height + Theme.gutter : weeks.y
            width: root.aside
            height: root.height - y - (Theme.portrait ? Theme.px(24) : Theme.px(40))
            visible: root.loop.loaded
            clip: true
            contentHeight: cards.height
            boundsBehavior: Flickable.StopAtBounds
            FollowFocus { view: side }
            Column {
                id: cards
                width: parent.width
                spacing: Theme.gutter
                LoopBlockCard {
                    width: parent.width
                    loop: root.loop
                }
                LoopGapCard {
                    width: parent.width
                    loop: root.loop
                }
            }
        }
    }
    NoticeBar {
        page: "loop"
        anchors.horizontalCenter: parent.horizontalCenter
        y: parent.height - height - Theme.px(64)
        notice: root.loop.editing.notice
        text: LoopWords.notice(root.loop.editing.notice.message)
        busy: root.loop.editing.busy
        onUndone: root.loop.editing.undo()
    }
    Loader {
        anchors.fill: parent
        active: root.loop.hours.isOpen
        focus: active
        sourceComponent: LoopHoursSheet {
            focus: true
            hours: root.loop.hours
        }
    }
    Loader {
        anchors.fill: parent
        active: root.loop.editing.chooser.isOpen
        focus: active
        sourceComponent: ChooserSheet {
            focus: true
            chooser: root.loop.editing.chooser
        }
    }
    Loader {
        anchors.fill: parent
        active: root.loop.day.isOpen
        focus: active
        sourceComponent: LoopDay {
            focus: true
            day: root.loop.day
            days: root.loop.days
        }
    }
    Loader {
        anchors.fill: parent
        active: root.loop.question.isOpen
        focus: active
        sourceComponent: LoopQuestion {
            focus: true
            question: root.loop.question
            days: root.loop.days
        }
    }
}
