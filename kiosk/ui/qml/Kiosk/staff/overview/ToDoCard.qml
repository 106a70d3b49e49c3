pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// What somebody should see to, the most important first: this PC, then visitors, then the content.
StaffCard {
    id: root

    required property OverviewViewModel overview
    required property int newMessages
    readonly property WaitingViewModel waiting: overview.waiting
    readonly property int ofContent: waiting.untranslated + waiting.soonOver.count

    title: qsTr("To do")

    Column {
        width: parent.width
        spacing: Theme.px(14)
        Label {
            width: parent.width
            visible: root.overview.loaded && root.overview.toDo.count + root.waiting.changes + root.newMessages + root.ofContent === 0 && root.waiting.dueAt === ""
            text: qsTr("Nothing. Everything is in order.")
            font: Theme.secondary
            color: Theme.mossGrey
        }
        Label {
            width: parent.width
            visible: root.waiting.changes > 0
            text: qsTr("%n change(s) that visitors do not see yet", "", root.waiting.changes)
            font: Theme.type(22, Font.Bold)
            color: Theme.amberInk
        }
        Label {
            objectName: "toDoScheduled"
            width: parent.width
            visible: root.waiting.dueAt !== ""
            text: root.waiting.stoppedBy === "" ? ScheduleWords.waiting(root.waiting.dueAt, root.waiting.by)
                                                : ScheduleWords.stopped(root.waiting.stoppedBy, root.waiting.dueAt)
            font: Theme.secondary
            color: root.waiting.stoppedBy === "" ? Theme.ink : Theme.brick
            lineHeight: 1.2
        }
        Repeater {
            model: root.overview.toDo
            ToDoLine {
                required property string what
                required property string name
                required property real number
                words: StaffWords.toDo(what, name, number)
                dot: what === "no-channel" ? Theme.amberInk : Theme.brick
            }
        }
        ToDoLine {
            objectName: "toDoMessages"
            visible: root.newMessages > 0
            words: qsTr("%n message(s) that nobody has in hand", "", root.newMessages)
            dot: Theme.amber
            act: qsTr("Read")
            onActed: root.overview.pageAsked("messages")
        }
        Repeater {
            model: root.waiting.soonOver
            ToDoLine {
                required property string kind
                required property string key
                required property string title
                required property int days
                objectName: `toDoSoonOver-${key}`
                words: StaffWords.soonOver(title, days)
                dot: Theme.amber
                act: qsTr("Extend")
                onActed: root.overview.fieldAsked(kind, key, "valid_until", "zh-Hans")
            }
        }
        ToDoLine {
            visible: root.waiting.soonOverElse > 0
            words: qsTr("%n more thing(s) that end within a week", "", root.waiting.soonOverElse)
            dot: Theme.amber
        }
        ToDoLine {
            objectName: "toDoTranslations"
            visible: root.waiting.untranslated > 0
            words: qsTr("%n thing(s) without all translations", "", root.waiting.untranslated)
            dot: Theme.amber
            act: qsTr("Translate")
            onActed: root.overview.languagesAsked()
        }
    }
}
