package org.comity.evidence.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.comity.evidence.model.EvidenceFile.State;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.testing.OpenedPackages;
import org.comity.testing.SwitchedDisk;
import org.comity.testing.TestNode;
import org.comity.vault.NotOpened;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Evidence comes in over HTTP: in pieces, cut anywhere, by form, and from two officers at once.
@NodeTest
class EvidenceUploadTest extends Uploading {

    private static final long RESERVE = 1L << 30;

    @Autowired
    private SwitchedDisk disk;

    @Test
    void aFileArrivesInPiecesAndIsReceivedOnce() throws IOException {
        var bytes = bytes(3_000_000);
        var file = announced(one, "disk-01.img", bytes);
        assertThat(offset(one, file)).isZero();

        assertThat(patch(one, file, 0, Arrays.copyOf(bytes, 1_234_567)).header("Upload-Offset"))
                .isEqualTo("1234567");
        var early = finish(one, file);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains("1,234,567 of 3,000,000 bytes are here");
        var wrong = patch(one, file, 9, bytes(5));
        assertThat(wrong.status()).isEqualTo(409);
        assertThat(wrong.header("Upload-Offset")).isEqualTo("1234567");
        assertThat(one.bytes("PATCH", file, bytes(5)).status()).isEqualTo(400);
        assertThat(patch(one, file, 1_234_567, Arrays.copyOfRange(bytes, 1_234_567, bytes.length))
                        .status())
                .isEqualTo(204);

        var done = finish(one, file);
        assertThat(done.status()).isEqualTo(200);
        assertThat(read(done).get("sha256").stringValue())
                .isEqualTo(Sha256.of(bytes).hex());
        assertThat(finish(one, file).status())
                .as("finishing again says the same")
                .isEqualTo(200);
        assertThat(packages.told(open))
                .containsExactly(
                        new OpenedPackages.Told(true, id(file), officer(ONE).id(), Sha256.of(bytes)));
        assertThat(patch(one, file, 3_000_000, bytes(1)).status()).isEqualTo(409);
        assertThat(kept(file)).isEqualTo(bytes);
        assertThat(one.get("/en/evidence/" + open + "/files").body())
                .contains("disk-01.img", Sha256.of(bytes).hex(), "the same as was declared before it was sent");
    }

    @Test
    void whileTheDiskHasOnlyItsReserveNothingIsBegunAndNothingGoesOn() {
        var bytes = bytes(300_000);
        var file = announced(one, "goes-on.img", bytes);
        patch(one, file, 0, Arrays.copyOf(bytes, 100_000));
        var rest = Arrays.copyOfRange(bytes, 100_000, bytes.length);
        var page = "/en/evidence/" + open + "/files";

        disk.holding(RESERVE, () -> {
            var begun = announce(one, "begun.img", 10, null);
            assertThat(begun.status()).isEqualTo(507);
            assertThat(begun.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(begun.body()).contains("too little room left");
            assertThat(patch(one, file, 100_000, rest).status()).isEqualTo(507);
            assertThat(one.postFile(page, Map.of(), "by-form.img", bytes(10)).body())
                    .contains("too little room left");
            assertThat(offset(one, file)).isEqualTo(100_000);
        });

        assertThat(files.of(open, packages.key(open)))
                .extracting(kept -> kept.name())
                .containsExactly("goes-on.img");
        disk.holding(
                RESERVE + 1,
                () -> assertThat(patch(one, file, 100_000, rest).status()).isEqualTo(204));
        assertThat(finish(one, file).status()).isEqualTo(200);
    }

    @Test
    void aFileCutAtAnyByteGoesOnFromThere() throws Exception {
        var bytes = bytes(3_000_000);
        var file = announced(one, "cut.img", bytes);
        for (var cuts = 0; cuts < 8; cuts++) {
            var from = (int) offset(one, file);
            var until = from + 1 + random.nextInt(bytes.length - from);
            sendAndCut(file, bytes, from, until);
            awaitOffset(file, until);
        }
        var from = (int) offset(one, file);
        patch(one, file, from, Arrays.copyOfRange(bytes, from, bytes.length));

        assertThat(finish(one, file).status()).isEqualTo(200);
        assertThat(kept(file)).isEqualTo(bytes);
    }

    @Test
    void twoOfficersWhoBringOneFileAtOnceDoNotMix() {
        var other = Http.officer(OTHER);
        var bytes = bytes(2_500_000);
        var mine = announced(one, "same.img", bytes);
        var theirs = announced(other, "same.img", bytes);
        assertThat(mine).isNotEqualTo(theirs);

        var both = List.of(
                CompletableFuture.runAsync(() -> inPieces(one, mine, bytes)),
                CompletableFuture.runAsync(() -> inPieces(other, theirs, bytes)));
        both.forEach(CompletableFuture::join);

        assertThat(offset(one, mine)).isEqualTo(bytes.length);
        assertThat(one.bytes("HEAD", theirs, new byte[0]).status()).isEqualTo(404);
        assertThat(patch(one, theirs, 0, bytes(1)).status()).isEqualTo(404);
        assertThat(finish(one, theirs).status()).isEqualTo(404);
        assertThat(read(finish(one, mine)).get("sha256"))
                .isEqualTo(read(finish(other, theirs)).get("sha256"));
        assertThat(packages.told(open)).hasSize(2);
    }

    @Test
    void theSameFileChosenAgainIsKnownAndGoesOn() {
        var bytes = bytes(5_000);
        var file = announced(one, "again.img", bytes);
        patch(one, file, 0, Arrays.copyOf(bytes, 2_000));

        var again =
                read(announce(one, "again.img", bytes.length, Sha256.of(bytes).hex()));

        assertThat(file).endsWith(again.get("id").stringValue());
        assertThat(again.get("arrived").longValue()).isEqualTo(2_000);
        assertThat(file)
                .doesNotEndWith(read(announce(
                                one,
                                "again-2.img",
                                bytes.length,
                                Sha256.of(bytes).hex()))
                        .get("id")
                        .stringValue());
    }

    @Test
    void aFileTakenOutIsGoneFromTheDiskAndStaysInCustody() throws IOException {
        var bytes = bytes(1_000);
        var file = announced(one, "out.img", bytes);
        patch(one, file, 0, bytes);
        finish(one, file);

        assertThat(Http.officer(OTHER)
                        .post("/en/evidence/" + open + "/files/" + id(file) + "/out", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(one.json("DELETE", file, null).status())
                .as("twice is harmless")
                .isEqualTo(200);

        assertThat(packages.told(open))
                .extracting(OpenedPackages.Told::received)
                .containsExactly(true, false);
        assertThatThrownBy(() -> kept(file)).isInstanceOf(NotOpened.class);
        assertThat(one.get("/en/evidence/" + open + "/files").body()).contains("Taken out");
    }

    @Test
    void withoutScriptsAFormBringsFilesWhole() throws IOException {
        var bytes = bytes(2_200_000);
        var page = "/en/evidence/" + open + "/files";
        var fields = Map.of("digests", Sha256.of(bytes).hex() + "  /media/usb/whole.img");

        var reply = one.postFile(page, fields, "whole.img", bytes);

        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.location()).isEqualTo(page);
        var kept = files.of(open, packages.key(open)).getFirst();
        assertThat(kept.sha256()).contains(Sha256.of(bytes)).isEqualTo(kept.declared());
        assertThat(kept.announced()).isEqualTo(bytes.length);
        assertThat(packages.told(open)).hasSize(1);
        assertThat(putAside())
                .as("nothing lies unsealed where forms are put aside")
                .isEmpty();
    }

    @Test
    void aFormSaysOfEachFileWhyItWasNotTaken() {
        var page = "/en/evidence/" + open + "/files";

        var different = one.postFile(
                page, Map.of("digests", "nonsense\n" + Sha256.of(bytes(1)).hex() + "  a.img"), "a.img", bytes(10));
        assertThat(different.status()).isEqualTo(422);
        assertThat(different.body())
                .contains("Not everything arrived", "not what you declared", "One line among the digests");
        var turned = one.postFile(page, Map.of(), "invoice\u202Efdp.exe", bytes(10));
        assertThat(turned.status()).isEqualTo(422);
        assertThat(turned.body()).contains("<bdi>invoice\uFFFDfdp.exe</bdi>").doesNotContain("\u202E");
        assertThat(one.sendFile(page, Map.of(), "file", "a", bytes(10)).status())
                .as("without the token of the session")
                .isEqualTo(403);
        assertThat(one.sendFile(page, Map.of("_csrf", "forged"), "file", "a", bytes(10))
                        .status())
                .isEqualTo(403);
        assertThat(Http.visitor().postFile(page, Map.of(), "a", bytes(10)).status())
                .isEqualTo(415);
        assertThat(files.of(open, packages.key(open)))
                .allSatisfy(file -> assertThat(file.state()).isEqualTo(State.TAKEN_OUT));
    }

    private void inPieces(Http officer, String file, byte[] bytes) {
        for (var from = 0; from < bytes.length; from += 300_000) {
            patch(officer, file, from, Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 300_000)));
        }
    }

    /// Promises the rest of the file, sends a part of it, and hangs up.
    private void sendAndCut(String file, byte[] bytes, int from, int until) throws IOException {
        var address = TestNode.address();
        try (var socket = new Socket("localhost", address.getPort())) {
            var head = "PATCH " + file + " HTTP/1.1\r\nHost: localhost:" + address.getPort() + "\r\nCookie: comity="
                    + one.session() + "\r\nX-CSRF-TOKEN: " + one.token() + "\r\nUpload-Offset: " + from
                    + "\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: "
                    + (bytes.length - from + 1) + "\r\n\r\n";
            var out = new ByteArrayOutputStream();
            out.writeBytes(head.getBytes(US_ASCII));
            out.write(bytes, from, until - from);
            socket.getOutputStream().write(out.toByteArray());
            socket.shutdownOutput();
        }
    }

    private void awaitOffset(String file, long wanted) throws InterruptedException {
        for (var tried = 0; tried < 200 && offset(one, file) != wanted; tried++) {
            Thread.sleep(25);
        }
        assertThat(offset(one, file)).isEqualTo(wanted);
        // Whoever wrote it may still be about to let go.
        for (var tried = 0; tried < 200 && patch(one, file, wanted, new byte[0]).status() == 423; tried++) {
            Thread.sleep(25);
        }
    }

    /// Others come and go in that folder meanwhile.
    private static List<Path> putAside() throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(Path.of(System.getProperty("java.io.tmpdir")), Set.of(), 6, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.getFileName().toString().matches("upload_.*\\.tmp")) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return List.copyOf(found);
    }
}
