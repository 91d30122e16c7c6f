package org.comity.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogVerificationTest {

    private static final int SIZE = 600;

    @TempDir
    private Path home;

    private Path folder;
    private SmallLog log;

    @BeforeEach
    void export() throws IOException {
        folder = home.resolve("export");
        log = new SmallLog(home.resolve("keys"), SIZE, Map.of());
        log.writeTo(folder);
    }

    @Test
    void anUntouchedLogIsValid() {
        assertThat(verdict()).isInstanceOf(Verdict.Valid.class);
        assertThat(LogVerification.of(folder)
                        .against(log.verifierKey())
                        .verdict()
                        .checks())
                .allMatch(check -> check instanceof Check.Passed);
    }

    @Test
    void anEmptyLogIsValid() throws IOException {
        var empty = home.resolve("empty");
        new SmallLog(home.resolve("keys"), 0, Map.of()).writeTo(empty);

        assertThat(LogVerification.of(empty).verdict()).isInstanceOf(Verdict.Valid.class);
    }

    @ParameterizedTest
    @CsvSource({
        "tile/entries/000, 2, entry 0 (number 0",
        "tile/entries/001, 421, entry 5 (number 261",
        "tile/entries/002.p/88, 7215, entry 87 (number 599",
        "tile/0/000, 0, hash 0",
        "tile/0/001, 8191, hash 255",
        "tile/0/002.p/88, 33, hash 1",
        "tile/1/000.p/2, 32, hash 1"
    })
    void theAlteredPlaceIsNamed(String file, int place, String named) throws IOException {
        flip(file, place, 1);

        assertNamed(file, named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tile/entries/001", "tile/0/000", "tile/1/000.p/2", "tile/0/002.p/88"})
    void aMissingOrShortenedOrLengthenedFileIsNamed(String file) throws IOException {
        var bytes = Files.readAllBytes(folder.resolve(file));
        for (var length : List.of(bytes.length - 1, bytes.length + 1, 0)) {
            Files.write(folder.resolve(file), Arrays.copyOf(bytes, length));
            assertNamed(file, "");
        }
        Files.delete(folder.resolve(file));
        assertNamed(file, "missing");
    }

    @Test
    void anyAlteredByteOfTilesAndEntriesIsNamed() throws IOException {
        var seeded = new Random(29);
        for (var file : List.of("tile/entries/000", "tile/entries/002.p/88", "tile/0/001", "tile/1/000.p/2")) {
            var length = Math.toIntExact(Files.size(folder.resolve(file)));
            for (var place : seeded.ints(60, 0, length).toArray()) {
                var mask = 1 << seeded.nextInt(8);
                flip(file, place, mask);
                assertNamed(file, "");
                flip(file, place, mask);
            }
        }
        assertThat(verdict()).isInstanceOf(Verdict.Valid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkpoint", "vkey"})
    void everyAlteredByteOfTheHeadIsNamed(String file) throws IOException {
        var length = Math.toIntExact(Files.size(folder.resolve(file)));
        // The last byte of the key file is a newline outside the key.
        for (var place :
                IntStream.range(0, file.equals("vkey") ? length - 1 : length).toArray()) {
            for (var mask : List.of(0x01, 0x20, 0x80)) {
                flip(file, place, mask);
                assertThat(notValid())
                        .as("byte %d of %s, mask %d", place, file, mask)
                        .isTrue();
                flip(file, place, mask);
            }
        }
    }

    @Test
    void anEntryAlteredTogetherWithItsHashDoesNotFitTheSignedRoot() throws IOException {
        var other = home.resolve("other");
        new SmallLog(home.resolve("keys"), SIZE, Map.of("more", "1")).writeTo(other);
        Files.copy(folder.resolve("checkpoint"), other.resolve("checkpoint"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(LogVerification.of(other).verdict())
                .isInstanceOfSatisfying(
                        Verdict.Invalid.class,
                        invalid -> assertThat(invalid.first().subject()).isEqualTo(Check.Subject.CHECKPOINT));
    }

    @Test
    void anImpostorsLogIsNamedWithThePublishedKey() {
        var published = new SmallLog(home.resolve("honest"), 0, Map.of()).verifierKey();

        assertThat(LogVerification.of(folder).against(published).verdict())
                .isInstanceOfSatisfying(
                        Verdict.Invalid.class,
                        invalid -> assertThat(invalid.first().subject()).isEqualTo(Check.Subject.KEY));
    }

    @Test
    void aFolderThatIsNoLogIsUnreadable() {
        assertThatThrownBy(() -> LogVerification.of(home)).isInstanceOf(UnreadableProof.class);
    }

    private Verdict verdict() {
        return LogVerification.of(folder).verdict();
    }

    private boolean notValid() {
        try {
            return verdict() instanceof Verdict.Invalid;
        } catch (UnreadableProof unreadable) {
            return true;
        }
    }

    private void assertNamed(String file, String named) {
        assertThat(verdict())
                .isInstanceOfSatisfying(
                        Verdict.Invalid.class,
                        invalid -> assertThat(invalid.first().finding())
                                .startsWith(file + " was altered: ")
                                .contains(named));
    }

    private void flip(String file, int place, int mask) throws IOException {
        var bytes = Files.readAllBytes(folder.resolve(file));
        bytes[place] ^= (byte) mask;
        Files.write(folder.resolve(file), bytes);
    }
}
