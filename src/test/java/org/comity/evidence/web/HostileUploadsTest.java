package org.comity.evidence.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.comity.node.NodeSettings;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.vault.NotOpened;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What attackers send: more or other than announced, names that deceive, files made to break a reader.
@NodeTest
class HostileUploadsTest extends Uploading {

    private static final Path ATTACKS = Path.of("src/test/resources/attacks/evidence");

    @Autowired
    private NodeSettings node;

    @Test
    void whatIsNotWhatWasDeclaredIsNotLetIn() {
        var file = place(
                announce(one, "x.img", 4, Sha256.of("abcd".getBytes(UTF_8)).hex()));
        patch(one, file, 0, "abce".getBytes(UTF_8));

        var refused = finish(one, file);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.body())
                .contains(
                        "not what you declared",
                        Sha256.of("abce".getBytes(UTF_8)).hex());
        assertThat(packages.told(open)).isEmpty();
        assertThat(finish(one, file).status()).isEqualTo(404);
        assertThatThrownBy(() -> sealed.length(files.bytesOf(id(file)).orElseThrow()))
                .isInstanceOf(NotOpened.class);
    }

    @Test
    void moreThanWasAnnouncedIsRefusedAndTheRestStays() {
        var file = place(announce(one, "more.img", 10, null));

        assertThat(patch(one, file, 0, bytes(11)).status()).isEqualTo(413);
        assertThat(offset(one, file)).isEqualTo(10);
    }

    @Test
    void whatIsNotOnesOwnIsNotThere() {
        var file = announced(one, "mine.img", bytes(10));
        var tokyo = Http.officer("Demo Duty Officer (Tokyo)");
        var page = "/en/evidence/" + open + "/files";

        assertThat(tokyo.get(page).bodyWithoutToken())
                .isEqualTo(tokyo.get("/en/evidence/" + open.toString().replace('a', 'b') + "/files")
                        .bodyWithoutToken()
                        .replace(open.toString().replace('a', 'b'), open.toString()));
        assertThat(announce(tokyo, "x", 1, null).status()).isEqualTo(404);
        assertThat(tokyo.bytes("HEAD", file, new byte[0]).status()).isEqualTo(404);
        assertThat(tokyo.postFile(page, Map.of(), "x", bytes(10)).status()).isEqualTo(404);
        assertThat(tokyo.post(page + "/" + id(file) + "/out", Map.of()).status())
                .isEqualTo(404);
        assertThat(Http.visitor().raw("PATCH", file, "x", "Upload-Offset", "0").status())
                .isIn(401, 403);
        assertThat(one.raw("PATCH", file, "x", "Upload-Offset", "0").status())
                .as("without the token of the session")
                .isEqualTo(403);
        packages.close(open);
        assertThat(patch(one, file, 0, bytes(10)).status()).isEqualTo(404);
        assertThat(one.get(page).status()).isEqualTo(404);
    }

    @Test
    void namesThatDeceiveAreRefusedWithTheReason() throws IOException {
        for (var attack : json.readTree(Files.readAllBytes(ATTACKS.resolve("names.json")))) {
            var refused = announce(one, attack.get("text").stringValue(), 1, null);

            assertThat(refused.status()).as(attack.get("name").stringValue()).isEqualTo(422);
            assertThat(read(refused).get("fields").get(0).get("field").stringValue())
                    .isEqualTo("name");
        }
        assertThat(announce(one, "a", -1, null).status()).isEqualTo(400);
        assertThat(announce(one, "a", 1, "zz").status()).isEqualTo(400);
        var large = announce(one, "a", 21L << 30, null);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.body()).contains("larger than 20 GB");
    }

    @Test
    void hostileFilesAreKeptAsTheyAreAndNeverOpened() throws IOException {
        for (var name : List.of("climbs-out.zip", "bomb.zip", "polyglot.gif", "page.html", "picture.svg")) {
            var bytes = Files.readAllBytes(ATTACKS.resolve(name));
            var file = announced(one, name, bytes);
            patch(one, file, 0, bytes);
            assertThat(finish(one, file).status()).isEqualTo(200);
            assertThat(kept(file)).isEqualTo(bytes);
        }

        assertThat(Path.of("/tmp/climbed-absolute.txt")).doesNotExist();
        try (var home = Files.walk(node.home())) {
            assertThat(home.filter(file -> file.getFileName().toString().contains("climbed")))
                    .isEmpty();
        }
        try (var evidence = Files.walk(node.home().resolve("evidence"))) {
            assertThat(evidence.filter(Files::isRegularFile))
                    .allMatch(file -> file.getFileName().toString().matches("pieces|tail-\\d+"));
        }
        var page = one.get("/en/evidence/" + open + "/files").body();
        assertThat(page.substring(page.indexOf("<main")))
                .contains("<bdi>page.html</bdi>")
                .doesNotContain("<img", "<iframe", "<object", "<embed", "<video");
    }
}
