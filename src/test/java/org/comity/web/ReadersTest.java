package org.comity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.comity.identity.Directory;
import org.comity.testing.AnApplication;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.Lisbon;
import org.comity.testing.NodeTest;
import org.comity.testing.PageTypes;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Every page says in one sentence who can read it.
@NodeTest
class ReadersTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern SENTENCE = Pattern.compile("<p class=\"readers\">([^<]+)</p>");
    private static final Pattern SHOWN = Pattern.compile("Page\\.(?:of|refused)\\(\\s*\"([a-z]+/[a-zA-Z]+)\"");

    /// Parts of a page that replace the same part of it.
    private static final Set<String> FRAGMENTS =
            Set.of("requests/draftProgress", "providers/found", "assessments/kept", "inbox/changes");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar"})
    void everyPageSaysExactlyOnceWhoCanReadIt(String language) {
        var visitor = Http.visitor();
        PageTypes.open().forEach(path -> assertSaid(visitor, language, path));
        var officer = Http.officer("Demo Duty Officer (Lisbon)");
        PageTypes.forOfficers().forEach(path -> assertSaid(officer, language, path));
        var gatekeeper = Http.officer("Demo Gatekeeper (Lisbon)");
        PageTypes.forGatekeepers().forEach(path -> assertSaid(gatekeeper, language, path));
        var secretary = Http.officer("Demo Secretary One");
        PageTypes.forSecretariat().forEach(path -> assertSaid(secretary, language, path));
        var lawyer = Http.officer("Demo Provider Lawyer");
        PageTypes.forProviders().forEach(path -> assertSaid(lawyer, language, path));
    }

    @Test
    void pagesOfOneCaseOnePersonOneApplicationSayItToo(@Autowired Directory directory) {
        var desk = Desk.at(TestNode.address());
        var drafter = Desk.drafter(TestNode.address());
        var officer = Lisbon.officer(directory);
        var gatekeeper = Http.officer("Demo Gatekeeper (Lisbon)");
        var application = AnApplication.from("PT", "OFFICER");

        assertThat(said(drafter, "/en/requests/" + desk.draft() + "/draft"))
                .isEqualTo("Only officers of Demonstration 24/7 Point, Portugal can read this;"
                        + " Demonstration 24/7 Point, Japan reads it once it is sent.");
        var approved = desk.approved();
        assertThat(said(drafter, "/en/requests/" + approved)).startsWith("Only officers of Demonstration 24/7 Point");
        assertThat(sentences(drafter.post("/en/requests/" + approved + "/acts", Map.of("act", "SEND"))
                        .body()))
                .containsExactly("Only you can read this page.");
        assertThat(said(gatekeeper, "/en/people/" + officer.id()))
                .isEqualTo("Only the gatekeepers of Demonstration 24/7 Point, Portugal can read this page.");
        assertThat(said(gatekeeper, application.address(gatekeeper))).startsWith("Only the gatekeepers who decide");
        assertThat(said(application.applicant(), application.status())).startsWith("Only you, by the address");
        assertThat(said(drafter, "/en/authorities/" + officer.authority().id())).startsWith("Anyone");
        assertThat(said(Http.visitor(), "/en/enrol/nobodys")).startsWith("Anyone");
        assertThat(said(drafter, "/en/requests/nobodys")).startsWith("Anyone");
    }

    @Test
    void everyTemplateShownAsAPageGoesThroughTheLayoutThatDemandsTheSentence() throws IOException {
        var shown = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                SHOWN.matcher(Files.readString(source)).results().forEach(found -> shown.add(found.group(1)));
            }
        }
        shown.removeAll(FRAGMENTS);

        assertThat(shown).hasSizeGreaterThan(30);
        for (var name : shown) {
            assertThat(Files.readString(TEMPLATES.resolve(name + ".jte")))
                    .as(name)
                    .containsAnyOf(
                            "@template.web.layout(view = view, readers = ",
                            "@template.help.layout(view = view, ",
                            "@template.guests.frame(view = view, readers = ");
        }
        assertThat(wholePages())
                .as("the layouts, what is printed on paper, what runs from a disk, and the frame of the other origin")
                .containsExactlyInAnyOrder(
                        "web/layout.jte",
                        "help/layout.jte",
                        "guests/frame.jte",
                        "documents/bilingual.jte",
                        "documents/sheet.jte",
                        "certificates/sheet.jte",
                        "guides/sheet.jte",
                        "certificates/verifier.jte",
                        "offline/contacts.jte",
                        "evidence/index.jte",
                        "training/offlineCourse.jte",
                        "training/offlineIndex.jte",
                        "training/offlineAnswers.jte",
                        "courseware/closed.jte",
                        "courseware/frame.jte");
        assertThat(Files.readString(TEMPLATES.resolve("web/layout.jte"))).contains("@param Readers readers\n");
    }

    private static List<String> wholePages() throws IOException {
        var whole = new ArrayList<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file).contains("<html")) {
                    whole.add(TEMPLATES.relativize(file).toString());
                }
            }
        }
        return whole;
    }

    private static void assertSaid(Http reader, String language, String path) {
        assertThat(sentences(reader.get("/" + language + path).body())).as(path).hasSize(1);
    }

    private static String said(Http reader, String path) {
        var sentences = sentences(reader.get(path).body());
        assertThat(sentences).as(path).hasSize(1);
        return sentences.getFirst();
    }

    private static List<String> sentences(String page) {
        return SENTENCE.matcher(page).results().map(found -> found.group(1)).toList();
    }
}
