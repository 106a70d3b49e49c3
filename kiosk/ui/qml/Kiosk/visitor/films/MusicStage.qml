pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls

// Something calm to look at while there is only something to hear: the cover on the evening sky,
// and rings that widen as sound does.
Rectangle {
    id: root

    required property string cover
    required property bool playing
    readonly property real side: Math.round(Math.min(width, height) * 0.5)

    gradient: Gradient {
        GradientStop { position: 0; color: Theme.deepGrass }
        GradientStop { position: 1; color: Theme.duskSky }
    }

    Repeater {
        model: 3
        Rectangle {
            id: ring
            required property int index
            property real breath: 0
            anchors.centerIn: picture
            width: Math.round((root.side * (1.16 + 0.16 * index + 0.05 * breath)) / 2) * 2
            height: width
            radius: width / 2
            color: "transparent"
            border.width: Theme.px(3)
            border.color: Theme.amberOnDark
            opacity: 0.5 - 0.14 * index
            SequentialAnimation on breath {
                running: root.visible && root.playing && !Theme.reducedMotion
                loops: Animation.Infinite
                PauseAnimation { duration: ring.index * 500 }
                NumberAnimation { from: 0; to: 1; duration: 2600; easing.type: Easing.InOutSine }
                NumberAnimation { from: 1; to: 0; duration: 2600; easing.type: Easing.InOutSine }
            }
        }
    }
    Rectangle {
        id: picture
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -Math.round(root.height * 0.04)
        width: root.side
        height: root.side
        radius: width / 2
        color: Theme.deepGrass
        CoverPicture {
            id: label
            anchors.fill: parent
            anchors.margins: Math.round(root.side * 0.147)
            color: Theme.deepGrass
            source: root.cover
        }
        CornerMask {
            anchors.fill: label
            radius: label.width / 2
            colour: Theme.deepGrass
        }
        CornerMask {
            anchors.fill: label
            radius: label.width / 2
            colour: Theme.deepGrass
            lower: true
        }
    }
}
