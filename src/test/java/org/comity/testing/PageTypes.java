package org.comity.testing;

import java.util.List;
import java.util.stream.Stream;

/// One address of every kind of page, so that a test of all pages learns of a new kind from one line here.
public final class PageTypes {

    private PageTypes() {}

    /// Pages for everyone, without their language: `/en` + path.
    public static List<String> open() {
        return List.of(
                "", //
                "/sign-in",
                "/sign-in/elsewhere?why=UNLINKED",
                "/join",
                "/recover",
                "/guest/link/nobodys",
                "/authorities",
                "/directory",
                "/registers",
                "/registers/ets185-27-2-d",
                "/states",
                "/states/JP",
                "/states/JP/profile",
                "/states/JP/profile?instrument=CHILD-PROTECTION",
                "/states/JP/procedure",
                "/states/JP/wiki",
                "/states/JP/newer?about=LEGISLATION",
                "/profiles",
                "/states/JP/revisions",
                "/states/PT/gaps",
                "/profiles/matrix?articles=16-18",
                "/profiles/matrix?articles=16&pick=1",
                "/profiles/compare?states=PT,JP,GE&articles=16-18",
                "/profiles/procedures?states=PT,JP&subject=PRESERVATION",
                "/profiles/pins?pins=PT.16,JP.18",
                "/profiles/articles/ETS185-16",
                "/states/PT/articles/ETS185-16",
                "/profiles/provisions?topic=preservation",
                "/map?on=2010-01-01",
                "/paths",
                "/paths/answer?from=PT&to=JP&need=preservation&offence=evidence-only",
                "/rules",
                "/rules/protocol",
                "/rules/cases/CETS224",
                "/paths/world",
                "/paths/world?from=PT&need=preservation&instruments=convention",
                "/paths/matrix?from=PT",
                "/paths/what-if",
                "/paths/what-if?assume=adherence&treaty=CETS224&state=FR&date=2026-12-01&need=subscriber",
                "/paths/coverage",
                "/providers",
                "/providers/google?state=PT",
                "/providers/meta/history",
                "/providers/which",
                "/providers/checklist?state=PT",
                "/library",
                "/library?kind=guidance-note&article=32",
                "/library/t-cy-2015-16",
                "/library/t-cy-2020-7",
                "/events",
                "/events/connection",
                "/certificates",
                "/exercises",
                "/help",
                "/help?problem=fraud",
                "/help/pt",
                "/help/cy/sextortion?age=under-18",
                "/help/tv/fraud",
                "/help/at-night",
                "/help/zz",
                "/media",
                "/media/budapest-convention-explained-2021",
                "/news",
                "/assessments",
                "/help/guides",
                "/help/guides/phishing?for=parent",
                "/help/guides/phishing/leaflet",
                "/training",
                "/training/tiny-course",
                "/help/cyberviolence",
                "/help/cyberviolence/types/cyberstalking",
                "/help/cyberviolence/types/cyberstalking?read=yes",
                "/help/cyberviolence/instruments?read=yes",
                "/help/cyberviolence/instruments/CETS201",
                "/help/cyberviolence/measures?read=yes&type=cyberharassment",
                "/help/cyberviolence/measures/austria-penal-code-107c?read=yes",
                "/help/cyberviolence/states/at?read=yes",
                "/help/cyberviolence/tell",
                "/help/children",
                "/help/children/law?question=reserved-9-2-b",
                "/help/children/law/ch",
                "/help/children/benchmarks",
                "/help/children/benchmarks/ch",
                "/search",
                "/search?q=preservation+Japan",
                "/verify",
                "/facts",
                "/record",
                "/accessibility",
                "/contact?about=TECHNICAL",
                "/api",
                "/nothing-here");
    }

    /// Pages for a signed-in officer.
    public static List<String> forOfficers() {
        return List.of(
                "/training/first-preservation-request/offline",
                "/training/first-preservation-request/offline/results",
                "/account",
                "/account/access",
                "/account/tickets",
                "/account/notices",
                "/account/events",
                "/account/training",
                "/notices",
                "/proposals",
                "/proposals/review/PT",
                "/profiles/watching",
                "/library/searches",
                "/library/searches/new?kind=study",
                "/library/found/0-1",
                "/profiles/collections?pins=PT.16,JP.18",
                "/proposals/imports",
                "/board",
                "/board?section=all",
                "/board/handovers/new",
                "/board/texts",
                "/board/texts/new",
                "/requests",
                "/drafts",
                "/clocks",
                "/clocks/calendar",
                "/statistics",
                "/statistics?side=received",
                "/statistics/all",
                "/requests/new",
                "/exercises/first-preservation-request",
                "/disclosures",
                "/duty",
                "/duty/drills",
                "/offline",
                "/offline?state=PT&state=JP&days=7");
    }

    /// Pages for a gatekeeper of an authority.
    public static List<String> forGatekeepers() {
        return List.of(
                "/people",
                "/people/readings?reference=PT-2026-999999",
                "/children/benchmarks/PT",
                "/applications",
                "/recoveries",
                "/disclosures",
                "/duty",
                "/duty/drills");
    }

    /// Pages for the head of an authority.
    public static List<String> forHeads() {
        return List.of("/sent", "/statistics", "/disclosures", "/reports/training", "/authority/seal");
    }

    /// Pages for the secretariat.
    public static List<String> forSecretariat() {
        return List.of(
                "/secretariat/desk",
                "/secretariat/desk/tickets?which=mine",
                "/secretariat/desk/routing",
                "/applications",
                "/recoveries",
                "/secretariat/authorities",
                "/secretariat/designations",
                "/secretariat/phrases",
                "/secretariat/phrases/preservation/fr",
                "/secretariat/phrases/joint-team/ar",
                "/claims",
                "/disclosures",
                "/secretariat/library",
                "/secretariat/library/work?id=t-cy-2015-16",
                "/secretariat/readers",
                "/secretariat/drills",
                "/statistics/all",
                "/secretariat/events",
                "/secretariat/events/new",
                "/secretariat/certificates",
                "/secretariat/services/any",
                "/secretariat/services/is/service",
                "/secretariat/media",
                "/secretariat/media/item?id=octopus-project-2021",
                "/secretariat/news",
                "/secretariat/news/item",
                "/secretariat/assessments",
                "/secretariat/assessments/edit",
                "/secretariat/cyberviolence",
                "/secretariat/cyberviolence/entry?id=austria-penal-code-107c",
                "/secretariat/guides",
                "/secretariat/guides/phishing",
                "/secretariat/guides/phishing/fr",
                "/secretariat/training",
                "/secretariat/training/tiny-course",
                "/secretariat/training/tiny-course/versions/1",
                "/secretariat/trainers",
                "/reports/training",
                "/secretariat/packages",
                "/proposals",
                "/proposals/review/JP",
                "/proposals/imports");
    }

    /// Pages for a provider's lawyer.
    public static List<String> forProviders() {
        return List.of("/claims", "/providers/meta/claim");
    }

    public static List<String> all() {
        return Stream.concat(open().stream(), forOfficers().stream()).toList();
    }
}
