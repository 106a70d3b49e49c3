import QtQuick
import QtQuick.Shapes
import Kiosk
import Kiosk.controls

// Asks whether the visitor is still there; any touch is a yes.
Rectangle {
    id: root

    required property int secondsLeft
    required property int countdown
    signal stay

    color: Theme.veil
    Keys.onPressed: event => {
        event.accepted = true;
        root.stay();
    }

    MouseArea {
        objectName: "stayAnywhere"
        anchors.fill: parent
        onClicked: root.stay()
    }
    Rectangle {
        anchors.centerIn: parent
        width: Math.min(root.width - 2 * Theme.margin, Theme.px(860))
        height: column.height + Theme.px(128)
        radius: Theme.px(40)
        color: Theme.cream
        Column {
            id: column
            anchors.centerIn: parent
            width: parent.width - Theme.px(128)
            spacing: Theme.px(36)
            Item {
                anchors.horizontalCenter: parent.horizontalCenter
                width: Theme.px(220)
                height: width
                Shape {
                    anchors.fill: parent
                    preferredRendererType: Shape.CurveRenderer
                    ShapePath {
                        strokeColor: Theme.sand
                        strokeWidth: Theme.px(14)
                        fillColor: "transparent"
                        PathAngleArc {
                            centerX: Theme.px(110); centerY: centerX
                            radiusX: Theme.px(100); radiusY: radiusX
                            startAngle: 0; sweepAngle: 360
                        }
                    }
                    ShapePath {
                        strokeColor: Theme.amberOnLight
                        strokeWidth: Theme.px(14)
                        fillColor: "transparent"
                        capStyle: ShapePath.RoundCap
                        PathAngleArc {
                            centerX: Theme.px(110); centerY: centerX
                            radiusX: Theme.px(100); radiusY: radiusX
                            startAngle: -90
                            sweepAngle: 360 * Math.min(1, root.secondsLeft / Math.max(1, root.countdown))
                        }
                    }
                }
                Label {
                    anchors.centerIn: parent
                    text: root.secondsLeft
                    font: Theme.type(92, Font.Normal)
                    color: Theme.deepGrass
                }
            }
            Label {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Are you still there?")
                font: Theme.pageTitle
                color: Theme.deepGrass
            }
            Label {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Touch anywhere to go on. Otherwise the screen is made ready for the next visitor.")
                font: Theme.lead
                color: Theme.mossGrey
                lineHeight: 1.3
            }
            PillButton {
                objectName: "stay"
                anchors.horizontalCenter: parent.horizontalCenter
                text: qsTr("I am still here")
                onClicked: root.stay()
            }
        }
    }
}
