package org.comity.library.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.library.CitationStyle;
import org.comity.library.DocumentReference;
import org.comity.library.Edition;
import org.comity.library.Variant;
import org.comity.library.Work;
import org.comity.library.WorkAuthority;
import org.comity.library.WorkId;
import org.comity.library.WorkKind;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Citations, read back by small readers of their own.
class CitingTest {

    private static final String REMARK = "It binds nobody. 100 % \\certain & {sure}_#$~^.";

    private static Citing of(String title, WorkKind kind, String reference, String date) {
        var work = new Work(
                new WorkId("t-cy-2015-16"),
                kind,
                kind.usualAuthority(),
                DocumentReference.read(reference),
                Standing.SOURCED,
                List.of(),
                List.of(new Edition(
                        "", false, date, "", List.of(new Variant("en", title, "", Optional.empty(), true)))),
                Optional.empty(),
                new FactSource("", Optional.empty(), Standing.SOURCED, ""),
                java.time.Instant.EPOCH,
                true);
        return new Citing(work, "en", "https://example.org/a?b=1&c=%7B", REMARK, LocalDate.of(2026, 11, 26));
    }

    @Test
    void apaNamesCommitteeDateTitleNumberAndPublisher() {
        assertThat(of("Production orders", WorkKind.GUIDANCE_NOTE, "T-CY(2015)16", "2017-02-28")
                        .in(CitationStyle.APA))
                .isEqualTo("Cybercrime Convention Committee (T-CY). (2017, February 28). Production orders "
                        + "(T-CY(2015)16). Council of Europe. https://example.org/a?b=1&c=%7B [" + REMARK + "]");
    }

    @Test
    void oscolaQuotesTheTitleAndSaysWhenItWasSeen() {
        assertThat(of("Production orders", WorkKind.GUIDANCE_NOTE, "T-CY(2015)16", "2017-02")
                        .in(CitationStyle.OSCOLA))
                .isEqualTo("Cybercrime Convention Committee (T-CY), ‘Production orders’ (February 2017) T-CY(2015)16 "
                        + "<https://example.org/a?b=1&c=%7B> accessed 26 November 2026 [" + REMARK + "]");
    }

    @Test
    void treatiesAreCitedAsTreaties() {
        assertThat(of("Convention on Cybercrime", WorkKind.TREATY, "ETS 185", "2001")
                        .in(CitationStyle.OSCOLA))
                .startsWith("Convention on Cybercrime (2001) ETS 185 <");
        var treaty = of("Convention on Cybercrime", WorkKind.TREATY, "ETS 185", "2001");
        assertThat(treaty.in(CitationStyle.RIS)).startsWith("TY  - STAT\r\n").doesNotContain("AU  - ");
        assertThat(treaty.in(CitationStyle.BIBTEX)).startsWith("@misc{").doesNotContain("author = ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain",
                "Costs & benefits: 50 % of {everything}_$",
                "C:\\temp~1^2 #3",
                "الاتفاقية – résumé « x »",
                "two\nlines\r\nER  - "
            })
    void bibTexAndRisComeBackAsTheyWentIn(String title) {
        var citing = of(title, WorkKind.STUDY, "T-CY(2012)10rev", "2012-12");
        var expected = title.replaceAll("[\\p{Cntrl}]+", " ");

        var bibTex = bibTex(citing.in(CitationStyle.BIBTEX));
        assertThat(bibTex.getOrDefault("title", "").replaceAll("\\s+", " "))
                .isEqualTo(expected.replaceAll("\\s+", " "));
        assertThat(bibTex).containsEntry("note", REMARK).containsEntry("number", "T-CY(2012)10rev");
        assertThat(bibTex)
                .containsEntry("url", "https://example.org/a?b=1&c=%7B")
                .containsEntry("year", "2012");

        var ris = ris(citing.in(CitationStyle.RIS));
        assertThat(ris)
                .containsEntry("TI", expected.strip())
                .containsEntry("N1", REMARK)
                .containsEntry("PY", "2012");
        assertThat(ris)
                .containsEntry("DA", "2012/12//")
                .containsEntry("TY", "RPRT")
                .containsKey("ER");
    }

    @Test
    void whatIsADraftIsCitedAsOne() {
        assertThat(WorkAuthority.ofWritten("draft")).contains(WorkAuthority.DRAFT);
        assertThat(PublicationFile.shipped())
                .filteredOn(work -> work.id().slug().equals("t-cy-2020-7"))
                .singleElement()
                .satisfies(work -> assertThat(new Citing(work, "en", "https://example.org", "Draft.", LocalDate.EPOCH)
                                .in(CitationStyle.OSCOLA))
                        .contains("(Draft 3)"));
    }

    /// A reader of BibTeX entries: braces are counted, and TeX's escapes are undone.
    private static Map<String, String> bibTex(String entry) {
        assertThat(entry).startsWith("@techreport{").endsWith("}\n");
        var fields = new HashMap<String, String>();
        var at = entry.indexOf(',');
        while (true) {
            var equals = entry.indexOf(" = {", at);
            if (equals < 0) {
                return fields;
            }
            var name = entry.substring(at + 1, equals).strip();
            var depth = 1;
            var end = equals + 4;
            while (depth > 0) {
                var c = entry.charAt(end);
                if (c == '\\') {
                    end++;
                } else if (c == '{') {
                    depth++;
                } else if (c == '}') {
                    depth--;
                }
                end++;
            }
            fields.put(name, plain(name, entry.substring(equals + 4, end - 1)));
            at = entry.indexOf(',', end - 1);
            if (at < 0) {
                return fields;
            }
        }
    }

    private static String plain(String name, String value) {
        if (name.equals("url")) {
            return value;
        }
        var inner = value.startsWith("{") && value.endsWith("}") ? value.substring(1, value.length() - 1) : value;
        return inner.replace("\\textbackslash{}", "\u0001")
                .replace("\\textasciitilde{}", "~")
                .replace("\\textasciicircum{}", "^")
                .replaceAll("\\\\([{}%&#_$])", "$1")
                .replace('\u0001', '\\');
    }

    /// A reader of RIS records: a tag, two spaces, a hyphen, a value.
    private static Map<String, String> ris(String record) {
        var line = Pattern.compile("([A-Z][A-Z0-9])  - (.*)");
        var fields = new HashMap<String, String>();
        for (var written : record.split("\r\n")) {
            var read = line.matcher(written);
            assertThat(read.matches()).as(written).isTrue();
            assertThat(fields.put(read.group(1), read.group(2).strip())).isNull();
        }
        assertThat(record).endsWith("ER  - \r\n");
        return fields;
    }
}
