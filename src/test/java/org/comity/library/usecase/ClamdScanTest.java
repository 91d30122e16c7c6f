package org.comity.library.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.comity.library.model.FileRefused;
import org.comity.library.model.FileRefused.Reason;
import org.comity.library.model.Original.Scan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A scanner is asked as `clamd` wants to be asked: a peer that speaks its protocol answers here.
class ClamdScanTest {

    @TempDir
    private Path folder;

    private Path file() throws IOException {
        return Files.writeString(folder.resolve("original"), "x".repeat(200_000));
    }

    @Test
    void whatTheScannerFindsCleanPassesAndItWasGivenEveryByte() throws Exception {
        try (var scanner = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var given = answering(scanner, "stream: OK\0");

            assertThat(scan(scanner)).isEqualTo(Scan.CLEAN);
            assertThat(given.get()).hasSize(200_000);
        }
    }

    @Test
    void whatItFindsIsRefused() throws Exception {
        try (var scanner = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var given = answering(scanner, "stream: Eicar-Test-Signature FOUND\0");

            assertRefused(scanner, Reason.INFECTED);
            assertThat(given.get()).hasSize(200_000);
        }
    }

    @Test
    void aScannerThatBreaksOffLetsNothingPass() throws Exception {
        try (var scanner = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var given = answering(scanner, "INSTREAM size limit exceeded. ERROR\0");

            assertRefused(scanner, Reason.SCANNER_SILENT);
            assertThat(given.get()).hasSize(200_000);
        }
    }

    @Test
    void aScannerThatIsNotThereLetsNothingPass() throws Exception {
        var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        gone.close();

        assertRefused(gone, Reason.SCANNER_SILENT);
    }

    private Scan scan(ServerSocket scanner) throws IOException, FileRefused {
        return new ClamdScan("127.0.0.1:" + scanner.getLocalPort()).scan(file());
    }

    private void assertRefused(ServerSocket scanner, Reason reason) {
        assertThatThrownBy(() -> scan(scanner))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static CompletableFuture<byte[]> answering(ServerSocket scanner, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (var peer = scanner.accept()) {
                var in = new DataInputStream(peer.getInputStream());
                assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII))
                        .isEqualTo("zINSTREAM\0");
                var given = new ByteArrayOutputStream();
                for (var size = in.readInt(); size > 0; size = in.readInt()) {
                    given.writeBytes(in.readNBytes(size));
                }
                peer.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                return given.toByteArray();
            } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        });
    }
}
