pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// What somebody at a new PC needs to make it a station: the address, the six words, the steps.
FocusScope {
    id: root

    required property EnrollingViewModel enrolling
    readonly property bool known: enrolling.address !== ""
    readonly property real edge: Theme.px(Theme.portrait ? 40 : 56)

    objectName: "enrollPanel"
    Keys.onEscapePressed: enrolling.show(false)

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
        objectName: "closeEnrolling"
        x: root.edge
        y: Theme.px(40)
        iconName: "back"
        text: qsTr("Back")
        colour: Theme.paper
        lineColour: Theme.sand
        iconColour: Theme.deepGrass
        onClicked: root.enrolling.show(false)
    }
    Label {
        anchors.verticalCenter: back.verticalCenter
        x: back.x + back.width + Theme.px(24)
        width: save.x - x - Theme.gutter
        text: qsTr("Enroll a station")
        font: Theme.type(42, Font.Bold)
        maximumLineCount: 1
        elide: Text.ElideRight
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    StaffButton {
        id: save
        objectName: "saveInvitation"
        anchors.verticalCenter: back.verticalCenter
        x: parent.width - root.edge - width
        implicitHeight: Theme.px(72)
        visible: root.known
        text: qsTr("Save to print …")
        onClicked: root.enrolling.save()
    }
    EmptyState {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * root.edge, Theme.px(1000))
        visible: root.enrolling.trouble !== ""
        icon: "screen"
        text: StationWords.enrollTrouble(root.enrolling.trouble)
    }
    ScrollArea {
        id: area
        x: root.edge
        y: back.y + back.height + Theme.px(28)
        width: parent.width - 2 * root.edge
        height: parent.height - y
        visible: root.known
        contentHeight: card.height + steps.height + Theme.px(24 + 40)

        Rectangle {
            id: card
            width: area.width
            height: Math.max(code.height, told.height) + Theme.px(72)
            radius: Theme.cardRadius
            color: Theme.paper
            border.color: Theme.sand
            border.width: Theme.hairline
            Image {
                id: code
                objectName: "enrollCode"
                x: Theme.px(36)
                y: Theme.px(36)
                width: Theme.px(Theme.portrait ? 300 : 380)
                height: width
                sourceSize: Qt.size(width, width)
                source: root.enrolling.code
                smooth: false
                fillMode: Image.PreserveAspectFit
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("QR code of the channel's address and the six words")
            }
            Column {
                id: told
                x: code.x + code.width + Theme.px(40)
                y: Theme.px(36)
                width: parent.width - x - Theme.px(36)
                spacing: Theme.px(10)
                Label {
                    width: parent.width
                    text: qsTr("Address of the channel")
                    font: Theme.secondary
                    color: Theme.mossGrey
                }
                Label {
                    objectName: "enrollAddress"
                    width: parent.width
                    text: root.enrolling.address
                    font: Theme.type(28, Font.Bold)
                    wrapMode: Text.WrapAnywhere
                }
                Label {
                    objectName: "enrollReach"
                    width: parent.width
                    visible: text !== ""
                    text: root.enrolling.reach
                    font: Theme.secondary
                    color: Theme.amberInk
                    lineHeight: 1.2
                }
                Label {
                    width: parent.width
                    topPadding: Theme.px(8)
                    text: qsTr("The six words")
                    font: Theme.secondary
                    color: Theme.mossGrey
                }
                Grid {
                    id: words
                    width: parent.width
                    columns: Theme.portrait ? 2 : 3
                    rowSpacing: Theme.px(14)
                    Repeater {
                        model: root.enrolling.words
                        FingerprintWord {
                            width: Math.floor(words.width / words.columns)
                        }
                    }
                }
            }
        }
        Column {
            id: steps
            y: card.height + Theme.px(24)
            width: area.width
            spacing: Theme.px(16)
            Repeater {
                model: root.enrolling.steps
                EnrollStep {
                    required property int index
                    required property string modelData
                    width: steps.width
                    number: index + 1
                    text: modelData
                }
            }
        }
    }
}
