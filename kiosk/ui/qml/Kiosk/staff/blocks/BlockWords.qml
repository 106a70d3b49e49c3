pragma Singleton
import QtQuick

// What the kinds of blocks are called.
QtObject {
    function kind(id: string): string {
        switch (id) {
        case "heading": return qsTr("Heading");
        case "list": return qsTr("List");
        case "quote": return qsTr("Quote");
        case "picture": return qsTr("Picture");
        default: return qsTr("Paragraph");
        }
    }
    // What stands in one that is empty.
    function example(id: string): string {
        switch (id) {
        case "heading": return qsTr("A heading");
        case "list": return qsTr("A point; Enter begins the next one");
        case "quote": return qsTr("What somebody said");
        default: return qsTr("Write here");
        }
    }
}
