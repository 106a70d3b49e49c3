pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// The launch ceremony: guests lay their hands on the screen, and the ball fills with light.
// Escape ends it; a held space bar does what all hands do.
FocusScope {
    id: root

    required property CeremonyViewModel ceremony
    required property VisitViewModel visit
    readonly property bool filling: ceremony.phase === "filling"

    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Escape)
            root.ceremony.end();
        else if (event.key === Qt.Key_Space && !event.isAutoRepeat)
            root.ceremony.hold(true);
    }
    Keys.onReleased: event => {
        if (event.key === Qt.Key_Space && !event.isAutoRepeat)
            root.ceremony.hold(false);
    }

    CeremonyStage {
        id: stage
        objectName: "ceremonyStage"
        anchors.fill: parent
        ceremony: root.ceremony
    }
    FrameAnimation {
        running: root.visible
        onTriggered: stage.advance(frameTime)
    }

    Label {
        id: hallName
        x: Theme.margin
        y: Theme.px(48)
        width: parent.width - 2 * x
        horizontalAlignment: Text.AlignHCenter
        text: root.visit.hall.name
        font: Theme.chip
        color: Theme.onDarkSoft
        maximumLineCount: 2
        elide: Text.ElideRight
    }
    Label {
        id: title
        objectName: "ceremonyTitle"
        anchors.top: hallName.bottom
        anchors.topMargin: Theme.px(Theme.portrait ? 72 : 16)
        x: Theme.margin
        width: parent.width - 2 * x
        horizontalAlignment: Text.AlignHCenter
        text: root.ceremony.title
        font: Theme.type(Theme.portrait ? 88 : 76, Font.Bold)
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.px(30)
        height: Theme.px(Theme.portrait ? 280 : 120) * Theme.textScale
        color: Theme.onDark
        maximumLineCount: Theme.portrait ? 3 : 1
        elide: Text.ElideRight
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: title.bottom
        visible: root.ceremony.practice
        width: practice.width + Theme.px(64)
        height: practice.height + Theme.px(20)
        radius: height / 2
        color: Theme.amber
        Label {
            id: practice
            objectName: "practice"
            anchors.centerIn: parent
            text: qsTr("Practice run")
            font: Theme.cardTitle
            color: Theme.amberLetters
            wrapMode: Text.NoWrap
        }
    }
    Column {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(Theme.portrait ? 150 : 40)
        x: Theme.margin
        width: parent.width - 2 * x
        spacing: Theme.px(18)
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.filling && root.ceremony.needed > 1
            spacing: Theme.px(14)
            Repeater {
                model: root.ceremony.needed
                Rectangle {
                    required property int index
                    width: Theme.px(22)
                    height: width
                    radius: width / 2
                    color: index < root.ceremony.hands ? Theme.amberOnDark : Theme.clear(Theme.amberOnDark)
                    border.color: index < root.ceremony.hands ? Theme.amberOnDark : Theme.onDarkSoft
                    border.width: Theme.hairline
                }
            }
        }
        Label {
            objectName: "ceremonyHint"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.filling ? qsTr("Lay your hands on the screen together, and keep them there")
                               : root.ceremony.practice ? qsTr("Well done. That was the practice run") : ""
            font: Theme.tileTitle
            color: Theme.onDark
        }
    }
}
