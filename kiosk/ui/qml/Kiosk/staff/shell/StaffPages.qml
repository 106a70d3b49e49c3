pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.staff
import Kiosk.ViewModels

// The pages in the order of the rail. Each is made when it is opened first, and kept: what somebody
// was doing there is still there when they come back.
FocusScope {
    id: root

    required property StaffViewModel staff
    readonly property list<StaffPage> pages: [
        StaffPage {
            name: "overview"
            title: qsTr("Overview")
            iconName: "overview"
            OverviewPage {
                overview: root.staff.overview
                shows: root.staff.hall.shows
                language: root.staff.language
                newMessages: root.staff.messages.newCount
            }
        },
        StaffPage {
            name: "content"
            title: qsTr("Content")
            iconName: "document"
            FocusScope {
                ContentArea {
                    anchors.fill: parent
                    visible: !root.staff.form.isOpen
                    focus: visible && !root.staff.form.begun.asked
                    content: root.staff.content
                    samples: root.staff.hall.samples
                    beginning: root.staff.hall.beginning
                    begun: root.staff.form.begun
                    spreadsheets: root.staff.spreadsheets
                }
                BegunSheet {
                    anchors.fill: parent
                    visible: root.staff.form.begun.asked
                    focus: visible
                    begun: root.staff.form.begun
                }
                FormPage {
                    anchors.fill: parent
                    visible: root.staff.form.isOpen
                    focus: visible
                    form: root.staff.form
                    preview: root.staff.preview
                    shows: root.staff.hall.shows
                }
            }
        },
        StaffPage {
            name: "media"
            title: qsTr("Media")
            iconName: "picture"
            MediaPage { media: root.staff.media; phone: root.staff.phone; language: root.staff.language; onKiosk: root.staff.onKiosk }
        },
        StaffPage {
            name: "loop"
            title: qsTr("Loop")
            iconName: "calendar"
            LoopPage { loop: root.staff.loop }
        },
        StaffPage {
            name: "plan"
            title: qsTr("Plan")
            iconName: "whole"
            PlanPage { plan: root.staff.plan }
        },
        StaffPage {
            name: "publish"
            title: qsTr("Publish")
            iconName: "publish"
            badge: root.staff.page === "publish" ? root.staff.publish.changes.count : root.staff.overview.waiting.changes
            PublishPage { publish: root.staff.publish }
        },
        StaffPage {
            name: "messages"
            title: qsTr("Messages")
            iconName: "message"
            badge: root.staff.messages.newCount
            MessagesPage { messages: root.staff.messages; onKiosk: root.staff.onKiosk }
        },
        StaffPage {
            name: "statistics"
            title: qsTr("Statistics")
            iconName: "chart"
            StatisticsPage { statistics: root.staff.statistics }
        },
        StaffPage {
            name: "stations"
            title: qsTr("Stations")
            iconName: "screen"
            StationsPage { stations: root.staff.stations }
        },
        StaffPage {
            name: "history"
            title: qsTr("History")
            iconName: "history"
            HistoryPage { history: root.staff.history }
        },
        StaffPage {
            name: "settings"
            title: qsTr("Settings")
            iconName: "settings"
            SettingsPage { settings: root.staff.settings; overview: root.staff.overview }
        }
    ]

    Repeater {
        model: root.pages
        Loader {
            id: loader
            required property StaffPage modelData
            readonly property bool inFront: root.staff.page === modelData.name && root.visible
            width: root.width
            height: root.height
            active: false
            visible: inFront
            focus: inFront
            sourceComponent: modelData.content
            Binding on active {
                when: loader.inFront
                value: true
                restoreMode: Binding.RestoreNone
            }
        }
    }
}
