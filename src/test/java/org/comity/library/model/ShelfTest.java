package org.comity.library.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.library.ArticleSpan;
import org.comity.library.DocumentReference;
import org.comity.library.Work;
import org.comity.library.WorkAuthority;
import org.comity.library.WorkId;
import org.comity.library.WorkKind;
import org.comity.library.Works;
import org.comity.vocabulary.ArticleRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShelfTest {

    private static final Shelf SHIPPED = new Shelf(PublicationFile.shipped().stream(), List.of());

    private static List<String> interpreting(String article) {
        return SHIPPED.interpreting(ArticleRef.parse(article)).stream()
                .map(work -> work.id().slug())
                .toList();
    }

    @Test
    void allKnownWorksAreShippedEachOnceWithAKindAndAWeight() {
        assertThat(SHIPPED.all()).hasSize(61);
        assertThat(SHIPPED.all().stream().map(Work::bearing).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(WorkAuthority.values());
    }

    @Test
    void whatInterpretsArticle32BeginsWithTheGuidanceNoteOnIt() {
        assertThat(interpreting("ETS185 32")).startsWith("t-cy-2013-7").contains("t-cy-2014-16");
        assertThat(interpreting("ETS185 32(b)")).startsWith("t-cy-2013-7");
    }

    @Test
    void whatIsAboutManyArticlesComesAfterWhatIsAboutOne() {
        assertThat(interpreting("ETS185 29")).startsWith("t-cy-2012-10rev");
        assertThat(interpreting("ETS185 18")).startsWith("t-cy-2015-16");
    }

    @Test
    void draftsMeetingReportsTreatiesAndWhatWasReplacedInterpretNothing() {
        for (var article : List.of("ETS185 46", "ETS185 18", "CETS224 6")) {
            assertThat(SHIPPED.interpreting(ArticleRef.parse(article)))
                    .allSatisfy(work -> assertThat(work.superseded()).isFalse())
                    .extracting(Work::bearing)
                    .doesNotContain(WorkAuthority.DRAFT, WorkAuthority.MEETING_REPORT, WorkAuthority.TREATY);
        }
    }

    @Test
    void facetsCountWhatEachOtherChoiceWouldFind() {
        var filter = new ShelfFilter(
                "",
                Optional.of(WorkKind.GUIDANCE_NOTE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ShelfFilter.Sort.NEWEST);
        var found = SHIPPED.find(filter);

        assertThat(found.works()).hasSize(13);
        assertThat(found.facets().get(Shelf.Facet.KIND))
                .containsEntry("guidance-note", 13)
                .containsEntry("treaty", 3);
        assertThat(found.facets().get(Shelf.Facet.LANGUAGE))
                .containsEntry("en", 13)
                .containsEntry("fr", 13);
        assertThat(found.facets().get(Shelf.Facet.ARTICLE)).containsEntry("ETS185 18", 4);
    }

    @Test
    void tenThousandWorksAreLookedThroughWhole() {
        var shelf = new Shelf(
                Stream.iterate(0, at -> at + 1)
                        .limit(10_000)
                        .map(at -> Works.study("work-" + at, "On matter number " + at, Instant.EPOCH)),
                List.of());
        var filter = new ShelfFilter(
                "matter 77",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ShelfFilter.Sort.TITLE);

        assertThat(shelf.find(filter).works()).hasSize(111);
        assertThat(shelf.find(ShelfFilter.everything()).works()).hasSize(10_000);
    }

    @ParameterizedTest
    @CsvSource({
        "T-CY (2016)25, T-CY(2016)25, t-cy-2016-25",
        "TCY(2016)5, T-CY(2016)5, t-cy-2016-5",
        "T-CY(2012)10 REV, T-CY(2012)10rev, t-cy-2012-10rev",
        "t-cy(2013)29rev, T-CY(2013)29rev, t-cy-2013-29rev",
        "PC-OC(2015)9rev3, PC-OC(2015)9rev3, pc-oc-2015-9rev3",
        "ETS No. 185, ETS 185, ets-185",
        "CETS 224, CETS 224, cets-224"
    })
    void numbersAreReadHoweverSourcesWriteThem(String written, String text, String slug) {
        var read = DocumentReference.read(written);

        assertThat(read.map(DocumentReference::text)).contains(text);
        assertThat(WorkId.of(read, "Any", 2020).slug()).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "T-CY", "T-CY(16)2", "(2016)25", "T-CY(2016)", "<script>"})
    void whatIsNoNumberIsNotReadAsOne(String written) {
        assertThat(DocumentReference.read(written)).isEmpty();
    }

    @Test
    void rowsOfArticlesAreReadFromTheFile() {
        assertThat(PublicationFile.concerns("1a|16-35|protocol 2|training").stream()
                        .map(ArticleSpan::written))
                .containsExactly("ETS185 1(a)", "ETS185 16-35", "CETS224");
        assertThat(ArticleSpan.parse("ETS185 16-35").covers(ArticleRef.parse("ETS185 29(4)")))
                .isTrue();
        assertThat(ArticleSpan.parse("ETS185 1(a)").covers(ArticleRef.parse("ETS185 1(b)")))
                .isFalse();
    }
}
