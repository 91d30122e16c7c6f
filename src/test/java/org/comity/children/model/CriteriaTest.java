package org.comity.children.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.comity.children.model.Criterion.Group;
import org.junit.jupiter.api.Test;

/// The lines of the checklist that the program carries.
class CriteriaTest {

    private final Criteria criteria = Criteria.shipped();

    @Test
    void everyParagraphArticleAndTopicIsThereOnceWithItsSource() {
        assertThat(criteria.of(Group.CONVENTION)).hasSize(9);
        assertThat(criteria.of(Group.LANZAROTE))
                .extracting(Criterion::id)
                .startsWith("cets201-18")
                .endsWith("cets201-24");
        assertThat(criteria.of(Group.TOPICS)).hasSize(8);
        assertThat(criteria.all()).extracting(Criterion::id).doesNotHaveDuplicates();
        assertThat(criteria.all())
                .allSatisfy(criterion -> assertThat(criterion.source().link()).isPresent());
    }

    @Test
    void theFourPartsThatMayBeLeftOutAndTheAgeAreKnownAsSuch() {
        assertThat(criteria.all().stream().filter(line -> line.reservable().isPresent()))
                .extracting(Criterion::id)
                .containsExactly("ets185-9-1-d", "ets185-9-1-e", "ets185-9-2-b", "ets185-9-2-c");
        assertThat(criteria.all().stream().filter(Criterion::ofAge))
                .extracting(Criterion::id)
                .containsExactly("ets185-9-3");
    }
}
