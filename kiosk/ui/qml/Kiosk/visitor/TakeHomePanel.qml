pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls

// The item as a code that a phone reads without any network. A touch beside it closes it.
Rectangle {
    id: root

    required property string code
    required property string title

    function open(): void {
        visible = true;
        close.forceActiveFocus();
    }
    function shut(): void {
        visible = false;
    }

    objectName: "takeHomePanel"
    visible: false
    color: Theme.veil
    onCodeChanged: shut()
    Keys.onEscapePressed: shut()
    Keys.onBackPressed: shut()
    Keys.onTabPressed: event => event.accepted = true
    Keys.onBacktabPressed: event => event.accepted = true

    MouseArea {
        anchors.fill: parent
        onClicked: root.shut()
        onWheel: event => event.accepted = true
    }
    Rectangle {
        anchors.centerIn: parent
        width: Math.min(root.width - 2 * Theme.margin, Theme.px(820))
        height: column.height + Theme.px(112)
        radius: Theme.px(40)
        color: Theme.paper
        MouseArea {
            anchors.fill: parent
        }
        Column {
            id: column
            anchors.centerIn: parent
            width: parent.width - Theme.px(112)
            spacing: Theme.px(24)
            Label {
                id: heading
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Take it home")
                font: Theme.cardTitle
                color: Theme.deepGrass
            }
            Image {
                id: picture
                readonly property int side: Math.min(Theme.px(500), root.height - Theme.px(160) - 3 * column.spacing
                                                     - heading.height - words.height - close.height)
                objectName: "code"
                anchors.horizontalCenter: parent.horizontalCenter
                width: side
                height: side
                fillMode: Image.Pad
                sourceSize: Qt.size(side, side)
                source: root.visible ? root.code : ""
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Code for your phone")
            }
            Label {
                id: words
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Point your phone's camera at the code: “%1” opens on it. No network is needed.").arg(root.title)
                color: Theme.mossGrey
                lineHeight: 1.25
                maximumLineCount: 4
                elide: Text.ElideRight
            }
            PillButton {
                id: close
                objectName: "closeCode"
                anchors.horizontalCenter: parent.horizontalCenter
                text: qsTr("Close")
                onClicked: root.shut()
            }
        }
    }
}
