package org.comity.pathfinder.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.comity.pathfinder.Need;
import org.comity.testing.Axe;
import org.comity.testing.Browsers;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.testing.SeenStatements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The world, the table of all needs, suppositions and ratifications, as a reader and a hostile program meet them.
@NodeTest
class OverviewPagesTest {

    private static final String WORLD = "/paths/world?from=PT&need=preservation&instruments=convention";

    @Autowired
    private DataSource database;

    @SuppressWarnings("NullAway.Init")
    private FifthConsent fifth;

    @Autowired
    void supposeFromToday(Clock clock) {
        fifth = FifthConsent.on(clock);
    }

    @Test
    void everyStateIsOnTheMapAndInTheTableAndLeadsToItsFullAnswer() {
        var page = Http.visitor().get("/en" + WORLD).body();
        var marks = Pattern.compile("<a class=\"(available|dormant|unavailable|unknown|asking)\" href=")
                .matcher(page)
                .results()
                .count();

        assertThat(page)
                .contains("From Portugal to the world", "world.svg#JP\"", "Expedited preservation of stored data")
                .contains("href=\"/en/paths/answer?from=PT&amp;to=JP&amp;need=preservation\"")
                .contains("<a class=\"asking\" href=\"/en/states/PT\"")
                .contains("Available <strong>80</strong>", "Not in force between the two <strong>2</strong>");
        assertThat(marks).isEqualTo(199);
        assertThat(Http.visitor()
                        .get("/en/paths/answer?from=PT&to=JP&need=preservation")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoAsksIsChosenOnTheMapItself() {
        assertThat(Http.visitor().get("/en/paths/world").body())
                .contains("Which State asks?", "href=\"/en/paths/world?from=JP&amp;need=preservation\"")
                .doesNotContain("error-summary");
    }

    @Test
    void theTableOfAllNeedsSaysEachStatusInWordsAndLeadsToTheAnswer() {
        var page = Http.visitor().get("/en/paths/matrix?from=PT").body();

        assertThat(page)
                .contains("href=\"answer?from=PT&amp;to=JP&amp;need=joint-team\" aria-label=\"Available\">✓</a>")
                .contains("href=\"/en/paths/world?from=PT&amp;need=extradition\"");
        assertThat(page.split("class=\"cell ", -1)).hasSize(1 + 4 + 198 * Need.values().length);
    }

    @Test
    void aSuppositionShowsWhatOpensAndCanBeAddedTo() {
        var page = Http.visitor().get("/en" + fifth.address()).body();

        assertThat(page)
                .contains("France consents to be bound by: Second Protocol (electronic evidence), on "
                        + FifthConsent.inWords(fifth.day()))
                .contains("Both worlds are judged on " + FifthConsent.inWords(fifth.inForce()) + ".")
                .contains("Order to which the other State gives effect", "CETS 224 · 8")
                .contains("name=\"also\" value=\"adherence,CETS224,FR,," + fifth.day() + "\"")
                .contains("/en/paths/what-if.csv?also=adherence%2CCETS224%2CFR%2C%2C" + fifth.day());
    }

    @Test
    void aPairOfTheListIsTriedOutAloneAndComparedWithTheFacts() {
        var world = Http.visitor().get("/en" + fifth.address()).body();
        var pair = "/en/paths/what-if?also=adherence%2CCETS224%2CFR%2C%2C" + fifth.day() + "&from=HU&to=CR";

        assertThat(world).contains("href=\"" + pair.replace("&", "&amp;") + "\"");
        assertThat(Http.visitor().get(pair).body())
                .contains("Requesting State: Hungary.", "Requested State: Costa Rica.")
                .contains("/en/paths/answer?from=HU&amp;to=CR&amp;need=subscriber&amp;as-of=" + fifth.inForce());
    }

    @Test
    void ratificationsAreRankedAndLeadToTheirPaths() {
        var page = Http.visitor().get("/en/paths/coverage").body();

        assertThat(page)
                .contains("One more consent brings the Protocol into force")
                .containsPattern(
                        "what-if\\?assume=adherence&amp;treaty=ETS185&amp;state=IE&amp;date=\\d{4}-\\d\\d-\\d\\d");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /fr/paths/world?from=PT&need=content   | De Portugal vers le monde
            /es/paths/matrix?from=PT               | todos los Estados, todas las necesidades
            /ar/paths/what-if                      | ماذا لو
            /ar/paths/coverage                     | أي تصديق يفتح أكثر
            """)
    void everyPageSpeaksTheReadersLanguage(String path, String title) {
        assertThat(Http.visitor().get(path).body()).contains(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/paths/world?from=ZZ&need=preservation",
                "/paths/world?from=PT&need=%3Cscript%3Ealert(1)%3C/script%3E",
                "/paths/world?from=PT&need=content&as-of=2026-02-30",
                "/paths/world?from=PT&from=DE&need=content",
                "/paths/world?from=PT&need=content&instruments=%E2%80%AEx",
                "/paths/world?from=PT&need=content&offence=%00",
                "/paths/matrix?from=%27%20OR%201=1--",
                "/paths/matrix?from=PT&as-of=%22%3E%3Cscript%3Ealert(1)",
                "/paths/matrix?from=&from=",
                "/paths/what-if?assume=%3Cscript%3Ealert(1)%3C/script%3E&treaty=%22%3E&state=%F0%9F%98%80",
                "/paths/what-if?also=%E2%80%AE,,,,&also=1",
                "/paths/what-if?assume=adherence&treaty=ETS185&state=PT&date=99999-01-01"
            })
    void whatCannotBeUsedComesBackKindly(String path) {
        var page = Http.visitor().get("/en" + path);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("Please mend the following").doesNotContain("<script>alert", "\u202e");
    }

    @Test
    void whatWasTypedIsStillThere() {
        assertThat(Http.visitor()
                        .get("/en/paths/what-if?assume=withdrawal&treaty=ETS185&state=JP&provision=30&also=x"
                                + "&also=adherence,CETS224,FR,,2026-12-01&to=DE&need=content")
                        .body())
                .contains("This State has reserved or declared nothing on 30.", "“x” is no assumption.")
                .contains("<option value=\"withdrawal\" selected>", "<option value=\"JP\" selected>")
                .contains("value=\"30\"", "name=\"also\" value=\"adherence,CETS224,FR,,2026-12-01\"")
                .doesNotContain("value=\"x\"")
                .contains("<option value=\"DE\" selected>", "<option value=\"content\" selected>");
    }

    @Test
    void noPageAsksTheDatabase() {
        var visitor = Http.visitor();
        ((SeenStatements) database).forget();
        for (var path :
                new String[] {"/en" + WORLD, "/en/paths/matrix?from=PT", "/en" + fifth.address(), "/en/paths/coverage"
                }) {
            assertThat(visitor.get(path).status()).isEqualTo(200);
        }

        assertThat(((SeenStatements) database).forPages()).isEmpty();
    }

    @Test
    void theTablesAreSavedAsCsv() {
        var visitor = Http.visitor();
        var world = visitor.get("/en/paths/world.csv?from=PT&need=preservation&as-of=2026-11-23");
        var matrix = visitor.get("/en/paths/matrix.csv?from=PT");
        var whatIf = visitor.get("/en/paths/what-if.csv?assume=adherence&treaty=ETS185&state=IE&need=content");
        var coverage = visitor.get("/en/paths/coverage.csv");

        assertThat(world.header("Content-Type")).startsWith("text/csv");
        assertThat(world.header("Content-Disposition")).contains("paths-PT-preservation-2026-11-23.csv");
        assertThat(world.body().lines())
                .hasSize(199)
                .startsWith("from,to,name,need,status,measure,citation,as_of")
                .contains("PT,JP,Japan,preservation,available,ETS185-29,ETS185 29,2026-11-23");
        assertThat(matrix.body().lines()).hasSize(199);
        assertThat(matrix.body()).startsWith("from,to,name,as_of,preservation,subscriber,");
        assertThat(whatIf.body().lines().skip(1))
                .hasSizeGreaterThan(WhatIfPage.MOST)
                .anyMatch(line -> line.startsWith("PT,IE,content,ETS185-31,dormant,available,opens,"));
        assertThat(coverage.body()).contains("\r\nETS185,IE,Ireland,", "\r\nCETS224,FR,France,");
    }

    @Test
    void aFileThatCannotBeMadeIsAProblemWithTheReason() {
        var reply = Http.visitor().get("/en/paths/world.csv?from=ZZ&need=content");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.body()).contains("is no State known here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/paths/what-if?assume=adherence&treaty=CETS224&state=IE",
                "/ar/paths/matrix?from=ZZ",
                "/fr" + WORLD + "&emergency",
                "/es/paths/what-if?assume=adherence&treaty=CETS224&state=FR"
            })
    void axeFindsNoBarrier(String path) {
        try (var window = Browsers.window().withoutContentSecurityPolicy().open()) {
            var page = window.newPage();
            page.navigate(path);
            page.locator("details").all().forEach(details -> details.evaluate("each => each.open = true"));
            Axe.assertClean(page);
        }
    }

    @Test
    void theWorldIsAskedWithoutJavaScriptOnATelephone() {
        try (var window = Browsers.window().withoutJavaScript().width(320).open()) {
            var page = window.newPage();
            page.navigate("/en/paths");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The world"))
                    .click();
            page.getByLabel("Requesting State", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("JP");
            page.getByLabel("What is needed").selectOption("extradition");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                    .click();

            assertThat(page.url()).contains("/en/paths/world?from=JP&need=extradition");
            assertThat(page.locator("h1").innerText()).isEqualTo("From Japan to the world");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Austria").setExact(true))
                    .click();
            assertThat(page.url()).contains("/en/paths/answer?from=JP&to=AT&need=extradition");
        }
    }
}
