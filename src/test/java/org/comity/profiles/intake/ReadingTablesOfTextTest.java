package org.comity.profiles.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comity.profiles.model.ReadRow;
import org.comity.profiles.model.ReadRow.Why;
import org.comity.vocabulary.Standing;
import org.junit.jupiter.api.Test;

class ReadingTablesOfTextTest {

    private static final String HEAD =
            "iso2,convention_article,law_title,law_year,provision,max_penalty,note,source_url,source_standing\n";

    @Test
    void theShippedListOfProvisionsIsReadForOneStateAndTheOthersAreCounted() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/facts/legal_provisions.csv")) {
            var done = (Reading.Done) AWordFile.read(file.readAllBytes());

            assertThat(done.rows()).isNotEmpty().allMatch(row -> row.why().isEmpty());
            assertThat(done.rows().stream()
                                    .mapToInt(row -> row.said().articles().size())
                                    .sum()
                            + done.besides())
                    .isEqualTo(985);
            assertThat(done.rows().getFirst().said().act()).contains("Lei 109/2009");
        }
    }

    @Test
    void aRowKeepsItsOwnSourceAndIsNoSurerThanTheTableSays() {
        var row = rows(HEAD + "PT,2,Penal Code,1995,art. 1,up to 2 years,checked,https://law.example/1,unverified\n")
                .getFirst();

        assertThat(row.said().act()).isEqualTo("Penal Code (1995)");
        assertThat(row.said().source()).isEqualTo("https://law.example/1");
        assertThat(row.said().standing()).isEqualTo(Standing.UNVERIFIED);
        assertThat(row.said().penalty()).contains("up to 2 years");
    }

    @Test
    void everyLineIsARowOfItsArticle() {
        var rows = rows(
                HEAD + "PT,16,Code,,art. 1,,,https://law.example,sourced\n"
                        + "PT,17,Code,,art. 1,,,https://law.example,sourced\nPT,18,Code,,art. 2,,,https://law.example,sourced\n");

        assertThat(rows).extracting(row -> row.said().written()).containsExactly("ETS185 16", "ETS185 17", "ETS185 18");
    }

    @Test
    void aTableWithSemicolonsAndAByteOrderMarkIsReadTheSame() {
        var rows = rows("\uFEFFstate;article;act;provision\nPT;ETS185 16(2);Código; art. 1\nPT;9.1.a;Código;art. 2\n");

        assertThat(rows).extracting(row -> row.said().written()).containsExactly("ETS185 16(2)", "ETS185 9(1)(a)");
    }

    @Test
    void aTableInAnotherEncodingIsRefusedBeforeAnyLetterIsLost() {
        var text = HEAD + "PT,2,Código Penal,,art. 1,,,https://law.example,sourced\n";

        for (var charset :
                List.of(Charset.forName("windows-1252"), StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1)) {
            assertThat(AWordFile.read(text.getBytes(charset))).isEqualTo(new Reading.Refused(Refusal.ENCODING));
        }
    }

    @Test
    void theApostropheThatKeepsASpreadsheetFromCalculatingIsNotPartOfTheText() {
        var rows = rows("article,act,provision,note\n2,'=1+1 Act,art. 1,'-not a formula\n");

        assertThat(rows.getFirst().said().act()).isEqualTo("=1+1 Act");
        assertThat(rows.getFirst().said().note()).contains("-not a formula");
    }

    @Test
    void aRowWithoutActOrArticleIsKeptForCorrection() {
        var rows = rows(HEAD + "PT,,Penal Code,,art. 1,,,,\nPT,42,Penal Code,,art. 1,,,,\nPT,3,,,art. 3,,,,\n");

        assertThat(rows)
                .extracting(row -> row.why().orElseThrow())
                .containsExactly(Why.NO_ARTICLE, Why.OTHER_ARTICLE, Why.NO_ACT);
    }

    @Test
    void otherColumnsOtherStatesAndNothingAreTold() {
        assertThat(AWordFile.read("a,b\n1,2\n".getBytes(UTF_8))).isEqualTo(new Reading.Refused(Refusal.COLUMNS));
        assertThat(AWordFile.read((HEAD + "JP,2,Code,,art. 1,,,,\n").getBytes(UTF_8)))
                .isEqualTo(new Reading.Refused(Refusal.NOTHING));
        assertThat(AWordFile.read(new byte[0])).isEqualTo(new Reading.Refused(Refusal.EMPTY));
    }

    @Test
    void aMillionRowsAreRefusedWithoutBeingKept() {
        var row = "PT,2,Code,,art. 1,,,,\n".getBytes(UTF_8);

        assertThat(ReadingDocument.read(() -> new Endless(HEAD.getBytes(UTF_8), row, 1_000_000), AWordFile.stated("")))
                .isEqualTo(new Reading.Refused(Refusal.TOO_MANY_ROWS));
    }

    @Test
    void aCellWithoutEndIsRefused() {
        assertThat(AWordFile.read((HEAD + "PT,2,\"" + "x".repeat(200_000)).getBytes(UTF_8)))
                .isEqualTo(new Reading.Refused(Refusal.BROKEN));
    }

    private static List<ReadRow> rows(String text) {
        return AWordFile.rows(text.getBytes(UTF_8), "");
    }
}
