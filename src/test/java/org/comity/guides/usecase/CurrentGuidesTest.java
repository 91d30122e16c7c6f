package org.comity.guides.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import org.comity.guides.GuideId;
import org.comity.guides.model.ShippedGuides;
import org.comity.guides.store.GuideStore;
import org.comity.help.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The guides in memory while no database answers.
class CurrentGuidesTest {

    /// Nothing listens there.
    private final CurrentGuides guides = new CurrentGuides(
            new GuideStore(JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none")), true),
            ShippedGuides.read("/guides"));

    @Test
    void whatWasReadLastStaysWhileTheDatabaseDoesNotAnswer() {
        var before = guides.shelf();

        guides.look();
        guides.look();

        assertThat(guides.shelf()).isSameAs(before);
        assertThat(guides.find(new GuideId("phishing"))).isPresent();
        assertThat(guides.path(Problem.PHISHING)).contains("/help/guides/phishing");
    }

    @Test
    void everyProblemThatTheFinderAsksForHasItsGuide() {
        for (var problem : Problem.values()) {
            assertThat(guides.path(problem)).as(problem.slug()).isPresent();
        }
    }
}
