package org.comity.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import org.comity.audit.proof.ArchivedFile;
import org.comity.audit.proof.UnreadableProof;
import org.comity.audit.proof.Verdict;
import org.comity.evidence.proof.EvidenceVerification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Archives made to do harm to whoever opens them: each is refused with a sentence, at once and without much memory.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileEvidenceTest {

    private static final int END = 22;

    @TempDir
    private Path folder;

    private Map<String, byte[]> files = Map.of();
    private byte[] right = new byte[0];

    @BeforeEach
    void write() throws IOException {
        right = APackage.ofThreeFiles().written();
        files = Repacked.unpacked(right);
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(new byte[100 << 20]);
        deflater.finish();
        var bomb = new byte[1 << 20];
        var length = deflater.deflate(bomb);
        deflater.end();
        var copy = new LinkedHashMap<>(files);
        copy.put("manifest.json", Arrays.copyOf(bomb, length));
        var packed = Repacked.of(copy);
        var region = packed.regions.stream()
                .filter(one -> one.name().equals("manifest.json"))
                .findFirst()
                .orElseThrow();
        packed.bytes[region.header() + 8] = 8;
        packed.bytes[region.line() + 10] = 8;
        assertThat(refusal(packed.bytes)).contains("manifest.json is compressed, a package is not");
    }

    /// The bomb of one kernel: every line of the directory points to the same bytes.
    @Test
    void filesThatOverlapAreNamed() throws IOException {
        var packed = Repacked.of(files);
        var regions = packed.regions;
        numbers(packed.bytes)
                .putInt(regions.getLast().line() + 42, regions.get(3).header());
        assertThat(refusal(packed.bytes)).contains("its line in the archive's directory was altered");
    }

    @Test
    void aHundredThousandEntriesAreNotRead() throws IOException {
        assertThat(refusal(end(100_000, 1_000, 5_000_000))).contains("at most 60010 files");
        var many = right.clone();
        numbers(many).putShort(many.length - END + 8, (short) 65_000).putShort(many.length - END + 10, (short) 65_000);
        assertThat(refusal(many)).contains("at most 60010 files");
    }

    @Test
    void numbersOfSixtyFourBitsThatLieAreRefused() throws IOException {
        for (var lie : new long[] {Long.MAX_VALUE, -1, Long.MIN_VALUE, 0xffffffffL, 1L << 62}) {
            assertThat(refusal(end(10, lie, 100))).as("at %d", lie).contains("The end of the archive was altered");
            assertThat(refusal(end(10, 100, lie))).as("size %d", lie).contains("The end of the archive was altered");
            assertThat(refusal(end(lie, 100, 100))).as("files %d", lie).contains("archive");
            assertThat(refusal(sized(lie))).as("file of %d", lie).containsPattern("does not fit|altered");
        }
    }

    @Test
    void whatIsAlsoSomethingElseIsRefused() throws IOException {
        assertThat(refusal(before("%PDF-1.7\n"))).contains("mimetype: its line in the archive's directory was altered");
        assertThat(refusal(before("#!/bin/sh\n"))).contains("mimetype: its line");
        var comment = joined(right, "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
        numbers(comment).putShort(right.length - 2, (short) 25);
        assertThat(refusal(comment)).contains("end of the archive is not where it should be");
    }

    /// Whoever streams reads the header, whoever seeks reads the directory: they must not see two archives.
    @Test
    void headerAndDirectoryNeverDiffer() throws IOException {
        for (var field : List.of(4, 6, 10, 14, 18, 22, 26, 28)) {
            var packed = Repacked.of(files);
            packed.bytes[packed.regions.get(6).header() + field] ^= 1;
            assertThat(refusal(packed.bytes)).as("field %d", field).contains("manifest.json", "do not agree");
        }
    }

    @Test
    void encryptionAndSizesBehindTheBytesAreNotTaken() throws IOException {
        for (var flag : List.of(1, 8)) {
            var packed = Repacked.of(files);
            packed.bytes[packed.regions.get(6).header() + 6] = flag.byteValue();
            packed.bytes[packed.regions.get(6).line() + 8] = flag.byteValue();
            assertThat(refusal(packed.bytes)).contains("manifest.json");
        }
    }

    /// Sealed by somebody whom nobody trusts, so that everything before the seal must bear it.
    @Test
    void papersMadeToBreakTheReaderAreNamed() throws IOException {
        paper("manifest.json", _ -> "[".repeat(200_000), "manifest.json was altered, or no node wrote it");
        paper("manifest.json", _ -> "{\"a\":" + "9".repeat(100_000) + "}", "manifest.json was altered");
        paper("manifest.json", text -> text.replace("\"files\"", "\"format\""), "manifest.json was altered");
        paper(
                "manifest.json",
                text -> text.replaceFirst("\"size\" : \\d+", "\"size\" : -1"),
                "manifest.json was altered");
        paper("manifest.json", text -> text.replaceFirst("00000000-", "../../../"), "is called '../../../");
        paper(
                "custody.json",
                text -> text.replaceFirst("\"number\" : 1", "\"number\" : 2147483648"),
                "custody.json was altered");
        paper("custody.json", text -> text.replaceFirst("RECEIVED", "FORGED"), "custody.json was altered");
    }

    @Test
    void aSignatureMadeToBreakItsReaderIsNamed() throws IOException {
        var deep = new byte[60_000];
        for (var at = 0; at < deep.length; at += 2) {
            deep[at] = 0x30;
            deep[at + 1] = (byte) 0x80;
        }
        for (var signature : List.of(deep, new byte[0], new byte[] {0x30, (byte) 0x84, 0x7f, -1, -1, -1})) {
            var copy = new LinkedHashMap<>(files);
            copy.put("META-INF/signature.p7s", signature);
            assertThat(refusal(Repacked.of(copy).bytes)).contains("META-INF/signature.p7s was altered");
        }
        var copy = new LinkedHashMap<>(files);
        copy.put("META-INF/signature.p7s", new byte[100_000]);
        assertThat(refusal(Repacked.of(copy).bytes)).contains("META-INF/signature.p7s has at most");
    }

    @Test
    void whatIsNoPackageAtAllIsRefused() throws IOException {
        for (var bytes : List.of(
                new byte[0],
                new byte[] {'P', 'K'},
                new byte[1_000],
                "PK\5\6".repeat(30).getBytes(StandardCharsets.US_ASCII))) {
            assertThat(refusal(bytes)).isNotBlank();
        }
        assertThat(refusal(ArchivedFile.end(0, 0, 0))).contains("META-INF/ASiCManifest.xml is missing");
    }

    private void paper(String name, UnaryOperator<String> change, String says) throws IOException {
        var copy = new LinkedHashMap<>(files);
        var text = change.apply(ExportedPackageTest.text(files, name));
        copy.put(name, text.getBytes(StandardCharsets.UTF_8));
        var stranger = APackage.seal("Stranger", APackage.ISSUING.root("stranger.example", false, APackage.SEALED));
        assertThat(refusal(Repacked.sealed(copy, stranger))).contains(says);
    }

    /// An archive of nothing whose end says these, in the form of ZIP64 whatever they are.
    private static byte[] end(long files, long directoryAt, long directorySize) {
        var bytes = new byte[2_000];
        var end = numbers(bytes);
        end.position(2_000 - END - 20 - 56);
        end.putInt(0x06064b50)
                .putLong(44)
                .putShort((short) 45)
                .putShort((short) 45)
                .putLong(0);
        end.putLong(files).putLong(files).putLong(directorySize).putLong(directoryAt);
        end.putInt(0x07064b50).putInt(0).putLong(directoryAt + directorySize).putInt(1);
        end.putInt(0x06054b50)
                .putInt(0)
                .putShort((short) files)
                .putShort((short) files)
                .putInt(-1)
                .putInt(-1);
        return bytes;
    }

    /// The last file says in its ZIP64 field that it is as large as this.
    private byte[] sized(long size) {
        var packed = Repacked.of(files);
        var last = packed.regions.getLast();
        var out = new ByteArrayOutputStream();
        out.write(packed.bytes, 0, last.line());
        var line = new byte[last.lineEnd() - last.line() + 20];
        var lie = numbers(line);
        lie.put(packed.bytes, last.line(), last.lineEnd() - last.line());
        lie.putShort((short) 1).putShort((short) 16).putLong(size).putLong(size);
        lie.putInt(20, -1).putInt(24, -1).putShort(30, (short) 20);
        out.writeBytes(line);
        var directory = packed.regions.getFirst().line();
        out.writeBytes(ArchivedFile.end(files.size(), directory, out.size() - directory));
        return out.toByteArray();
    }

    /// With all places in the archive moved on, so that every tool takes it.
    private byte[] before(String head) {
        var first = head.getBytes(StandardCharsets.US_ASCII);
        var copy = joined(first, right);
        var numbers = numbers(copy);
        for (var region : Repacked.of(files).regions) {
            var at = first.length + region.line() + 42;
            numbers.putInt(at, numbers.getInt(at) + first.length);
        }
        var at = copy.length - END + 16;
        numbers.putInt(at, numbers.getInt(at) + first.length);
        return copy;
    }

    private static ByteBuffer numbers(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private String refusal(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("hostile.asice"), bytes);
        try {
            return EvidenceVerification.against(APackage.ROOT.chain(), List.of(), APackage.MADE)
                                    .of(file)
                            instanceof Verdict.Invalid invalid
                    ? invalid.first().finding()
                    : "VALID";
        } catch (UnreadableProof unreadable) {
            return String.valueOf(unreadable.getMessage());
        }
    }
}
