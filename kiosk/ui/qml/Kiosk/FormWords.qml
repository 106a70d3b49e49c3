pragma Singleton
import QtQuick

// The texts of the form by message id: fields, problems, and hints for corrections.
QtObject {
    id: root

    function subject(id: string): string {
        switch (id) {
        case "investment": return qsTr("Investment");
        case "job": return qsTr("A job");
        case "research": return qsTr("Joint research");
        case "other": return qsTr("Something else");
        default: return "";
        }
    }

    function missing(field: string): string {
        switch (field) {
        case "name": return qsTr("Tell us your name.");
        case "phone": return qsTr("Leave a phone number or an e-mail address, so that we can answer.");
        case "message": return qsTr("Write your message.");
        default: return "";
        }
    }

    // The short texts for the same, in the list of problems.
    function toDo(field: string): string {
        switch (field) {
        case "subject": return qsTr("choose what it is about");
        case "name": return qsTr("your name");
        case "organisation": return qsTr("a shorter name of the organisation");
        case "phone": return qsTr("a phone number or an e-mail address");
        case "email": return qsTr("the e-mail address");
        case "message": return qsTr("your message");
        case "consent": return qsTr("your agreement");
        default: return "";
        }
    }

    function problem(field: string, id: string): string {
        switch (id) {
        case "missing": return missing(field);
        case "too-long": return qsTr("This is too long. Please shorten it.");
        case "phone-characters": return qsTr("Only digits belong here: 138 0013 8000.");
        case "phone-short": return qsTr("Some digits are missing: a mobile number has 11.");
        case "phone-long": return qsTr("There are too many digits: a mobile number has 11.");
        case "phone-area-code": return qsTr("Put the area code first: 010 or 0475.");
        case "phone-unknown": return qsTr("There is no such number. Please look at it once more.");
        case "email-at": return qsTr("An e-mail address has an @: name@example.com.");
        case "email-name": return qsTr("Please check what stands before the @.");
        case "email-domain": return qsTr("Please complete what stands after the @.");
        default: return "";
        }
    }
}
