package org.comity.help.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.Test;

/// What passes the chain of help pages, here at an address where nothing is.
@NodeTest
class HelpSecurityTest {

    private static final String ADDRESS = "/en/help/nothing-here";

    @Test
    void noCookieIsSetAndNobodyIsKnownAlsoWhoIsSignedIn() {
        assertThat(Http.visitor().get(ADDRESS).headers()).doesNotContainKey("set-cookie");
        var officer = Http.officer("Demo Duty Officer (Lisbon)");
        assertThat(officer.get("/en").body()).contains("Demo Duty Officer (Lisbon)");

        var page = officer.get(ADDRESS);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.headers()).doesNotContainKey("set-cookie");
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
