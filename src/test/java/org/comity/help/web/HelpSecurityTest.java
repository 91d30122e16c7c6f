package org.comity.help.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javax.sql.DataSource;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.testing.SeenStatements;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What passes the chain of help pages, here at an address where nothing is.
@NodeTest
class HelpSecurityTest {

    private static final String ADDRESS = "/en/help/nothing-here";

    @Autowired
    DataSource database;

    @Test
    void noCookieIsSetAndNobodyIsKnownAlsoWhoIsSignedIn() {
        assertThat(Http.visitor().get(ADDRESS).headers()).doesNotContainKey("set-cookie");
        var officer = Http.officer("Demo Duty Officer (Lisbon)");
        assertThat(officer.get("/en").body()).contains("Demo Duty Officer (Lisbon)");
        ((SeenStatements) database).forget();

        var page = officer.get(ADDRESS);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.headers()).doesNotContainKey("set-cookie");
        assertThat(page.body()).contains("class=\"leave").doesNotContain("Demo Duty Officer");
        assertThat(((SeenStatements) database).forPages()).noneMatch(HelpSecurityTest::ofSessions);
    }

    /// The error page is made after the chain: it must not find out who asked either.
    @ParameterizedTest
    @CsvSource({
        "GET, /en/help/guides/nothing-here, 404",
        "GET, /en/help/children/nothing-here, 404",
        "GET, /en/help/cyberviolence/measures/nothing-here, 404",
        "GET, /fr/help/pt/fraud/nothing-here, 404",
        "GET, /help/zz.json, 404",
        "GET, /en/help/pt;x=y, 400",
        "DELETE, /en/help, 405"
    })
    void anErrorIsToldWithTheButtonThatLeavesAndToNobodyInParticular(String method, String path, int status) {
        var officer = Http.officer("Demo Duty Officer (Lisbon)");
        ((SeenStatements) database).forget();

        var page = officer.raw(method, path, "");

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.body())
                .contains("class=\"leave", "</html>")
                .doesNotContain("Demo Duty Officer", "Sign out", "sign-out");
        assertThat(page.headers()).doesNotContainKey("set-cookie");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(((SeenStatements) database).all()).noneMatch(HelpSecurityTest::ofSessions);
    }

    private static boolean ofSessions(String statement) {
        return statement.toUpperCase(Locale.ROOT).contains("SPRING_SESSION")
                && !statement.toUpperCase(Locale.ROOT).contains("EXPIRY_TIME <");
    }

    @Test
    void noReferrerTellsOtherSitesThatSomebodyWasHere() {
        var page = Http.visitor().get(ADDRESS);

        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        var own = TestNode.address().toString().replaceFirst("/$", "");

        assertThat(posted("Origin", "https://elsewhere.example")).isEqualTo(403);
        assertThat(posted("Origin", "null")).isEqualTo(403);
        assertThat(posted("Origin", "null", "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        assertThat(posted("Origin", "null", "Sec-Fetch-Site", "same-origin")).isNotEqualTo(403);
        assertThat(posted("Origin", own)).isNotEqualTo(403);
        assertThat(posted()).isNotEqualTo(403);
    }

    @Test
    void noFileIsTaken() {
        assertThat(Http.visitor()
                        .upload(ADDRESS, "file", "picture.jpg", new byte[] {1, 2, 3})
                        .status())
                .isEqualTo(415);
    }

    private static int posted(String... headers) {
        return Http.visitor().raw("POST", ADDRESS, "a=b", headers).status();
    }
}
