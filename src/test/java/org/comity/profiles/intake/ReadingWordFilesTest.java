package org.comity.profiles.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.comity.profiles.Excerpt;
import org.comity.profiles.model.ReadRow;
import org.comity.profiles.model.ReadRow.Why;
import org.comity.vocabulary.ArticleRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Profiles in the shapes in which States have written them.
class ReadingWordFilesTest {

    @Test
    void anOrdinaryProfileIsReadWithoutItsHeadHeadingsAndEmptyCells() {
        var rows = AWordFile.rows(AWordFile.ordinary().bytes(), "");

        assertThat(rows)
                .extracting(ReadingWordFilesTest::told)
                .containsExactly(
                        "2 | Criminal Code | Article 202a | Whoever obtains access to data shall be punished.",
                        "16 | Code of Criminal Procedure | section 90b | The prosecutor may order preservation for 90 days.");
        assertThat(rows).allMatch(row -> row.why().isEmpty());
        assertThat(rows.getFirst().said().excerpts())
                .containsExactly(new Excerpt(
                        "pt", "Whoever obtains access to data shall be punished.", "Legal profile of Portugal", false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Article 202a of the Criminal Code                       | Criminal Code               | Article 202a
            § 202a Strafgesetzbuch                                  | Strafgesetzbuch             | § 202a
            Penal Code, Article 206.1                               | Penal Code                  | Article 206.1
            Section 3 of the Computer Misuse Act 1990               | Computer Misuse Act 1990    | Section 3
            Article 323-1 du Code pénal                             | Code pénal                  | Article 323-1
            Artículo 197 bis del Código Penal                       | Código Penal                | Artículo 197 bis
            Lei n.º 109/2009, artigo 6                              | Lei n.º 109/2009            | artigo 6
            Criminal Code, Sections 3 and 4                         | Criminal Code               | Sections 3 and 4
            المادة ٣ من قانون الجرائم الإلكترونية                   | قانون الجرائم الإلكترونية   | المادة ٣
            """)
    void actAndPlaceAreFoundHoweverAProvisionIsNamed(String named, String act, String place) {
        var rows = AWordFile.rows(
                AWordFile.with().row("Article 2", named + "\nWords of the law.").bytes(), "");

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().said().act()).isEqualTo(act);
        assertThat(rows.getFirst().said().place()).isEqualTo(place);
        assertThat(text(rows.getFirst())).isEqualTo("Words of the law.");
    }

    @Test
    void severalProvisionsOfOneCellBecomeSeveralRows() {
        var rows = AWordFile.rows(
                AWordFile.with()
                        .row(
                                "Article 3",
                                "Criminal Code\nArticle 298. Interception\n(1) Whoever intercepts.\n"
                                        + "Article 299\nIf for gain.")
                        .bytes(),
                "");

        assertThat(rows)
                .extracting(ReadingWordFilesTest::told)
                .containsExactly(
                        "3 | Criminal Code | Article 298 | Interception\n(1) Whoever intercepts.",
                        "3 | Criminal Code | Article 299 | If for gain.");
    }

    @Test
    void commentsInAThirdColumnBecomeTheNote() {
        var rows = AWordFile.rows(
                AWordFile.with()
                        .row("Convention", "National law", "Comments")
                        .row("Article 2", "Penal Code, art. 1", "In force since 2010")
                        .bytes(),
                "");

        assertThat(rows.getFirst().said().note()).contains("In force since 2010");
    }

    @Test
    void aColumnThatQuotesTheConventionIsNotTheProvision() {
        var rows = AWordFile.rows(
                AWordFile.with()
                        .row("Article", "Text of the Convention", "Legislation of the State")
                        .row("Article 2", "Each Party shall adopt", "Penal Code, art. 1")
                        .bytes(),
                "");

        assertThat(rows).extracting(ReadingWordFilesTest::told).containsExactly("2 | Penal Code | art. 1 | ");
    }

    @Test
    void aCellOnTheLeftThatGoesOnSpeaksOfTheSameArticle() {
        var rows = AWordFile.rows(
                AWordFile.with()
                        .row("Article 19", "Penal Code, art. 1")
                        .rowGoingOn(0, "", "Penal Code, art. 2")
                        .row("", "Penal Code, art. 3")
                        .bytes(),
                "");

        assertThat(rows).allMatch(row -> row.said().written().equals("ETS185 19"));
        assertThat(rows).extracting(row -> row.said().place()).containsExactly("art. 1", "art. 2", "art. 3");
    }

    @Test
    void aProvisionBesideSeveralArticlesServesThemAll() {
        var rows = AWordFile.rows(
                AWordFile.with()
                        .row("Article 4", "Penal Code, art. 1")
                        .rowGoingOn(1, "Article 5", "")
                        .row("Articles 7 and 8", "Penal Code, art. 2")
                        .bytes(),
                "");

        assertThat(rows)
                .extracting(row -> row.said().written())
                .containsExactly("ETS185 4, ETS185 5", "ETS185 7, ETS185 8");
    }

    @Test
    void paragraphsBelowAHeadingAreParagraphsOfItsArticle() {
        var rows = AWordFile.rows(
                AWordFile.with()
                        .row("Convention", "Law")
                        .heading("Article 16 – Expedited preservation of stored computer data")
                        .row("1 Each Party shall adopt measures", "Penal Code, art. 1")
                        .row("2. Where a Party gives effect", "Penal Code, art. 2")
                        .bytes(),
                "");

        assertThat(rows).extracting(row -> row.said().written()).containsExactly("ETS185 16(1)", "ETS185 16(2)");
    }

    @Test
    void severalTablesAreReadOneAfterTheOther() {
        var rows = AWordFile.rows(
                AWordFile.with()
                        .row("Article 2", "Penal Code, art. 1")
                        .paragraph("Section 2")
                        .anotherTable()
                        .row("Artículo 16", "Código Penal, artículo 2")
                        .bytes(),
                "");

        assertThat(rows).extracting(ReadRow::where).containsExactly("1:1", "2:1");
    }

    @Test
    void whatCannotBeReadIsKeptWithItsWordsAndAReason() {
        var rows = AWordFile.rows(
                AWordFile.with()
                        .row("Convention", "Law")
                        .row("The rule on access", "Penal Code, art. 1")
                        .row("Article 42 – Reservations", "Penal Code, art. 2")
                        .row("Article 3", "It is punished.")
                        .row("Article 4", "Penal Code, art. 4\n" + "x".repeat(9_000))
                        .row("Article 5", "Penal Code, art. 5\nIt is \u202Epunished.")
                        .bytes(),
                "");

        assertThat(rows)
                .extracting(row -> row.why().orElseThrow())
                .containsExactly(Why.NO_ARTICLE, Why.OTHER_ARTICLE, Why.NO_ACT, Why.TOO_LONG, Why.INVISIBLE);
        assertThat(rows.get(2).original()).isEqualTo("It is punished.");
        assertThat(rows.getFirst().cited()).isEqualTo("The rule on access");
        assertThat(rows.getFirst().said().act()).isEqualTo("Penal Code");
    }

    @Test
    void theActOfProvisionsThatNameNoneIsTheOneStated() {
        var rows = AWordFile.rows(
                AWordFile.with().row("Article 3", "It is punished.").bytes(), "Penal Code");

        assertThat(rows).extracting(ReadingWordFilesTest::told).containsExactly("3 | Penal Code |  | It is punished.");
    }

    @Test
    void deletedTextAndFieldCodesAreNotRead() {
        var file = AWordFile.rewritten(
                AWordFile.with().row("Article 2", "Penal Code, art. 1").bytes(),
                xml -> xml.replace(
                        "<w:t>Article 2</w:t>",
                        "<w:t>Article 2</w:t></w:r><w:del><w:r><w:delText>0</w:delText><w:t>9</w:t></w:r></w:del><w:r>"
                                + "<w:instrText>EVIL</w:instrText>"));

        assertThat(AWordFile.rows(file, ""))
                .extracting(row -> row.said().written())
                .containsExactly("ETS185 2");
    }

    private static String told(ReadRow row) {
        return row.said().articles().stream().map(ArticleRef::provision).collect(Collectors.joining(" ")) + " | "
                + row.said().act() + " | " + row.said().place() + " | " + text(row);
    }

    private static String text(ReadRow row) {
        return row.said().excerpts().stream().map(Excerpt::text).collect(Collectors.joining());
    }
}
