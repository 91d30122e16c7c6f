package org.comity.profiles.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.comity.profiles.Item;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.Section;
import org.comity.profiles.SectionText;
import org.comity.profiles.Subject;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchedTest {

    private static final Country PORTUGAL = new Country("PT");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PT",
                "ETS185-16",
                "CETS224-6",
                "CHILD-PROTECTION-3",
                "PT-ETS185-16",
                "PT-CHILD-PROTECTION-3",
                "PT-case-law"
            })
    void whatCanBeWatchedIsReadFromAnAddressAndWrittenTheSame(String key) {
        assertThat(Watched.read(key)).map(Watched::key).contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pt",
                "PTX",
                "ETS185-99",
                "ETS185-16(2)",
                "PT-",
                "PT-gossip",
                "ETS185",
                "PT-ETS999-1",
                "../PT"
            })
    void nothingElseCanBeWatched(String key) {
        assertThat(Watched.read(key)).isEmpty();
    }

    @Test
    void aRowOfAParagraphTouchesItsWholeArticleInItsStateAndInAll() {
        var touched = Watched.touched(PORTUGAL, Optional.empty(), row("16(2)"));

        assertThat(touched).extracting(Watched::key).containsExactlyInAnyOrder("PT", "ETS185-16", "PT-ETS185-16");
    }

    @Test
    void aRowThatMovesToAnotherArticleTouchesBoth() {
        var touched = Watched.touched(PORTUGAL, row("16"), row("17"));

        assertThat(touched)
                .contains(
                        new Watched.OfArticle(ArticleRef.convention("16")),
                        new Watched.OfArticle(ArticleRef.convention("17")));
    }

    @Test
    void aFactOfProcedureThatChangesTouchesTheArticleItIsAboutAndThatOfItsMeasure() {
        var before = AProcedure.of(Subject.PRESERVATION)
                .saying(ProceduralFact.PRESERVATION_DAYS, "60")
                .saying(ProceduralFact.LANGUAGES, "pt");
        var after = AProcedure.of(Subject.PRESERVATION)
                .saying(ProceduralFact.PRESERVATION_DAYS, "90")
                .saying(ProceduralFact.LANGUAGES, "pt");

        assertThat(Watched.touched(PORTUGAL, Optional.of(before.told()), Optional.of(after.told())))
                .extracting(Watched::key)
                .containsExactlyInAnyOrder("PT", "ETS185-29", "PT-ETS185-29", "ETS185-16", "PT-ETS185-16");
    }

    @Test
    void aSectionInWhateverLanguageTouchesTheSection() {
        var text = new SectionText(Section.CASE_LAW, Language.FRENCH, "Arrêt");

        assertThat(Watched.touched(PORTUGAL, Optional.of(text), Optional.empty()))
                .extracting(Watched::key)
                .containsExactlyInAnyOrder("PT", "PT-case-law");
    }

    private static Optional<Item> row(String article) {
        return ARow.of("PT", article).version().item();
    }
}
