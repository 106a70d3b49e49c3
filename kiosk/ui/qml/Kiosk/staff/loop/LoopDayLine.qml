pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// A day from midnight to midnight: its blocks in their colours, and where in it we are.
T.Slider {
    id: root

    required property LoopDayViewModel day
    readonly property int stepMinutes: 5

    objectName: "dayLine"
    implicitHeight: Theme.px(88)
    leftPadding: Theme.px(20)
    rightPadding: leftPadding
    focusPolicy: Qt.StrongFocus
    to: day.length - 1
    stepSize: stepMinutes
    value: day.minute
    onMoved: day.scrub(value)
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Time of day")

    background: Item {
        x: root.leftPadding
        width: root.availableWidth
        height: root.height
        Repeater {
            model: root.day.parts
            Rectangle {
                required property real first
                required property real last
                required property int hue
                x: Math.round(parent.width * first / root.day.length)
                y: Theme.px(12)
                width: Math.max(Theme.px(2), Math.round(parent.width * last / root.day.length) - x - Theme.px(2))
                height: Theme.px(32)
                radius: Theme.px(6)
                color: hue < 0 ? "transparent" : LoopWords.colour(hue)
                border.color: hue < 0 ? Theme.sand : "transparent"
                border.width: Theme.hairline
            }
        }
        Repeater {
            model: 9
            Label {
                required property int index
                x: Math.round(parent.width * index / 8 - width / 2)
                y: Theme.px(52)
                text: `${3 * index}:00`
                font: Theme.small
                color: Theme.mossGrey
                wrapMode: Text.NoWrap
            }
        }
    }
    handle: Rectangle {
        x: root.leftPadding + root.visualPosition * root.availableWidth - width / 2
        width: Theme.px(24)
        height: Theme.px(56)
        radius: width / 2
        color: Theme.paper
        border.color: Theme.ink
        border.width: Theme.px(3)
        FocusRing {
            radius: width / 2
            visible: root.visualFocus
        }
    }
}
