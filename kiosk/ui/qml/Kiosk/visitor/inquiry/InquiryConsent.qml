pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// What happens with a message, the tick that agrees to it, and the way to send it.
Rectangle {
    id: root

    required property InquiryViewModel viewModel

    implicitHeight: column.height + 2 * Theme.px(32)
    radius: Theme.cardRadius
    color: Theme.paper
    border.color: Theme.sand
    border.width: Theme.hairline

    component Point: Item {
        id: point
        required property string iconName
        required property string said
        width: parent?.width ?? 0
        height: Math.max(badge.height, words.height)
        Icon {
            id: badge
            name: point.iconName
            size: Theme.px(40)
            colour: Theme.grass
        }
        Label {
            id: words
            anchors.left: badge.right
            anchors.leftMargin: Theme.px(20)
            anchors.right: parent.right
            text: point.said
            font: Theme.chip
            lineHeight: 1.3
        }
    }

    Column {
        id: column
        x: Theme.px(32)
        y: Theme.px(32)
        width: parent.width - 2 * x
        spacing: Theme.px(24)
        Label {
            width: parent.width
            text: qsTr("What happens with your message")
            font: Theme.cardTitle
            color: Theme.deepGrass
        }
        Point {
            iconName: "document"
            said: qsTr("We keep what you write here and when you wrote it, nothing else.")
        }
        Point {
            iconName: "lock"
            said: qsTr("It is locked at once. Only the staff of the base's liaison office can read it, to answer you.")
        }
        Point {
            iconName: "calendar"
            said: qsTr("After %n day(s) it is deleted here. You can have it deleted earlier: ask the staff.", "", root.viewModel.keptDays)
        }
        CheckLine {
            objectName: "consent"
            width: parent.width
            text: qsTr("I agree that my message is kept and used in this way.")
            checked: root.viewModel.consent
            onToggled: root.viewModel.setConsent(checked)
        }
        PillButton {
            objectName: "send"
            width: parent.width
            enabled: root.viewModel.whole && root.viewModel.state === "writing"
            opacity: enabled ? 1 : 0.45
            text: qsTr("Send")
            iconName: "message"
            onClicked: root.viewModel.send()
        }
        Label {
            width: parent.width
            // Its line is kept free, so that nothing jumps when all is there.
            opacity: root.viewModel.whole ? 0 : 1
            text: root.viewModel.whole ? " " : qsTr("Still to do: %1").arg(FormWords.toDo(root.viewModel.firstProblem))
            font: Theme.secondary
            color: Theme.mossGrey
        }
    }
}
