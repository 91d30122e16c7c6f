package org.comity.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FormPartsTest {

    private static final String TYPE = "multipart/form-data; boundary=----WebKitFormBoundaryX1";
    private static final String LINE = "------WebKitFormBoundaryX1";

    private final Random random = new Random(7578);

    @Test
    void filesComeOutBitForBitHoweverTheNetworkCutsThem() throws IOException {
        var large = new byte[300_000];
        random.nextBytes(large);
        var tricky =
                ("\r\n" + LINE.substring(0, LINE.length() - 1) + "\r\n--\r\n\r\n" + LINE.substring(1)).getBytes(UTF_8);
        var form = form(large, tricky);
        for (var most : new int[] {1, 7, 1000, 1 << 20}) {
            var parts = FormParts.of(TYPE, trickling(form, most)).orElseThrow();

            var field = parts.next().orElseThrow();
            assertThat(field.field()).isEqualTo("digests");
            assertThat(field.file()).isEmpty();
            assertThat(field.text(1000)).isEqualTo("abc");
            var first = parts.next().orElseThrow();
            assertThat(first.file()).contains("Протокол \"5\".bin");
            assertThat(first.mediaType()).isEqualTo("application/x-thing");
            assertThat(first.bytes().readAllBytes()).isEqualTo(large);
            assertThat(first.bytes().read()).isEqualTo(-1);
            assertThat(parts.next().orElseThrow().bytes().readAllBytes()).isEqualTo(tricky);
            assertThat(parts.next().orElseThrow().file())
                    .as("no file was chosen")
                    .isEmpty();
            assertThat(parts.next()).isEmpty();
            assertThat(parts.next()).isEmpty();
        }
    }

    @Test
    void whatNobodyReadIsPassedOver() throws IOException {
        var parts = FormParts.of(TYPE, trickling(form(new byte[200_000], new byte[1]), 4096))
                .orElseThrow();
        parts.next();
        assertThat(parts.next().orElseThrow().bytes().read()).isZero();

        assertThat(parts.next().orElseThrow().file()).contains("b");
    }

    @Test
    void aFormThatIsCutAnywhereIsNeverTakenForAWholeOne() throws IOException {
        var form = form(new byte[500], new byte[20]);
        var end = new String(form, ISO_8859_1).lastIndexOf(LINE) + LINE.length() + 2;
        for (var cut = 0; cut < end; cut++) {
            var parts =
                    FormParts.of(TYPE, new ByteArrayInputStream(form, 0, cut)).orElseThrow();

            assertThatThrownBy(() -> {
                        for (var next = parts.next(); next.isPresent(); next = parts.next()) {
                            next.get().bytes().readAllBytes();
                        }
                    })
                    .as("cut at %d", cut)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aHeadingWithoutAnEndIsRefused() {
        var endless = (LINE + "\r\nX: " + "y".repeat(100_000)).getBytes(UTF_8);
        var parts = FormParts.of(TYPE, new ByteArrayInputStream(endless)).orElseThrow();

        assertThatThrownBy(parts::next).isInstanceOf(IOException.class).hasMessageContaining("too long");
        assertThat(FormParts.of("multipart/form-data", new ByteArrayInputStream(endless)))
                .isEmpty();
        assertThat(FormParts.of("text/plain; boundary=x", new ByteArrayInputStream(endless)))
                .isEmpty();
    }

    private static byte[] form(byte[] first, byte[] second) {
        var out = new ByteArrayOutputStream();
        part(out, "digests\"", "", "abc".getBytes(UTF_8));
        part(out, "file\"; filename=\"Протокол %225%22.bin\"", "Content-Type: application/x-thing\r\n", first);
        part(out, "file\"; filename=\"b\"", "", second);
        part(out, "file\"; filename=\"\"", "Content-Type: application/octet-stream\r\n", new byte[0]);
        out.writeBytes((LINE + "--\r\n").getBytes(UTF_8));
        return out.toByteArray();
    }

    private static void part(ByteArrayOutputStream out, String name, String type, byte[] content) {
        out.writeBytes(
                (LINE + "\r\nContent-Disposition: form-data; name=\"" + name + "\r\n" + type + "\r\n").getBytes(UTF_8));
        out.writeBytes(content);
        out.writeBytes("\r\n".getBytes(UTF_8));
    }

    private InputStream trickling(byte[] bytes, int most) {
        return new InputStream() {
            private int at;

            @Override
            public int read() {
                return at == bytes.length ? -1 : Byte.toUnsignedInt(bytes[at++]);
            }

            @Override
            public int read(byte[] into, int from, int wanted) {
                if (at == bytes.length) {
                    return -1;
                }
                var read = Math.min(Math.min(wanted, bytes.length - at), 1 + random.nextInt(most));
                System.arraycopy(Arrays.copyOfRange(bytes, at, at + read), 0, into, from, read);
                at += read;
                return read;
            }
        };
    }
}
