package org.comity.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comity.evidence.model.DigestLines;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DigestCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void whatItPrintsCanBeDeclared(@TempDir Path folder) throws IOException {
        var one = Files.write(folder.resolve("disk 1.img"), new byte[3_000_000]);
        var two = Files.writeString(folder.resolve("note.txt"), "abc");

        assertThat(run(one, two)).isZero();

        assertThat(out.toString())
                .contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  " + two)
                .endsWith("# 2 of 2 files, 3000003 bytes" + System.lineSeparator());
        var read = DigestLines.read(out.toString());
        assertThat(read.of("disk 1.img")).contains(Sha256.of(new byte[3_000_000]));
        assertThat(read.of("note.txt")).contains(Sha256.of("abc".getBytes(UTF_8)));
        assertThat(read.unreadable()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndTheOthersAreStillDigested(@TempDir Path folder) throws IOException {
        var there = Files.writeString(folder.resolve("there"), "abc");

        assertThat(run(folder.resolve("missing"), there)).isEqualTo(1);

        assertThat(err.toString()).contains("missing cannot be read");
        assertThat(out.toString()).contains("ba7816bf").contains("# 1 of 2 files, 3 bytes");
    }

    private int run(Path... files) {
        var arguments = new String[files.length];
        for (var i = 0; i < files.length; i++) {
            arguments[i] = files[i].toString();
        }
        return new CommandLine(new DigestCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
