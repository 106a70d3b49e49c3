pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// The fields of a message, in the order in which one would say it.
Column {
    id: root

    required property InquiryViewModel viewModel
    readonly property bool pairs: !Theme.largeText
    readonly property real half: pairs ? (width - Theme.gutter) / 2 : width

    spacing: Theme.px(14)

    Column {
        width: parent.width
        spacing: Theme.px(2)
        Label {
            width: parent.width
            text: qsTr("What is it about?")
            font: Theme.chipBold
            color: Theme.deepGrass
        }
        Flow {
            width: parent.width
            spacing: Theme.touchGap
            Repeater {
                model: root.viewModel.subjects
                Chip {
                    id: subject
                    required property string modelData
                    objectName: `subject-${modelData}`
                    text: FormWords.subject(modelData)
                    checked: root.viewModel.subject === modelData
                    onClicked: root.viewModel.chooseSubject(subject.modelData)
                }
            }
        }
    }
    Flow {
        width: parent.width
        spacing: root.pairs ? Theme.gutter : root.spacing
        TextLine {
            objectName: "nameField"
            fieldName: "name"
            width: root.half
            label: qsTr("Your name")
            longest: 40
            problem: FormWords.problem("name", root.viewModel.nameProblem)
            onWritten: text => root.viewModel.write("name", text)
        }
        TextLine {
            objectName: "organisationField"
            fieldName: "organisation"
            width: root.half
            label: qsTr("Company or organisation")
            note: qsTr("if you like")
            longest: 80
            problem: FormWords.problem("organisation", root.viewModel.organisationProblem)
            onWritten: text => root.viewModel.write("organisation", text)
        }
    }
    Flow {
        width: parent.width
        spacing: root.pairs ? Theme.gutter : root.spacing
        TextLine {
            objectName: "phoneField"
            fieldName: "phone"
            width: root.half
            label: qsTr("Phone")
            note: qsTr("or e-mail")
            example: "138 0013 8000"
            hints: Qt.ImhDialableCharactersOnly | Qt.ImhNoPredictiveText
            longest: 32
            problem: FormWords.problem("phone", root.viewModel.phoneProblem)
            onWritten: text => root.viewModel.write("phone", text)
        }
        TextLine {
            objectName: "emailField"
            fieldName: "email"
            width: root.half
            label: qsTr("E-mail")
            note: qsTr("one of the two is enough")
            example: "name@example.com"
            hints: Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
            longest: 254
            problem: FormWords.problem("email", root.viewModel.emailProblem)
            onWritten: text => root.viewModel.write("email", text)
        }
    }
    TextBlock {
        objectName: "messageField"
        fieldName: "message"
        width: parent.width
        label: qsTr("Your message")
        example: qsTr("What would you like to do together with Tongliao?")
        longest: 500
        problem: FormWords.problem("message", root.viewModel.messageProblem)
        onWritten: text => root.viewModel.write("message", text)
    }
}
