package org.comity.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.comity.courseware.Courseware;
import org.comity.courseware.PackageId;
import org.comity.courseware.Packages;
import org.comity.courseware.Result;
import org.comity.identity.Directory;
import org.comity.testing.Browsers;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Packages that other tools made run in a browser until they are over, and what came of them is reported.
@NodeTest
class CoursewareJourneyTest {

    @Autowired
    private Courseware courseware;

    @Autowired
    private Directory directory;

    @ParameterizedTest
    @ValueSource(strings = {"scorm-1.2.zip", "scorm-2004.zip"})
    void aPackageOfScormIsBegunLeftResumedAndPassed(String made) {
        var id = Packages.bring(Http.officer("Demo Secretary One"), Packages.made(made));
        try (var opened = Browsers.window().open()) {
            var page = opened.newPage();
            var course = begun(page, id);
            assertThat(course.locator("#place")).hasText("You begin.");
            course.getByText("Remember this place").click();
            course.getByText("Come back later").click();
            assertThat(status(page)).containsText("over and saved");

            page.navigate("/en/training/packages/" + id + "/run");
            course = inside(page);
            assertThat(course.locator("#place")).hasText("You were at: question 1");
            course.getByText("Yes").click();
            assertThat(status(page)).containsText("over and saved");
            assertThat(frame(page).locator("[data-state]")).hasText("passed");

            page.getByText("Leave the course").click();
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("You have passed.");
        }
        assertThat(result(id).passed()).isTrue();
        assertThat(result(id).score()).hasValue(0.9);
    }

    @Test
    void aPackageOfCmi5IsReadItsQuizPassedAndLeft() {
        var id = Packages.bring(Http.officer("Demo Secretary One"), Packages.made("cmi5.zip"));
        try (var opened = Browsers.window().open()) {
            var page = opened.newPage();
            var course = begun(page, id);
            // The package opens its first page once it has read where the learner stands, whatever was chosen before.
            assertThat(course.locator("#content")).not().isEmpty();
            course.locator(".navmenuitem", new FrameLocator.LocatorOptions().setHasText("Quiz"))
                    .click();
            // The button of the package goes with its own click: whoever waits for it to stay waits in vain.
            course.getByText("(Select correct answers)").dispatchEvent("click");
            course.getByText("Submit Answers").click();
            assertThat(course.locator("#score-passed")).isVisible();
            course.locator("#score-panel .exit-button").click();

            assertThat(course.locator("body")).containsText("over and saved");
            assertThat(frame(page).locator("[data-state]")).hasText("passed");
        }
        assertThat(result(id).completed()).isTrue();
        assertThat(result(id).passed()).isTrue();
    }

    private static FrameLocator begun(Page page, String id) {
        page.navigate("/en/sign-in?next=/en/training/packages/" + id);
        page.getByText("Demo Trainer").click();
        page.getByRole(AriaRole.MAIN).getByText("Begin").click();
        return inside(page);
    }

    private static FrameLocator frame(Page page) {
        return page.frameLocator("iframe.package-frame");
    }

    private static FrameLocator inside(Page page) {
        return frame(page).frameLocator("iframe");
    }

    private static Locator status(Page page) {
        return frame(page).locator("[role=status]");
    }

    private Result result(String id) {
        var learner = directory.demonstrationPeople().stream()
                .filter(person -> person.name().equals("Demo Trainer"))
                .findFirst()
                .orElseThrow();
        return courseware
                .result(PackageId.named(id).orElseThrow(), learner.id())
                .orElseThrow();
    }
}
