package org.comity.guests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.comity.testing.Axe;
import org.comity.testing.Browsers;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The night duty officer at a telephone, from the mailed link to the acknowledgement.
@NodeTest
class GuestJourneyTest {

    @Test
    void twoClicksLeadFromTheLinkToTheAcknowledgementWithoutScripts() {
        var invited = Invited.toOne();
        try (var window = Browsers.window().withoutJavaScript().width(360).open()) {
            var page = window.newPage();
            var screens = 1;
            page.navigate(invited.link());
            page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)).fill(invited.code());
            click(page, "Open");
            screens++;
            assertThat(page.locator("main")).containsText("Request from Demonstration 24/7 Point, Portugal");
            assertThat(page.locator("#acknowledge button")).hasCount(1);
            page.getByLabel("Your name").fill("Arben Shehu");
            page.getByLabel("Your function and authority").fill("Duty officer, State Police");
            click(page, "Acknowledge receipt");
            screens++;
            assertThat(page.locator("main")).containsText("Receipt was acknowledged");
            assertThat(screens).isEqualTo(3);

            page.getByText("Confirm preservation").first().click();
            page.locator("form")
                    .filter(new Locator.FilterOptions().setHasText("Preserved since"))
                    .getByRole(AriaRole.BUTTON)
                    .click();
            assertThat(page.locator("main")).containsText("Your answer has arrived");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void thePagesHaveNoBarrierAndFitATelephone(String language) {
        var invited = Invited.toOne();
        var window = Browsers.window()
                .language(language)
                .withoutContentSecurityPolicy()
                .width(320);
        try (var opened = window.open()) {
            var page = opened.newPage();
            page.navigate("/" + language + "/guest/request/nobodys");
            clean(page);
            page.navigate("/" + language + "/guest/link/" + invited.token());
            clean(page);
            page.locator("#code").fill("1");
            page.locator("button").click();
            clean(page);
            page.locator("#code").fill(invited.code());
            page.locator("button").click();
            clean(page);
            page.locator("[name=name]").fill("Arben");
            page.locator("[name=function]").fill("Duty");
            page.locator("#acknowledge button").click();
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
            clean(page);
            page.locator("#CONFIRM-text")
                    .locator("xpath=ancestor::form")
                    .getByRole(AriaRole.BUTTON)
                    .click();
            clean(page);
        }
        try (var opened = window.open()) {
            opened.addCookies(List.of(new Cookie("comity", invited.giver().session())
                    .setUrl(TestNode.address().toString())));
            var page = opened.newPage();
            var fresh = Invited.sent(invited.giver());
            page.navigate("/" + language + "/requests/" + fresh + "/link");
            clean(page);
            page.locator("#OWN_NUMBER").check();
            page.locator("#give button").click();
            page.locator("[name=touch-demonstration]").click();
            clean(page);
            assertThat(page.locator("#code")).hasText(Pattern.compile("[0-9]{3} [0-9]{3} [0-9]{3}"));
            writesDownWhatWasSaid(page, "/" + language + "/requests/" + fresh);
        }
    }

    /// What is answered by telephone, by the officer on duty.
    private static void writesDownWhatWasSaid(Page page, String request) {
        page.navigate(request + "/reported");
        page.locator("#ACKNOWLEDGE-function").fill("Duty officer");
        page.locator("#report button").click();
        clean(page);
        page.locator("#ACKNOWLEDGE-channel-TELEPHONE").check();
        page.locator("#report button").click();
        page.waitForURL("**" + request);
        clean(page);
        page.navigate(request + "/reported");
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        clean(page);
    }

    private static void click(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void clean(Page page) {
        Axe.assertClean(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isLessThanOrEqualTo(320);
    }
}
