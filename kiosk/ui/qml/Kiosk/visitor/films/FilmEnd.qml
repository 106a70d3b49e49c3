pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls

// What a film leaves: once more, or the next one, which begins by itself (`goesOn`) after a while.
Rectangle {
    id: root

    required property bool over
    required property bool goesOn
    required property string nextTitle
    required property string nextPoster
    readonly property int patience: 10000

    signal replayTaken()
    signal nextTaken()
    signal nextDue()

    implicitWidth: Theme.px(nextTitle !== "" ? 1080 : 460)
    implicitHeight: row.height + Theme.px(96)
    radius: Theme.cardRadius
    color: Theme.veil

    Flow {
        id: row
        x: Theme.px(48)
        y: Theme.px(48)
        width: parent.width - 2 * x
        spacing: Theme.px(40)

        Column {
            visible: root.over
            width: root.nextTitle !== "" && !Theme.portrait ? Theme.px(300) : parent.width
            spacing: Theme.px(24)
            RoundButton {
                objectName: "replay"
                anchors.horizontalCenter: parent.horizontalCenter
                size: Theme.px(160)
                iconName: "replay"
                text: qsTr("Watch again")
                colour: Theme.amber
                iconColour: Theme.amberLetters
                onClicked: root.replayTaken()
            }
            Label {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Watch again")
                font: Theme.cardTitle
                color: Theme.onDark
            }
        }
        Column {
            visible: root.nextTitle !== ""
            width: Theme.portrait ? parent.width : Theme.px(620)
            spacing: Theme.px(20)
            Item {
                width: parent.width
                height: Math.round(width * 0.3)
                CoverPicture {
                    width: Math.round(parent.height * 16 / 9)
                    height: parent.height
                    source: root.nextPoster
                }
                Label {
                    x: Math.round(parent.height * 16 / 9) + Theme.px(28)
                    width: parent.width - x
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.nextTitle
                    font: Theme.cardTitle
                    color: Theme.onDark
                    maximumLineCount: 4
                    elide: Text.ElideRight
                }
            }
            PillButton {
                objectName: "playNext"
                width: parent.width
                iconName: "play"
                text: qsTr("Play the next one")
                onClicked: root.nextTaken()
            }
            Rectangle {
                width: parent.width
                height: Theme.px(8)
                radius: height / 2
                color: Theme.glassLine
                objectName: "nextIn"
                visible: waiting.running
                Rectangle {
                    width: parent.width * waiting.passed
                    height: parent.height
                    radius: height / 2
                    color: Theme.amberOnDark
                }
            }
        }
    }
    Timer {
        id: waiting

        property int ticks: 0
        readonly property real passed: Math.min(1, ticks * interval / root.patience)

        running: root.visible && root.over && root.goesOn && root.nextTitle !== ""
        interval: 100
        repeat: true
        onRunningChanged: ticks = 0
        onTriggered: {
            ticks += 1;
            if (passed >= 1)
                root.nextDue();
        }
    }
}
