pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels
import Kiosk.visitor

// One open page of the stack, by its name. All pages are compiled with the window: a page opened
// later would wait for the loader thread, which may need the GIL: a deadlock.
FocusScope {
    id: root

    required property string page
    required property PageViewModel viewModel
    required property VisitViewModel visit
    required property bool inFront

    enabled: inFront
    focus: inFront
    Keys.onEscapePressed: visit.navigation.back()
    Keys.onBackPressed: visit.navigation.back()

    function component(): Component {
        switch (page) {
        case "Home": return home;
        case "Projects": return projects;
        case "Project": return project;
        case "Companies": return companies;
        case "Company": return company;
        case "Guide": return guide;
        case "Results": return results;
        case "About": return about;
        case "Films": return films;
        case "Film": return film;
        case "Opportunities": return opportunities;
        case "Opportunity": return opportunity;
        case "Inquiry": return inquiry;
        case "Search": return search;
        case "Milestone":
        case "Agreement": return record;
        default: return null;
        }
    }

    Loader {
        id: loader
        width: root.width
        height: root.height
        focus: true
        sourceComponent: root.component()
    }

    Component {
        id: home
        HomePage {
            viewModel: root.viewModel as HomeViewModel
            visit: root.visit
        }
    }
    Component {
        id: projects
        ProjectsPage {
            viewModel: root.viewModel as ProjectsViewModel
            visit: root.visit
        }
    }
    Component {
        id: project
        ProjectPage {
            viewModel: root.viewModel as ProjectViewModel
            visit: root.visit
        }
    }
    Component {
        id: companies
        CompaniesPage {
            viewModel: root.viewModel as CompaniesViewModel
            visit: root.visit
        }
    }
    Component {
        id: company
        CompanyPage {
            viewModel: root.viewModel as CompanyViewModel
            visit: root.visit
        }
    }
    Component {
        id: guide
        GuidePage {
            viewModel: root.viewModel as GuideViewModel
            visit: root.visit
        }
    }
    Component {
        id: results
        ResultsPage {
            viewModel: root.viewModel as ResultsViewModel
            visit: root.visit
        }
    }
    Component {
        id: about
        AboutPage {
            viewModel: root.viewModel as AboutViewModel
            visit: root.visit
        }
    }
    Component {
        id: films
        FilmsPage {
            viewModel: root.viewModel as FilmsViewModel
            visit: root.visit
        }
    }
    Component {
        id: film
        FilmPage {
            viewModel: root.viewModel as FilmPageViewModel
            visit: root.visit
        }
    }
    Component {
        id: opportunities
        OpportunitiesPage {
            viewModel: root.viewModel as OpportunitiesViewModel
            visit: root.visit
        }
    }
    Component {
        id: opportunity
        OpportunityPage {
            viewModel: root.viewModel as OpportunityViewModel
            visit: root.visit
        }
    }
    Component {
        id: inquiry
        InquiryPage {
            viewModel: root.viewModel as InquiryViewModel
            visit: root.visit
        }
    }
    Component {
        id: search
        SearchPage {
            viewModel: root.viewModel as SearchViewModel
            visit: root.visit
        }
    }
    Component {
        id: record
        RecordPage {
            viewModel: root.viewModel as RecordViewModel
            visit: root.visit
        }
    }
}
