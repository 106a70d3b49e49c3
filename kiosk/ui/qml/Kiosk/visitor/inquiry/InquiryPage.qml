pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.visitor
import Kiosk.ViewModels

// A visitor leaves a message: the form beside what happens with it, then what became of it.
PageFrame {
    id: root

    required property InquiryViewModel viewModel
    readonly property bool open: viewModel.state === "writing" || viewModel.state === "sending"

    title: qsTr("Leave a message")
    note: viewModel.aboutTitle !== "" ? qsTr("About: %1").arg(viewModel.aboutTitle)
                                      : qsTr("We will answer by phone or e-mail")

    ScrollArea {
        id: scroll
        objectName: "form"
        visible: root.open
        x: -Theme.px(12) // room for what marks a field
        width: parent.width - x + Theme.px(24)
        height: parent.height
        topMargin: Theme.px(8)
        contentWidth: width
        contentHeight: columns.height + Theme.margin
        FollowInput { view: scroll }
        Flow {
            id: columns
            readonly property real gap: Theme.px(40)
            x: -scroll.x
            width: root.width - 2 * Theme.margin
            spacing: gap
            // Nothing of what was written stays in the fields once it has been taken.
            Loader {
                active: root.viewModel.state !== "taken" && root.viewModel.state !== "closed"
                width: Theme.portrait ? columns.width : Math.round((columns.width - columns.gap) * 0.62)
                sourceComponent: InquiryForm {
                    viewModel: root.viewModel
                }
            }
            InquiryConsent {
                width: Theme.portrait ? columns.width : columns.width - columns.gap - Math.round((columns.width - columns.gap) * 0.62)
                viewModel: root.viewModel
            }
        }
    }
    Loader {
        active: !root.open
        anchors.fill: parent
        sourceComponent: InquiryOutcome {
            outcome: root.viewModel.state
            contact: root.viewModel.contact
            onDone: root.visit.navigation.back()
            onTryAgain: root.viewModel.goOnWriting()
        }
    }
}
