pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// What an empty hall is asked: its name, its languages, its logo, when it is open.
FocusScope {
    id: root

    required property BeginningViewModel beginning
    readonly property var weekdays: [qsTr("Mon"), qsTr("Tue"), qsTr("Wed"), qsTr("Thu"), qsTr("Fri"), qsTr("Sat"), qsTr("Sun")]

    component Heading: Label {
        width: parent?.width ?? 0
        font: Theme.chipBold
        color: Theme.deepGrass
    }

    ScrollArea {
        id: scroll
        anchors.fill: parent
        anchors.bottomMargin: foot.height
        contentHeight: fields.height + 2 * fields.y
        Column {
            id: fields
            x: (scroll.width - width) / 2
            y: Theme.px(56)
            readonly property bool beside: width > Theme.px(800)
            width: Math.min(scroll.width - 2 * Theme.px(72), Theme.px(1080))
            spacing: Theme.px(24)
            Flow {
                id: names
                readonly property real half: fields.beside ? (width - spacing) / 2 : width
                width: parent.width
                spacing: Theme.gutter
                TextLine {
                    width: english.visible ? names.half : names.width
                    focus: true
                    fieldName: "hallName-zh-Hans"
                    label: qsTr("Name of the hall")
                    example: qsTr("For example: Green Valley Science Hall")
                    longest: 60
                    problem: HallWords.fault(root.beginning.fault === "name-missing" || root.beginning.fault === "name" ? root.beginning.fault : "")
                    Component.onCompleted: show(root.beginning.name)
                    onWritten: text => root.beginning.writeName("zh-Hans", text)
                }
                TextLine {
                    id: english
                    width: names.half
                    visible: root.beginning.languages.includes("en")
                    fieldName: "hallName-en"
                    label: qsTr("Name in English")
                    longest: 120
                    Component.onCompleted: show(root.beginning.englishName)
                    onWritten: text => root.beginning.writeName("en", text)
                }
            }
            Flow {
                width: parent.width
                spacing: Theme.gutter
                Column {
                    width: names.half
                    spacing: Theme.px(10)
                    Heading { text: qsTr("Languages that visitors can choose") }
                    Flow {
                        width: parent.width
                        spacing: Theme.px(12)
                        Repeater {
                            model: root.beginning.allLanguages
                            Chip {
                                id: language
                                required property string modelData
                                objectName: `hallLanguage-${modelData}`
                                leftPadding: Theme.px(28)
                                text: ContentWords.language(modelData)
                                checked: root.beginning.languages.includes(modelData)
                                enabled: modelData !== "zh-Hans"
                                Accessible.role: Accessible.CheckBox
                                onClicked: root.beginning.toggleLanguage(language.modelData)
                            }
                        }
                    }
                }
                Column {
                    width: names.half
                    spacing: Theme.px(10)
                    Heading { text: qsTr("Logo") }
                    Row {
                        spacing: Theme.px(16)
                        Rectangle {
                            width: Theme.px(200)
                            height: Theme.px(104)
                            radius: Theme.px(20)
                            color: Theme.paper
                            border.color: Theme.sand
                            border.width: Theme.hairline
                            Icon {
                                anchors.centerIn: parent
                                visible: root.beginning.logo === ""
                                name: "picture"
                                size: Theme.px(56)
                                colour: Theme.meadow
                            }
                            Image {
                                objectName: "hallLogo"
                                anchors.fill: parent
                                anchors.margins: Theme.px(12)
                                visible: root.beginning.logo !== ""
                                source: root.beginning.logo
                                sourceSize.height: Theme.px(200)
                                fillMode: Image.PreserveAspectFit
                                asynchronous: true
                            }
                        }
                        StaffButton {
                            objectName: "chooseLogo"
                            anchors.verticalCenter: parent.verticalCenter
                            enabled: !root.beginning.importing
                            iconName: "picture"
                            text: root.beginning.importing ? qsTr("One moment …") : root.beginning.logo !== "" ? qsTr("Another one") : qsTr("Choose a file")
                            onClicked: root.beginning.chooseLogo()
                        }
                        StaffButton {
                            objectName: "dropLogo"
                            anchors.verticalCenter: parent.verticalCenter
                            visible: root.beginning.logo !== ""
                            text: qsTr("No logo")
                            onClicked: root.beginning.dropLogo()
                        }
                    }
                    Label {
                        width: parent.width
                        text: root.beginning.fault === "no-picture" ? HallWords.fault("no-picture") : qsTr("It can be added later, too.")
                        font: Theme.small
                        color: root.beginning.fault === "no-picture" ? Theme.brick : Theme.mossGrey
                    }
                }
            }
            Column {
                width: parent.width
                spacing: Theme.px(10)
                Heading { text: qsTr("Open on") }
                Flow {
                    width: parent.width
                    spacing: Theme.px(12)
                    Repeater {
                        model: root.weekdays
                        Chip {
                            id: day
                            required property int index
                            required property string modelData
                            objectName: `hallDay-${index + 1}`
                            leftPadding: Theme.px(24)
                            text: modelData
                            checked: root.beginning.days.includes(index + 1)
                            Accessible.role: Accessible.CheckBox
                            onClicked: root.beginning.toggleDay(day.index + 1)
                        }
                    }
                }
            }
            Row {
                width: parent.width
                spacing: Theme.gutter
                visible: root.beginning.days.length > 0
                TextLine {
                    width: (parent.width - parent.spacing) / 2
                    fieldName: "hallOpens"
                    label: qsTr("From")
                    example: "9:00"
                    hints: Qt.ImhTime
                    longest: 8
                    problem: root.beginning.fault === "hours" ? HallWords.fault("hours") : ""
                    Component.onCompleted: show(root.beginning.opens)
                    onWritten: text => root.beginning.writeOpens(text)
                }
                TextLine {
                    width: (parent.width - parent.spacing) / 2
                    fieldName: "hallCloses"
                    label: qsTr("Until")
                    example: "17:00"
                    hints: Qt.ImhTime
                    longest: 8
                    Component.onCompleted: show(root.beginning.closes)
                    onWritten: text => root.beginning.writeCloses(text)
                }
            }
        }
    }
    Rectangle {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.px(136)
        color: Theme.cream
        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.sand
        }
        Label {
            objectName: "beginningFault"
            anchors.verticalCenter: parent.verticalCenter
            x: fields.x
            width: acts.x - x - Theme.gutter
            text: HallWords.fault(root.beginning.fault)
            font: Theme.secondary
            color: Theme.brick
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        Row {
            id: acts
            x: fields.x + fields.width - width
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(16)
            StaffButton {
                objectName: "beginningLeave"
                implicitHeight: Theme.px(80)
                text: qsTr("Leave the hall as it is")
                onClicked: root.beginning.close()
            }
            StaffButton {
                objectName: "beginningFinish"
                implicitHeight: Theme.px(80)
                primary: true
                enabled: !root.beginning.busy && !root.beginning.importing
                text: root.beginning.busy ? qsTr("One moment …") : qsTr("Begin with this hall")
                onClicked: root.beginning.finish()
            }
        }
    }
}
