package org.comity.profiles.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.comity.profiles.Coverage;
import org.comity.profiles.Provision;
import org.comity.profiles.Version;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvisionFileTest {

    private static final String HEADER =
            "iso2,convention_article,law_title,law_year,provision,max_penalty,note,source_url,source_standing\n";

    @Test
    void theShippedRowsAreReadWholeAndSpeakOfSeventyThreeStates() {
        var shipped = ProvisionFile.shipped();

        assertThat(shipped).hasSize(73);
        assertThat(shipped.values().stream().mapToInt(List::size).sum()).isEqualTo(985);
    }

    @Test
    void aShippedRowNamesAProvisionAndNeverSaysHowFarItGoes() {
        assertThat(provisions(ProvisionFile.shipped()))
                .allSatisfy(row -> assertThat(row.coverage()).isEqualTo(Coverage.NOT_ASSESSED));
    }

    @Test
    void whatIsNotUnverifiedNamesItsSource() {
        assertThat(provisions(ProvisionFile.shipped()))
                .filteredOn(row -> row.source().standing() != Standing.UNVERIFIED)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.source().link()).isPresent());
    }

    @Test
    void theYearIsToldWithTheActUnlessItsNameTellsIt() throws IOException {
        var rows = read("""
                PT,2,Cybercrime Law,2009,art. 6,,,https://a.example/,sourced
                AD,2,Penal Code (Law 9/2005),2005,art. 1,,,https://a.example/,sourced
                """);

        assertThat(provisions(rows))
                .extracting(Provision::act)
                .containsExactlyInAnyOrder("Cybercrime Law (2009)", "Penal Code (Law 9/2005)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PT,99,Act,2009,art. 6,,,https://a.example/,sourced      | asks nothing of domestic law
            Pt,2,Act,2009,art. 6,,,https://a.example/,sourced       | two capital letters
            PT,2,Act,2009,art. 6,,,,sourced                         | names it
            PT,2,Act,2009,art. 6,,,https://a.example/,perhaps       | known word
            PT,2,,,art. 6,,,https://a.example/,sourced              | names an act
            PT,2,A\u202Ect,2009,art. 6,,,https://a.example/,sourced | nobody can see
            """)
    void aRowThatBreaksARuleIsNamed(String row, String rule) {
        assertThatThrownBy(() -> read(row + "\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("row 2")
                .hasMessageContaining(rule);
    }

    @Test
    void anArticleOfAStateStandsThereOnce() {
        var row = "PT,2,Act,2009,art. 6,,,https://a.example/,sourced\n";

        assertThatThrownBy(() -> read(row + row)).hasMessageContaining("row 3").hasMessageContaining("twice");
    }

    private static Map<Country, List<Version>> read(String rows) throws IOException {
        return ProvisionFile.read(new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Provision> provisions(Map<Country, List<Version>> rows) {
        return rows.values().stream()
                .flatMap(List::stream)
                .map(version -> version.as(Provision.class).orElseThrow())
                .toList();
    }
}
