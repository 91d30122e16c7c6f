package org.comity.profiles.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.comity.profiles.WikiImageSettings;
import org.comity.profiles.picture.HostilePictures.Attack;
import org.comity.profiles.picture.Redrawn.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/// What somebody brings is drawn anew, or refused with its reason; it never gets out as it came in.
class RedrawingPicturesTest {

    /// The same files in every run.
    private static final long SEED = 20261126;

    private static final int FILES = 4_000;
    private static final long MEGABYTE = 1L << 20;

    /// Whatever a file of 200 KB says: so much may be allocated for it, no more.
    private static final long MOST_FOR_ONE = 96 * MEGABYTE;

    private final RedrawingPictures redrawing =
            new RedrawingPictures(new WikiImageSettings(DataSize.ofMegabytes(1), 1_000_000, 400, 30));

    static Stream<Arguments> attacks() {
        return HostilePictures.all().entrySet().stream()
                .map(attack -> Arguments.of(attack.getKey(), attack.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void aHostileFileIsRefusedWithItsReason(String name, Attack attack) {
        assertThat(redrawing.redraw(attack.file())).as(name).isEqualTo(new Redrawn.Refused(attack.reason()));
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsLookedAt() {
        assertThat(redrawing.redraw(new byte[(int) MEGABYTE + 1])).isEqualTo(new Redrawn.Refused(Reason.TOO_LARGE));
    }

    @Test
    void theNameOfAFileCountsForNothing() {
        assertThat(drawn(HostilePictures.jpeg(40, 30)).mediaType()).isEqualTo("image/jpeg");
        assertThat(drawn(HostilePictures.png(40, 30)).mediaType()).isEqualTo("image/png");
    }

    @Test
    void whereAndWithWhatItWasTakenAndWhatFollowsItsEndIsGone() {
        for (var file : List.of(HostilePictures.pngWithMore(), HostilePictures.jpegOfACameraHeldUpright())) {
            assertThat(text(file)).contains("script", "9.1393W");
            assertThat(text(drawn(file).bytes())).doesNotContain("script", "9.1393W", "Exif", "tEXt");
        }
    }

    @Test
    void aPhotographStandsUprightThoughItsMetadataAreGone() throws IOException {
        var picture = drawn(HostilePictures.jpegOfACameraHeldUpright());

        assertThat(picture.width()).isEqualTo(48);
        assertThat(picture.height()).isEqualTo(64);
        var image = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
        assertThat(image.getRGB(44, 32) & 0xFF)
                .as("the blue edge, once above, is to the right")
                .isGreaterThan(180);
        assertThat(image.getRGB(10, 10) & 0xFF).as("orange").isLessThan(90);
    }

    @Test
    void aPictureIsScaledDownToWhatReadersNeed() {
        var picture = drawn(HostilePictures.png(900, 600));

        assertThat(picture.width()).isEqualTo(400);
        assertThat(picture.height()).isEqualTo(267);
    }

    @Test
    void aTextThatUnpacksToAQuarterOfAGigabyteIsNotUnpacked() {
        var bomb = HostilePictures.pngWithABombOfText();
        var before = allocated();

        var picture = drawn(bomb);

        assertThat(allocated() - before).isLessThan(MOST_FOR_ONE);
        assertThat(picture.width()).isEqualTo(16);
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void noMutatedFileDoesAnythingButBeDrawnOrRefused() {
        var random = new Random(SEED);
        var seeds = List.of(
                HostilePictures.png(60, 40),
                HostilePictures.jpeg(60, 40),
                HostilePictures.pngWithMore(),
                HostilePictures.jpegOfACameraHeldUpright());
        var drawn = 0;
        for (var number = 0; number < FILES; number++) {
            var file = mutated(seeds.get(number % seeds.size()), random);
            var before = allocated();
            if (redrawing.redraw(file) instanceof Redrawn.Drawn(var picture)) {
                drawn++;
                assertThat(picture.width()).as("file %d", number).isBetween(1, 400);
                assertThat(picture.height()).as("file %d", number).isBetween(1, 400);
                assertThat(text(picture.bytes())).as("file %d", number).doesNotContain("script");
            }
            assertThat(allocated() - before).as("memory for file %d", number).isLessThan(MOST_FOR_ONE);
        }
        assertThat(drawn).as("some are drawn all the same, most are not").isBetween(1, FILES - 1);
    }

    private static byte[] mutated(byte[] seed, Random random) {
        var file = seed.clone();
        for (var times = random.nextInt(1, 12); times > 0; times--) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(file, random.nextInt(file.length));
            case 1 -> Arrays.copyOf(file, file.length + random.nextInt(200));
            default -> file;
        };
    }

    private Picture drawn(byte[] file) {
        return switch (redrawing.redraw(file)) {
            case Redrawn.Drawn(var picture) -> picture;
            case Redrawn.Refused(var reason) -> throw new AssertionError("Refused: " + reason);
        };
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// By this thread, since it began.
    private static long allocated() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadAllocatedBytes();
    }
}
