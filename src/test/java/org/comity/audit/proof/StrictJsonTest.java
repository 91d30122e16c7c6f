package org.comity.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// JSON of a proof is read in one way only, and what is refused is named without repeating what speaks to a terminal.
class StrictJsonTest {

    private static final Set<String> FIELDS = Set.of("format", "made", "size", "flag", "sha256", "names");
    private static final Sha256 DIGEST = Sha256.of(new byte[] {1});
    private static final String RIGHT = StrictJson.written(StrictJson.ordered(
            "format",
            "test/1",
            "made",
            "2026-11-27T05:00:00Z",
            "size",
            5_000_000_000L,
            "flag",
            true,
            "sha256",
            DIGEST.hex(),
            "names",
            List.of("a", "b")));

    private record Read(Instant made, long size, boolean flag, Sha256 digest, List<String> names) {}

    @Test
    void whatIsWrittenIsReadAlike() {
        assertThat(read(RIGHT))
                .isEqualTo(new Read(
                        Instant.parse("2026-11-27T05:00:00Z"), 5_000_000_000L, true, DIGEST, List.of("a", "b")));
        assertThat(RIGHT).endsWith("}\n").doesNotContain("\r");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "test/1|test/2|'format' is not",
                "\"test/1\"|1|'format' is not a text",
                "2026-11-27T|yesterday |'made' is no moment",
                "5000000000|-1|'size' is a size below nothing",
                "5000000000|5.0|'size' is not a whole number",
                "5000000000|99999999999999999999|'size' is not a whole number",
                "5000000000|\"5\"|'size' is not a whole number",
                "true|\"true\"|'flag' is neither",
                "true|null|'flag' is neither",
                "\"sha256\" : \"|\"sha256\" : \"0|'sha256' is no SHA-256",
                "\"a\"|\"a\", \"c\"|'names' is no list of at most 2",
                "[ \"a\", \"b\" ]|{}|'names' is no list",
                "\"a\"|1|should be a text",
                "\"a\"|[[[[1]]]]|depth",
                "\"flag\" : true,||'flag' is missing",
                "\"flag\" : true|\"flag\" : true, \"more\" : 1|no field 'more'",
                "\"flag\" : true|\"flag\" : true, \"flag\" : true|flag"
            })
    void whatHasNotItsFormIsNamed(String part, String replacement, String named) {
        assertThat(RIGHT).contains(part);

        assertThatThrownBy(() -> read(RIGHT.replace(part, replacement == null ? "" : replacement)))
                .isInstanceOf(UnreadableProof.class)
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "13", "{}", "{} {}", "<html>"})
    void whatIsNoSuchObjectIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(UnreadableProof.class);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThatThrownBy(() -> StrictJson.tree(new byte[] {'"', (byte) 0xc3, '"'}, FIELDS))
                .hasMessageContaining("not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\u001b[2J\" : 1, \"flag\"",
                "\"\\u001b[2J\" : 1, \"\\u001b[2J\" : 1, \"flag\"",
                "\u001b[2J \"flag\""
            })
    void noRefusalSpeaksToATerminal(String attack) {
        assertThatThrownBy(() -> read(RIGHT.replace("\"flag\"", attack)))
                .isInstanceOf(UnreadableProof.class)
                .message()
                .doesNotContain("\u001b");
    }

    private static Read read(String json) {
        var tree = StrictJson.tree(json.getBytes(StandardCharsets.UTF_8), FIELDS);
        StrictJson.requireFormat(tree, "test/1");
        return new Read(
                StrictJson.moment(tree, "made"),
                StrictJson.size(tree, "size"),
                StrictJson.flag(tree, "flag"),
                StrictJson.digest(tree, "sha256"),
                StrictJson.list(tree, "names", 2, (JsonNode one) -> StrictJson.text(one)));
    }
}
