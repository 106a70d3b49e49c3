import QtQuick
import Kiosk
import Kiosk.film
import Kiosk.ViewModels

// A film under a translucent overlay that never stands still. film_page.html is the same for a browser.
Window {
    id: root

    required property FilmViewModel film

    visible: true
    width: 1920
    height: 1080
    flags: Qt.FramelessWindowHint
    color: Theme.deepGrass

    FilmView {
        anchors.fill: parent
        film: root.film
    }
    Rectangle {
        x: Theme.margin
        y: 832
        width: 1776
        height: 176
        radius: Theme.cardRadius
        color: Theme.glass
        border.width: Theme.hairline
        border.color: Theme.glassLine

        Text {
            x: 40
            y: 28
            text: "相约通辽 Meet in Tongliao"
            textFormat: Text.PlainText
            font: Theme.pageTitle
            color: Theme.onDark
        }
        Rectangle {
            x: 1256
            y: 24
            width: 480
            height: Theme.touchTarget
            radius: height / 2
            color: Theme.amber

            Text {
                anchors.centerIn: parent
                text: "触摸屏幕 开始参观"
                textFormat: Text.PlainText
                font: Theme.cardTitle
                color: Theme.ink
            }
            SequentialAnimation on opacity {
                loops: Animation.Infinite
                NumberAnimation { to: 0.45; duration: 1600; easing.type: Easing.InOutSine }
                NumberAnimation { to: 1; duration: 1600; easing.type: Easing.InOutSine }
            }
        }
        Rectangle {
            x: 40
            y: 140
            width: 1696
            height: 8
            color: Theme.glassLine
        }
        Rectangle {
            x: 40
            y: 140
            height: 8
            color: Theme.amber

            NumberAnimation on width {
                from: 0
                to: 1696
                duration: 20000
                loops: Animation.Infinite
            }
        }
    }
}
