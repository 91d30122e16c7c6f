package org.comity.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comity.evidence.model.FileName.Problem;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

class FileNameTest {

    private static final Path ATTACKS = Path.of("src/test/resources/attacks/evidence/names.json");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "disk-01.img",
                "Протокол № 5.docx",
                "證據 1.zip",
                "شهادة\u200F.pdf",
                "a\u200Db",
                "%2e%2e%2f",
                "CON",
                "<img src=x>.png",
                "-rf",
                "  spaces .txt"
            })
    void aNameIsAnyWordsInAnyScript(String name) {
        assertThat(FileName.problem(name)).isEmpty();
    }

    @Test
    void aNameThatLooksLikeAnotherOrIsAPathIsRefusedForIt() throws IOException {
        for (var attack : new ObjectMapper().readTree(Files.readAllBytes(ATTACKS))) {
            assertThat(FileName.problem(attack.get("text").stringValue()))
                    .as(attack.get("name").stringValue())
                    .contains(Problem.valueOf(attack.get("problem").stringValue()));
        }
    }

    @Test
    void digestsAreReadAsProgramsPrintThem() {
        var one = Sha256.of(new byte[] {1});
        var two = Sha256.of(new byte[] {2});
        var lines = DigestLines.read(one.hex() + "  /cases/5/disk 1.img\n"
                + two.hex().toUpperCase(Locale.ROOT) + " *C:\\x\\b.bin\r\n# 2 of 2 files, 12 bytes\n\nnonsense\n"
                + one.hex() + "  twice\n" + two.hex() + "  twice\n");

        assertThat(lines.of("disk 1.img")).contains(one);
        assertThat(lines.of("b.bin")).contains(two);
        assertThat(lines.of("other")).isEmpty();
        assertThat(lines.of("twice")).as("two digests for one name are none").isEmpty();
        assertThat(lines.unreadable()).isEqualTo(List.of(5));
        assertThat(lines.named().keySet()).isEqualTo(Set.of("disk 1.img", "b.bin", "twice"));
    }
}
