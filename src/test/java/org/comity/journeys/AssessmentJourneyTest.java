package org.comity.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.comity.assessments.AnAssessment;
import org.comity.news.NewsEditor;
import org.comity.testing.Axe;
import org.comity.testing.Browsers;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An officer replies to an assessment in a browser, and pages that need something to show have no barrier.
@NodeTest
class AssessmentJourneyTest {

    @Autowired
    private MutableClock clock;

    @Test
    void everyAnswerIsKeptAsItIsTypedWithoutAButton() {
        var assessment = AnAssessment.until(clock, 30).opened();
        try (var window = Browsers.window().open()) {
            var page = window.newPage();
            signIn(page, "Demo Duty Officer (Tokyo)");
            page.navigate(assessment.replies());
            page.getByLabel("1.1 Is Article 16 carried out?").selectOption("in-part");
            page.getByText("1 of 5 questions answered").waitFor();
            page.getByLabel("1.1 Is Article 16 carried out?").selectOption("");
            page.getByText("0 of 5 questions answered").waitFor();
            page.getByLabel("1.1 Is Article 16 carried out?").selectOption("in-part");
            page.getByText("1 of 5 questions answered").waitFor();
            page.getByLabel("2.2 What hinders you?").fill("Time zones.");
            page.getByLabel("2.1 How many orders in a year?").fill("many");
            page.getByLabel("1.3 Which provision?").click();
            page.getByText("Please give a whole number in digits.").waitFor();

            page.navigate(assessment.replies());
            assertThat(page.getByLabel("2.2 What hinders you?").inputValue()).isEqualTo("Time zones.");
            assertThat(page.getByLabel("2.1 How many orders in a year?").inputValue())
                    .isEmpty();
        }
    }

    @Test
    void pagesOfNewsAndOfAssessmentsHaveNoBarrier() {
        var news = new NewsEditor(Http.visitor());
        var form = NewsEditor.form("Barrier " + UUID.randomUUID().toString().substring(0, 8));
        var item = news.published(form);
        news.correct(item, form, "A word.");
        var assessment = AnAssessment.until(clock, 30).opened();
        var officer = Http.officer("Demo Duty Officer (Lisbon)");
        officer.get("/en/account");
        assessment.answer(officer, "1.1", "yes", "2.2", "Words.");
        var head = Http.officer("Demo Head (Lisbon)");
        head.get("/en/account");
        assertThat(assessment.submit(head, "yes").status()).isEqualTo(303);
        try (var window = Browsers.window().withoutContentSecurityPolicy().open()) {
            var page = window.newPage();
            assertClean(page, List.of("/ar", "/en", item, arabic(item), assessment.page()));
            signIn(page, "Demo Head (Lisbon)");
            assertClean(page, List.of(assessment.replies(), arabic(assessment.replies())));
            signIn(page, "Demo Secretary One");
            assertClean(
                    page,
                    List.of(
                            assessment.desk(),
                            assessment.page() + "/answers?state=PT",
                            arabic(assessment.page()) + "/answers"));
        }
    }

    private static String arabic(String path) {
        return path.replaceFirst("/en/", "/ar/");
    }

    private static void assertClean(Page page, List<String> paths) {
        for (var path : paths) {
            page.navigate(path);
            Axe.assertClean(page);
            page.setViewportSize(320, 900);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(320);
            page.setViewportSize(1280, 900);
        }
    }

    private static void signIn(Page page, String name) {
        page.navigate("/en/sign-in?next=/en/account");
        page.getByText(name).click();
        page.waitForURL(address -> !address.contains("/sign-in"));
    }
}
