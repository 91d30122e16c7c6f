package org.comity.media.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.comity.media.SomeFiles;
import org.comity.media.model.MediaRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A recording is what its bytes say, whatever it is called.
class RecognisingTest {

    @TempDir
    private Path folder;

    private String told(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("a.mp4"), bytes);
        try {
            var recorded = Recognising.recognise(file);
            return recorded.format() + " " + recorded.millis() / 1_000;
        } catch (MediaRefused refused) {
            return refused.reason().name();
        }
    }

    @Test
    void formatsOfTheListAreKnownAndTheirLengthIsRead() throws IOException {
        assertThat(told(SomeFiles.mp4("isom", 90, "vide", "soun"))).isEqualTo("MP4 90");
        assertThat(told(SomeFiles.mp4("M4A ", 61, "soun"))).isEqualTo("M4A 61");
        assertThat(told(SomeFiles.webm("webm", 5_400_000, 1, 2))).isEqualTo("WEBM 5400");
        assertThat(told(SomeFiles.webm("webm", 3_000, 2))).isEqualTo("WEBA 3");
        assertThat(told(SomeFiles.ogg("\u0001vorbis", 12, 44_100))).isEqualTo("OGG 12");
        assertThat(told(SomeFiles.ogg("OpusHead", 12, 48_000))).isEqualTo("OGG 12");
        assertThat(told(SomeFiles.ogg("\u0080theora", 12, 0))).isEqualTo("OGV 0");
        assertThat(told(SomeFiles.silence("a", 10))).isEqualTo("MP3 9");
    }

    @Test
    void everythingElseIsRefusedWithItsReason() throws IOException {
        for (var other : List.of(
                "<!doctype html><video>",
                "%PDF-1.7",
                "PK\u0003\u0004",
                "GIF89a",
                "RIFF\0\0\0\0WAVE",
                "#!/bin/sh",
                "ID3")) {
            assertThat(told(other.getBytes(UTF_8))).as(other).isIn("OTHER_FORMAT", "UNREADABLE");
        }
        assertThat(told(SomeFiles.mp4("qt  ", 9, "vide"))).isEqualTo(Reason.OTHER_FORMAT.name());
        assertThat(told(SomeFiles.mp4("isom", 9))).isEqualTo(Reason.SILENT.name());
        assertThat(told(SomeFiles.webm("matroska", 9, 1))).isEqualTo(Reason.OTHER_FORMAT.name());
        assertThat(told(SomeFiles.webm("webm", 9))).isEqualTo(Reason.SILENT.name());
        assertThat(told(SomeFiles.ogg("Speex   ", 9, 8_000))).isEqualTo(Reason.OTHER_FORMAT.name());
        assertThat(told(Arrays.copyOf(SomeFiles.mp4("isom", 9, "vide"), 200))).isEqualTo(Reason.UNREADABLE.name());
    }

    @Test
    void boxesInBoxesWithoutEndAndSizesWithoutSenseAreRefused() throws IOException {
        var deep = new byte[0];
        for (var i = 0; i < 3_000; i++) {
            deep = SomeFiles.box("mdia", deep);
        }
        var file = new java.io.ByteArrayOutputStream();
        file.writeBytes(Arrays.copyOf(SomeFiles.mp4("isom", 1), 24));
        file.writeBytes(SomeFiles.box("moov", SomeFiles.box("trak", deep)));
        assertThat(told(file.toByteArray())).isIn("SILENT", "UNREADABLE");

        var many = new java.io.ByteArrayOutputStream();
        many.writeBytes(Arrays.copyOf(SomeFiles.mp4("isom", 1), 20));
        for (var i = 0; i < 150_000; i++) {
            many.writeBytes(new byte[] {0, 0, 0, 8, 'f', 'r', 'e', 'e'});
        }
        assertThat(told(many.toByteArray())).isEqualTo(Reason.UNREADABLE.name());
    }

    /// Bytes changed in good files: known or refused, and never anything else.
    @Test
    void aChangedFileIsKnownOrRefused() throws IOException {
        var good = List.of(
                SomeFiles.mp4("isom", 90, "vide", "soun"),
                SomeFiles.webm("webm", 5_400, 1, 2),
                SomeFiles.ogg("\u0001vorbis", 12, 44_100),
                SomeFiles.silence("a", 1));
        var random = new SplittableRandom(26);
        var refused = 0;
        for (var round = 0; round < 4_000; round++) {
            var one = good.get(round % good.size());
            var changed = Arrays.copyOf(one, one.length - random.nextInt(one.length / 4));
            for (var i = random.nextInt(6); i >= 0; i--) {
                changed[random.nextInt(Math.min(changed.length, round % 2 == 0 ? 120 : changed.length))] =
                        (byte) random.nextInt(256);
            }
            refused += told(changed).matches("[A-Z_]+") ? 1 : 0;
        }
        assertThat(refused).isBetween(500, 3_900);
    }
}
