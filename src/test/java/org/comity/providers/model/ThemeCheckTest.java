package org.comity.providers.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.comity.providers.TheDirectory;
import org.comity.providers.model.ThemeCheck.Item;
import org.comity.providers.model.ThemeCheck.Mark;
import org.comity.vocabulary.Country;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The eight themes, computed from the facts: present, in part, missing, not known.
class ThemeCheckTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Meta     | WRITTEN_PROCEDURES | PRESENT |
            Meta     | TRAINING           | UNKNOWN | TRAINING
            Meta     | OUT_OF_HOURS       | IN_PART | HOURS
            Uber     | OUT_OF_HOURS       | PRESENT |
            Meta     | AUTHORISED_STAFF   | PRESENT |
            Proton   | CONTACT_POINT      | MISSING | PORTAL
            Meta     | CONTACT_POINT      | PRESENT |
            KuCoin   | WRITTEN_PROCEDURES | UNKNOWN | GUIDELINES
            TikTok   | REQUEST_GUIDANCE   | PRESENT |
            Google   | LAW_AND_DATA       | IN_PART | RETENTION
            Threema  | FEEDBACK           | PRESENT |
            """)
    void aProviderIsHeldAgainstEachTheme(String provider, Theme theme, Mark mark, String open) {
        var check = about(ThemeCheck.of(TheDirectory.provider(provider)), theme);

        assertThat(check.mark()).isEqualTo(mark);
        assertThat(check.open()).extracting(Item::name).isEqualTo(open == null ? List.of() : List.of(open));
    }

    @ParameterizedTest
    @EnumSource
    void ofAProviderNobodyReadAboutNothingIsConcluded(Theme theme) {
        var directory = TheDirectory.of(List.of(TheDirectory.nothingKnown("Nobody", "FR")));

        assertThat(about(ThemeCheck.of(directory.all().getFirst()), theme).mark())
                .isEqualTo(Mark.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AT | OUT_OF_HOURS  | PRESENT
            JP | LAW_AND_DATA  | PRESENT
            SO | OUT_OF_HOURS  | MISSING
            SO | LAW_AND_DATA  | MISSING
            JP | TRAINING      | UNKNOWN
            """)
    void aStateIsHeldAgainstTheThemesToo(String state, Theme theme, Mark mark) {
        var checks = ThemeCheck.of(new AgencyFacts(TheDirectory.FACTS, new Country(state), DAY));

        assertThat(about(checks, theme).mark()).isEqualTo(mark);
    }

    private static ThemeCheck about(List<ThemeCheck> checks, Theme theme) {
        return checks.stream()
                .filter(check -> check.theme() == theme)
                .findFirst()
                .orElseThrow();
    }
}
