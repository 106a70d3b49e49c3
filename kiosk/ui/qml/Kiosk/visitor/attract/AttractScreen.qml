pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.visitor
import Kiosk.ViewModels

// What plays when nobody is touching: the film, the hall's name, and an invitation.
FocusScope {
    id: root

    required property VisitViewModel visit

    Keys.onPressed: event => {
        event.accepted = true;
        root.visit.begin();
    }

    readonly property string shown: visit.attract.showsPicture ? visit.attract.picture : visit.attract.poster

    readonly property bool nothingPlays: !backdrop.visible

    Rectangle {
        anchors.fill: parent
        visible: root.nothingPlays
        color: Theme.duskSky
    }
    PanningPicture {
        objectName: "hallPicture"
        anchors.fill: parent
        visible: root.visible && root.nothingPlays
        source: !visible ? "" : Theme.portrait ? root.visit.hall.heroPortrait || Theme.calmPicture : root.visit.hall.hero || Theme.calmPicture
    }
    Backdrop {
        id: backdrop
        anchors.fill: parent
        visible: root.shown !== "" || root.visit.film.hasPicture
        source: root.shown
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

    EdgeScrim {
        solid: (root.nothingPlays ? Theme.portrait ? hallName.y + hallName.height : clock.y + clock.height
                                  : Math.max(brand.y + brand.height, clock.y + clock.height)) + Theme.gap
    }
    SideScrim {
        visible: root.nothingPlays && !Theme.portrait
        solid: Theme.margin + hallName.textWidth
    }
    HallName {
        id: hallName
        x: Theme.margin
        y: Theme.portrait ? Theme.px(240) : Math.max(Theme.px(180), (invitation.y - height) * 0.5)
        width: Theme.portrait ? parent.width - 2 * x : parent.width * 0.62
        visible: root.nothingPlays
        visit: root.visit
    }
    Brand {
        id: brand
        visible: !root.nothingPlays
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
        text: root.visit.hall.clock
        font: Theme.type(60, Font.Normal)
        color: Theme.onDark
    }

    EdgeScrim {
        anchors.bottom: parent.bottom
        atBottom: true
        solid: parent.height - invitation.y + Theme.gap
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
                color: Theme.amberOnDark
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
