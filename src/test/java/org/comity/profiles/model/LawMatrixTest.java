package org.comity.profiles.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.comity.profiles.Coverage;
import org.comity.profiles.Profile;
import org.comity.vocabulary.ArticleRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LawMatrixTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void aCellSaysTheFurthestOfItsRows() {
        assertThat(finding(row(), row().covering(Coverage.PARTIAL))).isEqualTo(Finding.PARTIAL);
        assertThat(finding(row().covering(Coverage.NONE), row().covering(Coverage.OTHER_POWER)))
                .isEqualTo(Finding.OTHER_POWER);
        assertThat(finding(row().recalled(), row())).isEqualTo(Finding.NAMED);
    }

    @Test
    void whatHoldsInAPartOfTheStateOrForAPartOfTheArticleIsNeverFull() {
        assertThat(finding(row().covering(Coverage.FULL).in("Curaçao"))).isEqualTo(Finding.PARTIAL);
        assertThat(finding(ARow.of("PT", "16(2)").covering(Coverage.FULL))).isEqualTo(Finding.PARTIAL);
        assertThat(finding(ARow.of("PT", "16(2)").covering(Coverage.NONE))).isEqualTo(Finding.NOT_ASSESSED);
        assertThat(finding(
                        row().covering(Coverage.FULL),
                        row().covering(Coverage.NONE).in("Aruba")))
                .isEqualTo(Finding.FULL);
    }

    @Test
    void aProvisionThatIsOnlyNamedRecalledOrAbsentIsSaidToBeThat() {
        assertThat(finding(row())).isEqualTo(Finding.NAMED);
        assertThat(finding(row().recalled())).isEqualTo(Finding.RECALLED);
        assertThat(finding(row().place(""))).isEqualTo(Finding.NOT_ASSESSED);
        assertThat(finding()).isEqualTo(Finding.NOTHING_KNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void whatSomebodyAssessedForTheWholeStateIsTakenOver(Coverage coverage) {
        assertThat(finding(row().covering(coverage)).name())
                .isEqualTo(coverage == Coverage.NOT_ASSESSED ? "NAMED" : coverage.name());
    }

    @Test
    void aRowCountsFromTheDayItIsInForce() {
        var day = LocalDate.of(2020, 1, 1);
        var profile = ARow.profile("PT", row().covering(Coverage.FULL).since(day));

        assertThat(finding(profile, day.minusDays(1))).isEqualTo(Finding.NOTHING_KNOWN);
        assertThat(finding(profile, day)).isEqualTo(Finding.FULL);
    }

    @Test
    void itCountsTheRowsThatDoNotSaySinceWhenTheyHold() {
        var profile =
                ARow.profile("PT", row(), row().place("s. 2").since(LocalDate.of(2001, 1, 1)), ARow.of("PT", "18"));
        var matrix = LawMatrix.of(TODAY, List.of(ArticleRef.convention("16")), List.of(profile));

        assertThat(matrix.rows()).isEqualTo(2);
        assertThat(matrix.undated()).isEqualTo(1);
    }

    private static ARow row() {
        return ARow.of("PT", "16");
    }

    private static Finding finding(ARow... rows) {
        return finding(ARow.profile("PT", rows), TODAY);
    }

    private static Finding finding(Profile profile, LocalDate on) {
        return LawMatrix.of(on, List.of(ArticleRef.convention("16")), List.of(profile))
                .lines()
                .getFirst()
                .findings()
                .getFirst();
    }
}
