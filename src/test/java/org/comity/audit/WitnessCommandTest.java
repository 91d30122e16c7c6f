package org.comity.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.comity.testing.Http;
import org.comity.testing.Program;
import org.comity.testing.TestNode;
import org.comity.vocabulary.KeyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `comity witness` as a person runs it.
class WitnessCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aWitnessSaysItsKeyAndAnswers() throws IOException, InterruptedException {
        var port = TestNode.freePort();
        try (var witness = witness("witness.example/w1", String.valueOf(port))) {
            while (!witness.out().contains("Its key: ")) {
                assertThat(witness.pid()).isPositive();
                Thread.sleep(50);
            }
            var key = witness.out()
                    .lines()
                    .filter(line -> line.startsWith("Its key: "))
                    .findFirst()
                    .orElseThrow()
                    .substring("Its key: ".length());

            assertThat(Http.visitorOf(URI.create("http://127.0.0.1:" + port))
                            .get("/vkey")
                            .body())
                    .isEqualTo(key + "\n");
            assertThat(key).startsWith("witness.example/w1+");
        }
        try (var renamed = witness("another.example", String.valueOf(port))) {
            assertThat(renamed.exitCode()).isEqualTo(2);
            assertThat(renamed.err().lines()).hasSize(1);
            assertThat(renamed.err()).contains("belongs to the witness witness.example/w1");
        }
    }

    private Program witness(String name, String port) {
        var log = LogKey.open(
                new KeyFile(folder.resolve("keys/log-signing.key")),
                "comity.example/log",
                Optional.empty(),
                new SecureRandom());
        return Program.start(
                "witness",
                "--folder",
                folder.resolve("witness").toString(),
                "--name",
                name,
                "--log",
                log.verifierKey().toString(),
                "--port",
                port);
    }
}
