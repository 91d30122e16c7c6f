package org.comity.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.comity.testing.Axe;
import org.comity.testing.Browsers;
import org.comity.testing.EvidenceDesk;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The pages of a package in each of its statuses, from both sides: no barriers, and none wider than a telephone.
@NodeTest
class EvidencePagesTest {

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void everyPageOfAPackageIsFreeOfBarriers(String language) {
        var desk = new EvidenceDesk(database, clock);
        var request = desk.underConditions("Not before the arrests.");
        var open = desk.open(request);
        desk.bring(open, "mailbox.mbox", "From nobody");
        var sealed = desk.sealed(request);
        var handedOver = desk.handedOver(request);
        var opened = desk.opened(request);
        desk.lisbon().post("/en/evidence/" + opened + "/export", Map.of("purpose", "For the court"));

        look(
                "Demo Prosecutor (Tokyo)",
                language,
                List.of("/requests/" + request + "/evidence", "/evidence/" + open, "/evidence/" + sealed));
        look("Demo Duty Officer (Lisbon)", language, List.of("/evidence/" + handedOver, "/evidence/" + opened));
    }

    @Test
    void whatOneBrowserBringsTheOtherTakesByteForByte() {
        var desk = new EvidenceDesk(database, clock);
        var page = "/evidence/" + desk.open(desk.underConditions("Not before the arrests."));
        var bytes = new byte[300_000];
        new Random(7).nextBytes(bytes);

        try (var tokyo = new AnOfficerAtTheScreen("Demo Prosecutor (Tokyo)", Browsers.window(), "en")) {
            tokyo.open(page);
            tokyo.page().locator("#file").setInputFiles(new FilePayload("disk.img", "application/x-any", bytes));
            tokyo.press(tokyo.page().locator("form[data-evidence] button[type=submit]"));
            tokyo.page().locator("#evidence-files .state.available").waitFor();
            tokyo.submit(tokyo.page().locator("#seal button"));
            tokyo.submit(tokyo.page().locator("#hand-over button"));
        }
        try (var lisbon = new AnOfficerAtTheScreen("Demo Duty Officer (Lisbon)", Browsers.window(), "en")) {
            lisbon.open(page);
            lisbon.submit(lisbon.page().locator("form[action$='/accept'] button"));
            lisbon.fill(Map.of("purpose", "For the expert"));
            assertThat(lisbon.download("[formaction$='/download']")).isEqualTo(bytes);
            assertThat(lisbon.download("#take button")).startsWith('P', 'K');
            lisbon.open(page);
            assertThat(lisbon.text()).contains("For the expert", "Taken out as a file", "Unbroken");
        }
    }

    private static void look(String officer, String language, List<String> paths) {
        var window = Browsers.window().withoutContentSecurityPolicy().width(360);
        try (var someone = new AnOfficerAtTheScreen(officer, window, language)) {
            for (var path : paths) {
                someone.open(path);
                assertNarrow(someone.page(), path);
                Axe.assertCleanInLightAndDark(someone.page());
            }
        }
    }

    private static void assertNarrow(Page page, String path) {
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(path)
                .isEqualTo(360);
    }
}
