package org.comity.profiles.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Documents changed by chance: byte by byte, in the XML within the archive, in the parts of the archive, in the cells
/// of a table of text. The same seed gives the same documents.
public final class Mutations {

    private static final List<String> PIECES = List.of(
            "<w:tbl>",
            "</w:tbl>",
            "<w:tr>",
            "</w:tr>",
            "<w:tc>",
            "</w:tc>",
            "<w:p>",
            "</w:p>",
            "<w:r>",
            "</w:r>",
            "<w:t>",
            "</w:t>",
            "<w:vMerge/>",
            "<w:gridSpan w:val=\"9\"/>",
            "<w:gridSpan w:val=\"-1\"/>",
            "<w:tab/>",
            "<w:br/>",
            "<w:del>",
            "</w:del>",
            "<mc:Fallback>",
            "&#0;",
            "&x;",
            "&amp;",
            "<!DOCTYPE a>",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<?x ?>",
            "Article 9.1.a",
            "Art. 2–999999999999",
            "المادة ١٦",
            "§",
            "Act",
            "Code, art. 1",
            "\uFFFF",
            "\u202E",
            "\uD83D\uDE00",
            "w:val=\"",
            "<w:pStyle w:val=\"ComityText-\"/>",
            "<w:pStyle w:val=\"ComityAct\"/>",
            "<w:pStyle w:val=\"ComityFrom\"/>");
    private static final List<String> CELLS = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\n",
            "\r",
            "\r\n",
            "\u0000",
            "'=1",
            "PT",
            "2-999",
            "ETS185 16(",
            "9(1)(a),(b)",
            "\uFEFF",
            "iso2",
            "article",
            "1700-01-01",
            "2020-99-99",
            "ECLI:",
            "unverified",
            "\uD800",
            "x".repeat(500));
    private static final String TEXT = "word/document.xml";

    private final Random chance;

    public Mutations(long seed) {
        this.chance = new Random(seed);
    }

    /// A Word file like this one, and unlike it.
    public byte[] ofWordFile(byte[] file) {
        return switch (chance.nextInt(4)) {
            case 0 -> bytes(file);
            case 1 ->
                AWordFile.packed(
                        file,
                        Map.of("[Content_Types].xml", text(AWordFile.part(file, "[Content_Types].xml"), PIECES)),
                        Map.of());
            case 2 -> bytes(AWordFile.rewritten(file, xml -> text(xml, PIECES)));
            default -> AWordFile.packed(file, Map.of(TEXT, text(AWordFile.part(file, TEXT), PIECES)), Map.of());
        };
    }

    public byte[] ofTable(byte[] file) {
        return chance.nextInt(3) == 0
                ? bytes(file)
                : text(new String(file, UTF_8), CELLS).getBytes(UTF_8);
    }

    private byte[] bytes(byte[] file) {
        var changed = file.clone();
        for (var times = chance.nextInt(20); times >= 0; times--) {
            changed[chance.nextInt(changed.length)] = (byte) chance.nextInt(256);
        }
        return chance.nextInt(5) == 0 ? Arrays.copyOf(changed, chance.nextInt(changed.length) + 1) : changed;
    }

    private String text(String text, List<String> pieces) {
        var changed = new StringBuilder(text);
        for (var times = 1 + chance.nextInt(12); times > 0; times--) {
            var at = chance.nextInt(changed.length() + 1);
            switch (chance.nextInt(4)) {
                case 0 -> changed.insert(at, pieces.get(chance.nextInt(pieces.size())));
                case 1 -> changed.delete(at, Math.min(changed.length(), at + chance.nextInt(60)));
                case 2 -> {
                    var end = Math.min(changed.length(), at + chance.nextInt(400));
                    changed.insert(at, changed.substring(at, end).repeat(1 + chance.nextInt(3)));
                }
                default -> {
                    var end = Math.min(changed.length(), at + chance.nextInt(8));
                    changed.replace(at, end, pieces.get(chance.nextInt(pieces.size())));
                }
            }
        }
        return changed.toString();
    }
}
