pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// Over whatever is on the screen, from a right PIN until the staff window is there. While it waits it takes touches
// and keys, and does nothing with them.
FocusScope {
    id: root

    required property ArrivalViewModel arrival
    signal triedAgain

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Escape)
            root.arrival.close();
        event.accepted = !root.arrival.failed || event.key !== Qt.Key_Tab && event.key !== Qt.Key_Backtab;
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.veil
    }
    MouseArea {
        anchors.fill: parent
        onWheel: event => event.accepted = true
    }
    Rectangle {
        anchors.centerIn: parent
        width: Math.min(root.width - 2 * Theme.px(40), Theme.px(800))
        height: column.height + Theme.px(136)
        radius: Theme.cardRadius
        color: Theme.paper

        Column {
            id: column
            x: Theme.px(64)
            y: Theme.px(68)
            width: parent.width - 2 * x
            spacing: Theme.px(28)

            Item {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: !root.arrival.failed
                width: Theme.px(112)
                height: width
                Rectangle {
                    anchors.fill: parent
                    radius: width / 2
                    color: Theme.sand
                    SequentialAnimation on scale {
                        running: root.visible && !root.arrival.failed && !Theme.reducedMotion
                        loops: Animation.Infinite
                        NumberAnimation { from: 0.72; to: 1; duration: 1600; easing.type: Easing.InOutSine }
                        NumberAnimation { from: 1; to: 0.72; duration: 1600; easing.type: Easing.InOutSine }
                    }
                }
                Rectangle {
                    anchors.centerIn: parent
                    width: Theme.px(56)
                    height: width
                    radius: width / 2
                    color: Theme.amber
                }
            }
            Label {
                objectName: "arrivalTitle"
                width: parent.width
                text: root.arrival.failed ? qsTr("Staff mode did not open") : qsTr("Staff mode is being opened …")
                font: Theme.tileTitle
                horizontalAlignment: Text.AlignHCenter
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
            Label {
                width: parent.width
                text: root.arrival.failed ? qsTr("Please try again. If it does not open then either, call the technician.")
                                          : qsTr("On some PCs this takes up to a minute.")
                font: Theme.body
                color: Theme.mossGrey
                lineHeight: 1.3
                horizontalAlignment: Text.AlignHCenter
            }
            PillButton {
                objectName: "arrivalAgain"
                anchors.horizontalCenter: parent.horizontalCenter
                visible: root.arrival.failed
                text: qsTr("Try again")
                colour: Theme.deepGrass
                textColour: Theme.onDark
                font: Theme.bodyBold
                onClicked: root.triedAgain()
            }
        }
        RoundButton {
            objectName: "arrivalClose"
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.px(20)
            visible: root.arrival.failed
            iconName: "close"
            text: qsTr("Close")
            colour: Theme.paper
            iconColour: Theme.mossGrey
            onClicked: root.arrival.close()
        }
    }
}
