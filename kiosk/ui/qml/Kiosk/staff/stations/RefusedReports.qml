pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// What was not taken when reports were fetched last: torn, too large, or none of a station.
Column {
    id: root

    required property CollectingViewModel collecting
    readonly property int most: 3

    visible: collecting.refusals > 0
    spacing: Theme.px(4)
    Label {
        objectName: "stationsRefused"
        width: parent.width
        text: qsTr("%n file(s) were refused and changed nothing. For IT:", "", root.collecting.refusals)
        font: Theme.type(22, Font.Medium)
        color: Theme.brick
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Repeater {
        model: root.collecting.refused
        Label {
            required property int index
            required property string station
            required property string place
            required property string reason
            width: root.width
            visible: index < root.most
            text: [station, place, reason].filter(one => one !== "").join(" · ")
            font: Theme.small
            color: Theme.mossGrey
            maximumLineCount: 1
            elide: Text.ElideRight
        }
    }
}
