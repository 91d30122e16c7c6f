package org.comity.offline.model;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.Ezvcard;
import ezvcard.VCardVersion;
import ezvcard.property.Note;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Cards as another program reads them, however strange the text.
class VCardTest {

    private static final String LETTERS =
            "aZ09 ,;:\\\"'\n\t=^()<>&%áßŁжΩ🙂𐎀日本語の警察العربية‏شرطة\u200dשלום\u00a0–…\\n\\,\\;";

    @Test
    void tenThousandRandomTextsComeBackAsTheyWereWritten() {
        var random = new Random(6350);
        for (var i = 0; i < 10_000; i++) {
            var name = text(random, 1 + random.nextInt(60));
            var note = text(random, random.nextInt(300));
            var street = text(random, 1 + random.nextInt(80));
            var word = text(random, 1 + random.nextInt(20));
            var written = VCard.begin()
                    .text("FN;LANGUAGE=ja", name)
                    .text("NOTE", note)
                    .structured("ADR", List.of("", "", street, "", "", "", word))
                    .structured("ORG", List.of(name))
                    .list("CATEGORIES", List.of(word, name))
                    .end();
            assertFolded(written);
            var read = Ezvcard.parse(written).first();

            assertThat(read.getVersion()).isEqualTo(VCardVersion.V4_0);
            assertThat(read.getFormattedName().getValue()).isEqualTo(name);
            assertThat(read.getFormattedName().getLanguage()).isEqualTo("ja");
            assertThat(read.getNotes()).extracting(Note::getValue).containsExactly(note);
            assertThat(read.getAddresses().getFirst().getStreetAddress()).isEqualTo(street);
            assertThat(read.getAddresses().getFirst().getCountry()).isEqualTo(word);
            assertThat(read.getOrganization().getValues()).containsExactly(name);
            assertThat(read.getCategories().getValues()).containsExactly(word, name);
        }
    }

    @Test
    void whatNoTextMayHoldIsTakenOut() {
        var read = Ezvcard.parse(VCard.begin()
                        .text("NOTE", "a\u0000b\r\nc\rd\u001be\ud83d")
                        .end())
                .first();

        assertThat(read.getNotes().getFirst().getValue()).isEqualTo("ab\nc\nde\ufffd");
    }

    /// RFC 6350, section 3.2: 75 octets without the line break, and whole characters.
    private static void assertFolded(String card) {
        for (var line : card.split("\r\n", -1)) {
            var bytes = line.getBytes(StandardCharsets.UTF_8);
            assertThat(bytes.length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n", "\ufffd");
        }
    }

    /// Letters of many scripts and all that has a meaning in the format; no blanks at the ends, which readers may trim.
    private static String text(Random random, int length) {
        var points = LETTERS.codePoints().toArray();
        var text = new StringBuilder("x");
        for (var i = 0; i < length; i++) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.append('x').toString();
    }
}
