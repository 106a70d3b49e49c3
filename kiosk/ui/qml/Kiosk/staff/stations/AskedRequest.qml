import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff

// One thing that was asked of a station: when, and what has become of it.
Column {
    id: root

    required property string request
    required property string what
    required property bool ofAll
    required property string askedAt
    required property string become
    required property string at
    required property string reason

    spacing: Theme.px(2)
    Label {
        objectName: `asked-${root.request}`
        width: parent.width
        text: [root.ofAll ? qsTr("%1 (all stations)").arg(StationWords.what(root.what)) : StationWords.what(root.what),
            qsTr("asked %1").arg(root.askedAt), StationWords.become(root.become, root.at)].join(" · ")
        font: Theme.type(22, Font.Medium)
        color: StationWords.becomeColour(root.become)
        maximumLineCount: 2
        elide: Text.ElideRight
    }
    Label {
        width: parent.width
        visible: text !== ""
        text: root.become === "done" ? "" : root.reason
        font: Theme.small
        color: Theme.mossGrey
        wrapMode: Text.WrapAnywhere
        maximumLineCount: 3
        elide: Text.ElideRight
    }
}
