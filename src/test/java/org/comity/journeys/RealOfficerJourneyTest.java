package org.comity.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.comity.testing.Http;
import org.comity.testing.Program;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A node that is no demonstration gets its first officers: the real program, in processes of its own.
class RealOfficerJourneyTest {

    @TempDir
    Path home;

    @Test
    void officersAreEnrolledOnARunningNodeAndOnAStoppedOne() {
        assertThat(enrol("Example Officer One", 1)).contains("Start the node once");
        var port = String.valueOf(TestNode.freePort());
        try (var node = serve(port)) {
            var visitor = Http.visitorOf(URI.create("http://localhost:" + port));
            var link = enrol("Example Officer One", 0).lines().toList().getLast();
            assertThat(link).startsWith("https://comity.example.org/en/enrol/");
            var page = visitor.get(link.replace("https://comity.example.org", ""));

            assertThat(page.body()).contains("Example Officer One");
            assertThat(page.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
            assertThat(page.header("Set-Cookie")).startsWith("__Host-comity=").contains("Secure");
            node.stop();
            assertThat(node.out() + node.err()).doesNotContain(link.replaceFirst(".*/", ""));
        }
        assertThat(enrol("Example Officer Two", 0)).contains("https://comity.example.org/en/enrol/");
    }

    private Program serve(String port) {
        return Program.start(
                        "serve",
                        "--port",
                        port,
                        "--home",
                        home.toString(),
                        "--public-address",
                        "https://comity.example.org")
                .awaitReady();
    }

    private String enrol(String officer, int exitCode) {
        try (var command = Program.start(
                "enrol",
                "--state=PT",
                "--authority=Office of Examples",
                "--function=contact-point",
                "--zone=Europe/Lisbon",
                "--officer=" + officer,
                "--role=drafter",
                "--home=" + home,
                "--public-address=https://comity.example.org")) {
            assertThat(command.exitCode()).as(command.err()).isEqualTo(exitCode);
            assertThat(command.err().lines().count()).as(command.err()).isEqualTo(exitCode);
            return command.out() + command.err();
        }
    }
}
