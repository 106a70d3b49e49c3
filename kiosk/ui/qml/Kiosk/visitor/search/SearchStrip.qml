pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// Results or suggestions in one row, where keyboard and field leave no more room. None of them
// takes the focus: that would close the keyboard, and the row with it.
Item {
    id: root

    required property SearchViewModel viewModel
    signal chosen(kind: string, slug: string)
    signal taken(words: string)

    implicitHeight: Theme.touchTarget

    Connections {
        target: root.viewModel
        function onChanged(): void {
            row.positionViewAtBeginning();
        }
    }
    ChipStrip {
        anchors.fill: parent
        objectName: "suggestions"
        visible: !root.viewModel.asked
        model: root.viewModel.suggestions
        delegate: Chip {
            id: suggestion
            required property string words
            required property int index
            objectName: `suggestion-${index}`
            focusPolicy: Qt.NoFocus
            longest: root.width - leftPadding - rightPadding
            text: words
            onClicked: root.taken(suggestion.words)
        }
    }
    ChipStrip {
        id: row
        anchors.fill: parent
        objectName: "found"
        visible: root.viewModel.asked
        model: root.viewModel.found
        delegate: Chip {
            id: found
            required property string kind
            required property string slug
            required property string title
            objectName: `found-${kind}-${slug}`
            focusPolicy: Qt.NoFocus
            longest: root.width - leftPadding - rightPadding
            text: title
            Accessible.description: Words.kinds(kind)
            onClicked: root.chosen(found.kind, found.slug)
        }
    }
    NothingFound {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        visible: root.viewModel.asked && root.viewModel.groups.count === 0
        question: root.viewModel.question
        maximumLineCount: 1
    }
}
