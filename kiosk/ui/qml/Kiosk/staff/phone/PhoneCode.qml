pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The code of the phone page while it opens something, then who is connected; and the time left.
Rectangle {
    id: root

    required property PhonePageViewModel phone
    readonly property bool open: phone.state === "open" || phone.state === "connected"

    implicitHeight: column.height + Theme.px(96)
    radius: Theme.cardRadius
    color: Theme.paper
    border.color: Theme.sand
    border.width: Theme.hairline

    Column {
        id: column
        anchors.centerIn: parent
        width: parent.width - Theme.px(96)
        spacing: Theme.px(18)
        Label {
            objectName: "phoneState"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: PhoneWords.state(root.phone.state)
            font: Theme.cardTitle
        }
        Image {
            objectName: "phoneCode"
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.phone.code !== ""
            width: Theme.px(420)
            height: width
            sourceSize: Qt.size(width, width)
            source: root.phone.code
            smooth: false
            fillMode: Image.PreserveAspectFit
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("QR code of the phone page")
        }
        Label {
            objectName: "phoneDevice"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            visible: root.phone.state === "connected"
            text: PhoneWords.device(root.phone.device, root.phone.address)
            font: Theme.bodyBold
            color: Theme.grass
        }
        Label {
            objectName: "phoneTime"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            visible: root.open
            text: qsTr("open for %1").arg(StaffWords.clock(root.phone.secondsLeft))
            font: Theme.tileTitle
            color: root.phone.secondsLeft < 60 ? Theme.brick : Theme.ink
        }
        Label {
            objectName: "phoneTrouble"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            visible: text !== ""
            text: PhoneWords.trouble(root.phone.trouble)
            font: Theme.chip
            color: root.phone.trouble === "over" || root.phone.trouble === "left" ? Theme.mossGrey : Theme.brick
            lineHeight: 1.3
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            visible: root.phone.state === "open"
            text: root.phone.fingerprint === ""
                ? qsTr("The phone has to be in the same network: %1. The code works for one phone, once. Visitors' messages show their states alone, as this page is not encrypted.").arg(root.phone.place)
                : qsTr("The phone has to be in the same network: %1. The code works for one phone, once. The browser warns of the certificate, which this PC has made for these ten minutes: %2").arg(root.phone.place).arg(root.phone.fingerprint)
            font: Theme.secondary
            color: Theme.mossGrey
            lineHeight: 1.3
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            visible: root.phone.state === "connected"
            text: qsTr("Is this not your phone? Close the page now. It stays open when this screen is locked, and closes when you sign out.")
            font: Theme.secondary
            color: Theme.mossGrey
            lineHeight: 1.3
        }
    }
}
