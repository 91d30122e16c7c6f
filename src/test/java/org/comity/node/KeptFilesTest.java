package org.comity.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that people bring.
class KeptFilesTest {

    private static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private static final class Empty extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private static final int LARGEST = 10;

    @TempDir
    Path home;

    private KeptFiles<Exception> files;

    @BeforeEach
    void aFolder() {
        files = new KeptFiles<>(home.resolve("kept"), LARGEST, Empty::new, TooLarge::new);
    }

    @Test
    void aFileIsKeptUnderItsDigestAsItCame() throws Exception {
        try (var arrived = files.take(bytes("ten bytes!"))) {
            files.keep(arrived);
        }

        var place = files.place(Sha256.of("ten bytes!".getBytes(StandardCharsets.UTF_8)));
        assertThat(Files.readString(place)).isEqualTo("ten bytes!");
        assertThat(arriving()).isZero();
    }

    @Test
    void whatIsNotKeptLeavesNothing() throws Exception {
        files.take(bytes("ten bytes!")).close();

        assertThat(arriving()).isZero();
    }

    @Test
    void nothingAndAByteTooMuchAreRefusedAndLeaveNothing() throws Exception {
        assertThatThrownBy(() -> files.take(bytes(""))).isInstanceOf(Empty.class);
        assertThatThrownBy(() -> files.take(bytes("eleven byte"))).isInstanceOf(TooLarge.class);

        assertThat(arriving()).isZero();
    }

    @Test
    void whatBreaksOffLeavesNothing() throws Exception {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> files.take(broken)).isInstanceOf(IOException.class);

        assertThat(arriving()).isZero();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private long arriving() throws IOException {
        try (var all = Files.list(home.resolve("kept"))) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
