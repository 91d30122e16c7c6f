package org.comity.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.comity.audit.LogKey;
import org.comity.audit.VerifyCommand;
import org.comity.vocabulary.KeyFile;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A package is what its node signed, whole and in time, or the command names what is not so.
class PackageVerificationTest {

    private static final Instant MADE = Instant.parse("2026-11-23T21:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-11-30T21:00:00Z");
    private static final Path HOSTILE = Path.of("src/test/resources/attacks/packages");

    /// @param says what the sentence must hold
    record Hostile(String name, String says, String how) {
        @Override
        public String toString() {
            return name + ": " + how;
        }
    }

    @TempDir
    private Path folder;

    private LogKey key;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private String printed = "";

    static Stream<Hostile> hostile() {
        return new JsonMapper()
                .readValue(HOSTILE.resolve("packages.json").toFile(), new TypeReference<List<Hostile>>() {}).stream();
    }

    @BeforeEach
    void twoFilesAndAKey() {
        key = keyIn("keys");
        files.put("contacts.pdf", "%PDF".repeat(50).getBytes(StandardCharsets.US_ASCII));
        files.put("contacts.vcf", "BEGIN:VCARD".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aPackageIsAnOrdinaryArchiveForEveryOtherProgram() throws IOException {
        try (var zip = new ZipFile(write(files, manifest(files, key), key).toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()))
                    .containsExactly("contacts.pdf", "contacts.vcf", "manifest.json", "manifest.sig");
            assertThat(zip.getInputStream(zip.getEntry("contacts.pdf")).readAllBytes())
                    .isEqualTo(files.get("contacts.pdf"));
        }
    }

    @Test
    void everySingleAlteredByteIsNamed() throws IOException {
        var whole = Files.readAllBytes(write(files, manifest(files, key), key));
        for (var place = 0; place < whole.length; place++) {
            for (var bit : new int[] {1, 0x20, 0x80}) {
                var altered = whole.clone();
                altered[place] ^= (byte) bit;
                var code = verify(Files.write(folder.resolve("altered.zip"), altered), MADE);
                assertThat(code).as("byte %d, bit %d: %s", place, bit, printed).isIn(1, 2);
                assertThat(printed)
                        .as("byte %d", place)
                        .containsPattern("contacts\\.pdf|contacts\\.vcf|manifest\\.json|manifest\\.sig|the archive");
            }
        }
    }

    @Test
    void aFileThatWasAddedOrTakenOutIsNamed() throws IOException {
        var manifest = manifest(files, key);
        files.put("readme.txt", new byte[] {1});
        assertThat(verify(write(files, manifest, key), MADE)).isEqualTo(1);
        assertThat(printed).contains("NOT VALID: files: readme.txt was added");

        files.remove("readme.txt");
        files.remove("contacts.vcf");
        assertThat(verify(write(files, manifest, key), MADE)).isEqualTo(1);
        assertThat(printed).contains("NOT VALID: files: contacts.vcf is missing");
    }

    @Test
    void aPackageOfAnotherKeyIsFoundOutByThePublishedOne() throws IOException {
        var forger = keyIn("forger");
        var forged = write(files, manifest(files, forger), forger);

        assertThat(verify(forged, MADE)).isZero();
        assertThat(printed).contains("– key: compare", forger.verifierKey().toString());
        assertThat(verify(forged, MADE, "--key", key.verifierKey().toString())).isEqualTo(1);
        assertThat(printed).contains("✗ key", "✗ signature");
    }

    @Test
    void aManifestThatNamesAnotherKeyThanTheOneThatSignedIsRefused() throws IOException {
        assertThat(verify(write(files, manifest(files, keyIn("forger")), key), MADE))
                .isEqualTo(1);
        assertThat(printed).contains("✗ snapshot");
    }

    @Test
    void whenItsTimeIsOverItIsSaidToBeAuthenticAndExpired() throws IOException {
        var file = write(files, manifest(files, key), key);

        assertThat(verify(file, UNTIL.minusSeconds(1))).isZero();
        assertThat(verify(file, UNTIL)).isEqualTo(3);
        assertThat(printed).contains("! valid until: " + UNTIL, "EXPIRED: its time is over. Authentic");
        files.put("contacts.pdf", new byte[] {0});
        assertThat(verify(write(files, manifest(Map.of("contacts.pdf", new byte[] {1}), key), key), UNTIL))
                .isEqualTo(1);
        assertThat(printed).contains("NOT VALID");
    }

    /// One key signs both: neither may pass for the other.
    @Test
    void whatIsSignedForAPackageIsNoCheckpointOfTheLog() {
        var note = new ManifestNote("1234-5678-9ABC", key.verifierKey(), Sha256.of(new byte[0]));
        var checkpoint = new Checkpoint(key.origin(), 7, Sha256.of(new byte[0]));

        assertThatThrownBy(() -> Checkpoint.parse(note.text())).isInstanceOf(UnreadableProof.class);
        assertThatThrownBy(() -> ManifestNote.parse(checkpoint.text())).isInstanceOf(UnreadableProof.class);
        assertThat(ManifestNote.parse(key.sign(note).text())).isEqualTo(note);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void anArchiveMadeToDoHarmIsRefusedWithASentence(Hostile made) {
        assertThat(verify(HOSTILE.resolve(made.name()), MADE)).as(printed).isIn(1, 2);
        assertThat(printed).contains(made.says()).doesNotContain("Exception", "\u001b");
        assertThat(printed.lines()).hasSizeLessThan(4);
    }

    @Test
    void aFileBeyondAllMeasureIsNotRead() throws IOException {
        var file = folder.resolve("large.zip");
        try (var large = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            large.setLength((64L << 20) + 1);
        }

        assertThat(verify(file, MADE)).isEqualTo(2);
        assertThat(printed).contains("at most 67108864 bytes");
    }

    @Test
    void aPackageTakesNoDocumentAndNoNameOfItsOwnMaking() throws IOException {
        var file = write(files, manifest(files, key), key);
        assertThat(verify(file, MADE, file.toString())).isEqualTo(2);
        assertThat(printed).contains("checked without a document");

        var writer = new PackageWriter(new ByteArrayOutputStream(), MADE);
        assertThatThrownBy(() -> writer.add("../x.pdf", new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    private LogKey keyIn(String name) {
        return LogKey.open(
                new KeyFile(folder.resolve(name).resolve("log-signing.key")),
                "comity.example/log",
                Optional.empty(),
                new SecureRandom());
    }

    private static Manifest manifest(Map<String, byte[]> files, LogKey key) {
        var parts = files.entrySet().stream()
                .map(file -> new Manifest.Part(file.getKey(), file.getValue().length, Sha256.of(file.getValue())))
                .toList();
        return new Manifest(
                "1234-5678-9ABC",
                MADE,
                UNTIL,
                "Ana Sousa",
                "Ponto 24/7",
                "https://node.example",
                key.verifierKey(),
                3,
                false,
                parts);
    }

    private Path write(Map<String, byte[]> contents, Manifest manifest, LogKey signer) throws IOException {
        var file = folder.resolve("package.zip");
        var json = manifest.toJson();
        var note = new ManifestNote(manifest.serial(), signer.verifierKey(), Sha256.of(json));
        try (var out = Files.newOutputStream(file)) {
            var writer = new PackageWriter(out, MADE);
            for (var content : contents.entrySet()) {
                writer.add(content.getKey(), content.getValue());
            }
            writer.add(Manifest.NAME, json);
            writer.add(Manifest.SIGNATURE_NAME, signer.sign(note).toString().getBytes(StandardCharsets.UTF_8));
            writer.finish();
        }
        return file;
    }

    private int verify(Path file, Instant now, String... options) {
        var out = new StringWriter();
        var arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(options));
        var code = new CommandLine(new VerifyCommand(Clock.fixed(now, ZoneOffset.UTC)))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(arguments.toArray(String[]::new));
        printed = out.toString();
        return code;
    }
}
