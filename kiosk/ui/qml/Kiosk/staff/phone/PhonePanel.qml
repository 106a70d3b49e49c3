pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The page for a phone: its code and how long it is open; who is connected, and what came in.
FocusScope {
    id: root

    required property PhonePageViewModel phone
    readonly property real edge: Theme.px(Theme.portrait ? 40 : 56)
    readonly property bool open: phone.state === "open" || phone.state === "connected"

    objectName: "phonePanel"
    Keys.onEscapePressed: phone.show(false)

    Rectangle {
        anchors.fill: parent
        color: Theme.cream
    }
    MouseArea {
        anchors.fill: parent
        onWheel: event => event.accepted = true
    }
    RoundButton {
        id: back
        objectName: "closePhonePanel"
        focus: true
        x: root.edge
        y: Theme.px(40)
        iconName: "back"
        text: qsTr("Back")
        colour: Theme.paper
        lineColour: Theme.sand
        iconColour: Theme.deepGrass
        onClicked: root.phone.show(false)
    }
    Label {
        anchors.verticalCenter: back.verticalCenter
        x: back.x + back.width + Theme.px(24)
        width: act.x - x - Theme.gutter
        text: qsTr("From a phone")
        font: Theme.type(42, Font.Bold)
        maximumLineCount: 1
        elide: Text.ElideRight
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    StaffButton {
        id: act
        objectName: root.open ? "closePhonePage" : "openPhonePage"
        anchors.verticalCenter: back.verticalCenter
        x: parent.width - root.edge - width
        implicitHeight: Theme.px(72)
        primary: !root.open
        enabled: root.open || root.phone.state === "closed"
        text: root.open ? qsTr("Close now") : qsTr("Open for 10 minutes")
        onClicked: root.open ? root.phone.closeNow() : root.phone.begin()
    }
    PhoneCode {
        id: code
        x: root.edge
        y: back.y + back.height + Theme.px(32)
        width: Theme.portrait ? root.width - 2 * root.edge : Math.round((root.width - 2 * root.edge - Theme.gutter) * 0.46)
        height: Theme.portrait ? implicitHeight : root.height - y - Theme.px(40)
        phone: root.phone
    }
    StaffCard {
        id: came
        x: Theme.portrait ? root.edge : code.x + code.width + Theme.gutter
        y: Theme.portrait ? code.y + code.height + Theme.gutter : code.y
        width: root.width - root.edge - x
        height: root.height - y - Theme.px(40)
        title: qsTr("What came in")

        Label {
            width: parent.width
            visible: list.count === 0
            text: qsTr("Photos from the phone appear here, and in the library at once.")
            font: Theme.secondary
            color: Theme.mossGrey
            lineHeight: 1.3
        }
        ListView {
            id: list
            objectName: "phonePhotos"
            anchors.fill: parent
            activeFocusOnTab: true
            clip: true
            spacing: Theme.px(6)
            model: root.phone.photos
            delegate: Item {
                id: photo
                required property string name
                required property string phase
                required property string fault
                width: list.width
                height: Math.max(Theme.px(52), said.height + Theme.px(12))
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.round(parent.width * 0.5)
                    text: photo.name
                    font: Theme.chip
                    maximumLineCount: 1
                    elide: Text.ElideMiddle
                }
                Label {
                    id: said
                    anchors.verticalCenter: parent.verticalCenter
                    x: Math.round(parent.width * 0.54)
                    width: parent.width - x
                    text: PhoneWords.photo(photo.phase, photo.fault)
                    font: Theme.secondary
                    color: photo.phase === "refused" ? Theme.brick : photo.phase === "waiting" ? Theme.mossGrey : Theme.grass
                }
            }
        }
    }
}
