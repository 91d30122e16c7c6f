package org.comity.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.comity.pathfinder.LawyersCase.Cited;
import org.comity.pathfinder.LawyersCase.Expected;
import org.comity.pathfinder.LegalPath.RequiredElement;
import org.comity.pathfinder.usecase.FindingPaths;
import org.comity.pathfinder.usecase.QuestionReading.Understood;
import org.comity.pathfinder.usecase.ReadingQuestions;
import org.comity.vocabulary.ArticleRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The lawyer's table, case by case: measures in order, statuses, citations.
class LawyersCasesTest {

    private static final FindingPaths ENGINE = new FindingPaths(Asking.SHIPPED);
    private static final LocalDate UNUSED = LocalDate.of(2026, 11, 23);

    static List<LawyersCase> cases() {
        return LawyersCases.read();
    }

    @Test
    void theTableIsLargeEnoughToTrust() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(80);
        assertThat(cases()).extracting(LawyersCase::id).doesNotHaveDuplicates();
        assertThat(cases())
                .allSatisfy(one -> assertThat(one.expected().size()
                                + one.discarded().size()
                                + one.citations().size())
                        .as(one.id())
                        .isPositive());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theEngineAnswersAsTheLawyerSays(LawyersCase one) {
        var answer = answer(one);

        assertThat(in(answer.paths(), one.expected())).as(one.why()).containsExactlyElementsOf(one.expected());
        assertThat(in(answer.discarded(), one.discarded()))
                .as(one.why())
                .containsExactlyInAnyOrderElementsOf(one.discarded());
        one.citations()
                .forEach(cited -> assertThat(found(answer, cited))
                        .as("%s: %s", cited, one.why())
                        .isEqualTo(cited.present()));
    }

    private static Answer answer(LawyersCase one) {
        var reading = new ReadingQuestions(Asking.SHIPPED, UNUSED).read(one.form());
        assertThat(reading).as(one.question()).isInstanceOf(Understood.class);
        var engine = one.supposing().isEmpty() ? ENGINE : new FindingPaths(Supposing.of(one));
        return engine.find(((Understood) reading).question());
    }

    /// Those of the list that the case speaks of, each once, in the order in which they stand.
    private static List<Expected> in(List<LegalPath> paths, List<Expected> wanted) {
        var names = wanted.stream().map(Expected::measure).toList();
        return paths.stream()
                .filter(path -> names.contains(path.measure().written()))
                .map(path ->
                        new Expected(path.measure().written(), path.status().written()))
                .distinct()
                .toList();
    }

    private static boolean found(Answer answer, Cited cited) {
        return Stream.concat(answer.paths().stream(), answer.discarded().stream())
                .filter(path -> path.measure().written().equals(cited.measure()))
                .flatMap(path -> citations(path, cited.what()))
                .anyMatch(citation -> citation.toString().equals(cited.citation()));
    }

    private static Stream<ArticleRef> citations(LegalPath path, String what) {
        return switch (what) {
            case LawyersCase.ELEMENT -> path.requires().stream().map(RequiredElement::citation);
            case LawyersCase.CLOCK -> path.timeLimit().stream().map(TimeLimit::citation);
            case LawyersCase.ADDRESSEE -> Stream.of(path.addressee().function().article());
            default ->
                path.findings().stream()
                        .filter(finding -> finding.effect().written().equals(what))
                        .map(Finding::citation);
        };
    }
}
