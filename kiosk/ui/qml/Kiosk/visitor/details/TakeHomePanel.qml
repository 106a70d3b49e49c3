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
        width: grid.width + Theme.px(112)
        height: grid.height + Theme.px(112)
        radius: Theme.px(40)
        color: Theme.paper
        MouseArea {
            anchors.fill: parent
        }
        Grid {
            id: grid
            // Upright the words stand below the code, else beside it.
            readonly property real wordsWidth: Theme.portrait ? side : Math.min(Theme.px(520), root.width - 2 * Theme.margin - Theme.px(112) - side - spacing)
            readonly property real side: Math.min(root.width - 2 * Theme.margin - Theme.px(112), Theme.px(760),
                                                  root.height - 2 * Theme.margin - Theme.px(112))
            anchors.centerIn: parent
            columns: Theme.portrait ? 1 : 2
            spacing: Theme.px(48)
            horizontalItemAlignment: Grid.AlignHCenter
            verticalItemAlignment: Grid.AlignVCenter
            Image {
                objectName: "code"
                width: grid.side
                height: grid.side
                fillMode: Image.Pad
                sourceSize: Qt.size(Math.floor(grid.side), Math.floor(grid.side))
                source: root.visible ? root.code : ""
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Code for your phone")
            }
            Column {
                width: grid.wordsWidth
                spacing: Theme.px(24)
                Label {
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    text: qsTr("Take it home")
                    font: Theme.cardTitle
                    color: Theme.deepGrass
                }
                Label {
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    text: qsTr("Point your phone's camera at the code: “%1” opens on it. No network is needed.").arg(root.title)
                    color: Theme.mossGrey
                    lineHeight: 1.25
                    maximumLineCount: Theme.portrait ? 4 : 8
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
}
