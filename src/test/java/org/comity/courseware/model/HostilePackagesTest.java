package org.comity.courseware.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.comity.courseware.Packages;
import org.comity.courseware.model.PackageArchive.Limits;
import org.comity.courseware.model.PackageRefused.Reason;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Packages that were made to do harm, or are merely wrong: refused, with what is wrong and where.
class HostilePackagesTest {

    private static final Limits LIMITS = new Limits(100, 20 << 20);

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> eachIsRefusedForWhatIsWrongWithIt() throws IOException {
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/attacks/courses.json"))) {
            return new ObjectMapper()
                    .readTree(file.readAllBytes()).values().stream()
                            .map(attack ->
                                    DynamicTest.dynamicTest(attack.get("name").stringValue(), () -> refused(attack)));
        }
    }

    private void refused(JsonNode attack) throws IOException {
        var files = new LinkedHashMap<String, String>();
        attack.get("files")
                .properties()
                .forEach(file -> files.put(file.getKey(), file.getValue().stringValue()));

        var refused = refusal(Packages.zip(files), LIMITS);

        assertThat(refused.reason())
                .isEqualTo(Reason.valueOf(attack.get("refused").stringValue()));
        assertThat(refused.where())
                .contains(attack.get("where").stringValue())
                .doesNotContainPattern("[\\p{Cntrl}\\u202e]")
                .hasSizeLessThanOrEqualTo(120);
    }

    @Test
    void whatUnpacksToFarMoreIsStoppedWhileItUnpacks() throws IOException {
        var bomb = Packages.scorm12();
        bomb.put("bomb.txt", "0".repeat(8 << 20));
        assertThat(refusal(Packages.zip(bomb), LIMITS).reason()).isEqualTo(Reason.RATIO);
        assertThat(refusal(Packages.zip(Packages.scorm12()), new Limits(100, 1_000))
                        .reason())
                .isEqualTo(Reason.TOO_MUCH);
    }

    @Test
    void morePartsThanAreTakenAreCountedBeforeAnyIsRead() throws IOException {
        assertThat(refusal(Packages.zip(Packages.scorm12()), new Limits(2, 1 << 20))
                        .reason())
                .isEqualTo(Reason.TOO_MANY_FILES);
    }

    @Test
    void aHeadThatLiesAboutTheSizeOfAFileIsFoundOut() throws IOException {
        var zip = Packages.zip(Map.of("imsmanifest.xml", "<manifest/>", "i.html", "0".repeat(10_000)));
        // The size that the directory at the end gives for each file.
        for (var at = 0; at < zip.length - 46; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                Arrays.fill(zip, at + 24, at + 27, (byte) 1);
            }
        }
        assertThat(refusal(zip, LIMITS).reason()).isIn(Reason.UNREADABLE, Reason.NOT_ZIP);
    }

    @Test
    void oneNameTwiceIsRefused() throws IOException {
        var zip = Packages.zip(Map.of("a.html", "1", "b.html", "2"));
        for (var at = 0; at < zip.length - 6; at++) {
            if (new String(zip, at, 6, StandardCharsets.ISO_8859_1).equals("b.html")) {
                zip[at] = 'a';
            }
        }
        assertThat(refusal(zip, LIMITS).reason()).isEqualTo(Reason.SAME_NAME);
    }

    @Test
    void whatIsNoArchiveOrABrokenOneIsRefused() throws IOException {
        var whole = Packages.zip(Packages.scorm12());
        assertThat(refusal("%PDF-1.7".getBytes(StandardCharsets.UTF_8), LIMITS).reason())
                .isEqualTo(Reason.NOT_ZIP);
        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2), LIMITS).reason())
                .isEqualTo(Reason.NOT_ZIP);
        whole[40] ^= 0x55;
        whole[60] ^= 0x55;
        assertThat(refusal(whole, LIMITS).reason()).isIn(Reason.UNREADABLE, Reason.NOT_ZIP, Reason.MANIFEST);
    }

    @Test
    void whatOtherToolsMadeIsTaken() throws Exception {
        for (var name : new String[] {"scorm-1.2.zip", "scorm-2004.zip", "cmi5.zip"}) {
            var content =
                    CheckedPackage.check(kept(Packages.made(name)), LIMITS).content();
            assertThat(content.units()).as(name).hasSize(1);
        }
        var parts = CheckedPackage.check(kept(Packages.zip(Packages.scorm12())), LIMITS)
                .content();
        assertThat(parts.units()).extracting(Unit::title).containsExactly("First", "Second", "To read");
        assertThat(parts.units().getFirst().mastery()).hasValue(60);
    }

    private PackageRefused refusal(byte[] zip, Limits limits) throws IOException {
        var file = kept(zip);
        return assertThatExceptionOfType(PackageRefused.class)
                .isThrownBy(() -> CheckedPackage.check(file, limits))
                .actual();
    }

    private Path kept(byte[] zip) throws IOException {
        return Files.write(Files.createTempFile(folder, "package", ".zip"), zip);
    }
}
