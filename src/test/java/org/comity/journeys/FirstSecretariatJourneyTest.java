package org.comity.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.Program;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first two people of a new node's secretariat: the real program, in processes of its own.
class FirstSecretariatJourneyTest {

    @TempDir
    Path home;

    private final int port = TestNode.freePort();

    @Test
    void twoComeInByThePrintedLinksAndThenTheWayIsClosedForGood() {
        List<String> first;
        try (var node = serve()) {
            first = links(node);
            assertThat(first).doesNotHaveDuplicates().hasSize(2);
            assertThat(visitor().get(first.getFirst()).body()).contains("one of the first two people");
            assertThat(enter(visitor(), first.getFirst(), "").status()).isEqualTo(422);
            var one = visitor();
            assertThat(enter(one, first.getFirst(), "First Example").location()).isEqualTo("/en/account");
            assertThat(one.get("/en/account").body()).contains("First Example", "confirms who joins");
            assertThat(enter(visitor(), first.getFirst(), "Impostor").status())
                    .as("a replayed link")
                    .isEqualTo(404);
            node.stop();
            assertThat(node.err()).isEmpty();
        }
        try (var node = serve()) {
            var second = links(node);
            assertThat(second).as("one seat is left").hasSize(1);
            assertThat(enter(visitor(), first.getLast(), "Late Example").status())
                    .as("a link of the earlier start")
                    .isEqualTo(404);
            assertThat(enter(visitor(), second.getFirst(), "Second Example").status())
                    .isEqualTo(303);
            node.stop();
        }
        try (var node = serve()) {
            assertThat(links(node)).isEmpty();
            assertThat(enrol()).contains("This node has its secretariat");
        }
    }

    private static Reply enter(Http visitor, String link, String name) {
        return visitor.post(link, Map.of("name", name, "organisation", "Example Secretariat", "zone", "Europe/Paris"));
    }

    private Http visitor() {
        return Http.visitorOf(URI.create("http://localhost:" + port));
    }

    private static List<String> links(Program node) {
        return node.out()
                .lines()
                .filter(line -> line.contains("/en/founding/"))
                .map(line -> URI.create(line).getPath())
                .toList();
    }

    private Program serve() {
        return Program.start("serve", "--port", String.valueOf(port), "--home", home.toString())
                .awaitReady();
    }

    private String enrol() {
        try (var command = Program.start(
                "enrol",
                "--state=PT",
                "--authority=Office of Examples",
                "--function=contact-point",
                "--zone=Europe/Lisbon",
                "--officer=Example Officer",
                "--role=officer",
                "--home=" + home)) {
            assertThat(command.exitCode()).isEqualTo(1);
            return command.err();
        }
    }
}
