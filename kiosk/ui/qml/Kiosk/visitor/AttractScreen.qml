pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// What plays when nobody is touching: the film, the hall's name, and an invitation.
FocusScope {
    id: root

    required property VisitViewModel visit

    Keys.onPressed: event => {
        event.accepted = true;
        root.visit.begin();
    }

    CoverPicture {
        anchors.fill: parent
        color: Theme.duskSky
        source: Theme.portrait ? root.visit.heroPortrait : root.visit.hero
    }
    AttractStage {
        width: parent.width
        height: Theme.portrait ? Math.round(width * 9 / 16) : parent.height
        y: Theme.portrait ? Math.round(parent.height * 0.30) : 0
        visible: root.visible
        film: root.visit.film
        attract: root.visit.attract
    }
    MouseArea {
        objectName: "attract"
        anchors.fill: parent
        onClicked: root.visit.begin()
    }

    Rectangle {
        width: parent.width
        height: Theme.px(220)
        visible: !Theme.portrait
        gradient: Gradient {
            GradientStop { position: 0; color: Theme.veil }
            GradientStop { position: 1; color: Theme.clear(Theme.veil) }
        }
    }
    Brand {
        x: Theme.margin
        y: Theme.px(52)
        width: clock.x - x - Theme.gutter
        visit: root.visit
    }
    Label {
        id: clock
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: Theme.px(48)
        text: root.visit.clock
        font: Theme.type(60, Font.Normal)
        color: Theme.onDark
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.px(Theme.portrait ? 560 : 300)
        gradient: Gradient {
            GradientStop { position: 0; color: Theme.clear(Theme.veil) }
            GradientStop { position: 1; color: Theme.veil }
        }
    }
    Row {
        id: invitation
        anchors.horizontalCenter: Theme.portrait ? parent.horizontalCenter : undefined
        anchors.bottom: Theme.portrait ? buttons.top : parent.bottom
        anchors.bottomMargin: Theme.px(Theme.portrait ? 56 : 64)
        x: Theme.margin
        spacing: Theme.px(28)
        Item {
            width: Theme.px(112)
            height: width
            anchors.verticalCenter: parent.verticalCenter
            Rectangle {
                anchors.centerIn: parent
                width: parent.width
                height: width
                radius: width / 2
                color: Theme.onDark
                opacity: 0.28
                SequentialAnimation on scale {
                    running: root.visible && !Theme.reducedMotion
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
        Column {
            anchors.verticalCenter: parent.verticalCenter
            Label {
                text: "触摸屏幕，开始参观"
                font: Theme.tileTitle
                color: Theme.onDark
                wrapMode: Text.NoWrap
            }
            Label {
                text: "Touch the screen to explore"
                font: Theme.chip
                color: Theme.onDarkSoft
                wrapMode: Text.NoWrap
            }
        }
    }
    HeaderButtons {
        id: buttons
        anchors.right: Theme.portrait ? undefined : parent.right
        anchors.rightMargin: Theme.margin
        anchors.horizontalCenter: Theme.portrait ? parent.horizontalCenter : undefined
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(76)
        visit: root.visit
        onPicture: true
        leadsHome: false
    }
}
