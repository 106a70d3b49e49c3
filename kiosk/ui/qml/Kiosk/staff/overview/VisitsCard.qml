import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// How many have been here today.
StaffCard {
    id: root

    required property OverviewViewModel overview

    title: qsTr("Visitors today")

    Label {
        id: number
        text: root.overview.visits
        font: Theme.type(84, Font.Normal)
        color: Theme.grass
        wrapMode: Text.NoWrap
    }
    Label {
        anchors.baseline: number.baseline
        x: number.width + Theme.px(16)
        width: parent.width - x
        text: qsTr("visit(s)", "", root.overview.visits)
        font: Theme.secondary
        color: Theme.mossGrey
    }
    Label {
        y: number.height + Theme.px(4)
        width: parent.width
        text: root.overview.visits ? qsTr("%1 on average").arg(StaffWords.clock(root.overview.averageSeconds))
                                   : qsTr("Nobody has touched the screen today yet.")
        font: Theme.secondary
        color: Theme.mossGrey
    }
}
