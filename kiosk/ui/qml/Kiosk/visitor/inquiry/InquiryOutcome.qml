pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls

// What became of a message: thanks, or kindly why not and what to do instead.
FocusScope {
    id: root

    required property string outcome
    required property string contact
    readonly property bool taken: outcome === "taken"
    readonly property bool again: outcome === "refused"
    readonly property bool roomy: height > Theme.grown(560, 800)
    signal done
    signal tryAgain

    function headline(): string {
        switch (outcome) {
        case "taken": return qsTr("Thank you, we have your message");
        case "session": return qsTr("Thank you, that is a lot already");
        case "hour": return qsTr("Many people are writing just now");
        case "refused": return qsTr("Your message could not be kept");
        default: return qsTr("Please come to the liaison office");
        }
    }
    function explanation(): string {
        switch (outcome) {
        case "taken": return qsTr("The liaison office will be in touch. What you wrote is no longer on this screen.");
        case "session": return qsTr("We have several messages of yours. If there is more to say, tell us in person.");
        case "hour": return qsTr("Please try again in a while, or tell us in person.");
        case "refused": return qsTr("What you wrote is still there. Try once more, or tell us in person.");
        default: return qsTr("Messages cannot be taken on this screen.");
        }
    }

    focus: true
    Component.onCompleted: goOn.forceActiveFocus()

    Column {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: root.roomy ? -Theme.px(48) : 0
        width: Math.min(parent.width, Theme.px(1100))
        spacing: Theme.px(28)
        Rectangle {
            visible: root.roomy
            anchors.horizontalCenter: parent.horizontalCenter
            width: Theme.px(168)
            height: width
            radius: width / 2
            color: Theme.tint(root.taken ? Theme.grass : Theme.sky)
            Icon {
                anchors.centerIn: parent
                name: root.taken ? "check" : "people"
                size: Theme.px(92)
                colour: root.taken ? Theme.grass : Theme.sky
            }
        }
        Label {
            objectName: "outcome"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.headline()
            font: Theme.pageTitle
            color: Theme.deepGrass
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.explanation()
            font: Theme.lead
            color: Theme.mossGrey
        }
        Label {
            width: parent.width
            visible: root.contact !== ""
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Liaison office: %1").arg(root.contact)
            font: Theme.chip
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.touchGap
            PillButton {
                objectName: "tryAgain"
                visible: root.again
                text: qsTr("Back to my message")
                onClicked: root.tryAgain()
            }
            PillButton {
                id: goOn
                objectName: "goOn"
                focus: true
                text: qsTr("Go on exploring")
                colour: root.again ? Theme.paper : Theme.amber
                lineColour: root.again ? Theme.sand : Theme.amberLine
                onClicked: root.done()
            }
        }
    }
}
