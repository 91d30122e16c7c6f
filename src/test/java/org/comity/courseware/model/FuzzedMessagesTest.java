package org.comity.courseware.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.comity.courseware.CourseStandard;
import org.comity.courseware.Packages;
import org.comity.courseware.model.Cmi5Rules.State;
import org.junit.jupiter.api.Test;

/// Thousands of manifests and messages with something changed by chance, each by a seed: read or refused, and
/// nothing else, and what is read keeps the rules.
class FuzzedMessagesTest {

    private static final int CASES = 6_000;
    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "/>",
            "\"",
            "&",
            "&#0;",
            "]]>",
            "<![CDATA[",
            "<!--",
            "<?x?>",
            "<!DOCTYPE a>",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\\u0000",
            "\u0000",
            "\ud800",
            "..",
            "%2e%2e/",
            "https://x/",
            "-1",
            "1e999",
            "999999999999",
            "null",
            "true",
            "\"__proto__\"",
            ".n.",
            ".99999.",
            "cmi.",
            "\u202e",
            "é");

    @Test
    void noManifestBringsItsReaderDown() {
        var files = new PackageFiles(Set.of("first part.html", "second.html", "read/me.html", "au/index.html"));
        var scorm = Objects.requireNonNull(Packages.scorm12().get("imsmanifest.xml"));
        var cmi5 = Objects.requireNonNull(Packages.cmi5("Passed").get("cmi5.xml"));
        var read = 0;
        for (var seed = 0; seed < CASES; seed++) {
            try {
                var content = seed % 2 == 0
                        ? ScormManifest.read(XmlElement.read(changed(scorm, seed), "m"), files)
                        : Cmi5Structure.read(XmlElement.read(changed(cmi5, seed), "m"), files);
                assertThat(files.names())
                        .as("seed " + seed)
                        .containsAll(content.units().stream().map(Unit::file).toList());
                assertThat(content.units())
                        .as("seed " + seed)
                        .allMatch(unit -> unit.query().matches("[!-~]*"));
                read++;
            } catch (PackageRefused refused) {
                assertThat(refused.where()).as("seed " + seed).doesNotContainPattern("\\p{Cntrl}");
            }
        }
        assertThat(read).isBetween(1, CASES);
    }

    @Test
    void noMessageOfAScoBringsItsReaderDownOrBreaksTheDataModel() {
        var message = """
                {"session":1,"sequence":2,"ended":false,"elements":{"cmi.suspend_data":"a","cmi.core.score.raw":"50",
                "cmi.core.lesson_status":"passed","cmi.objectives.0.id":"o","cmi.interactions.0.id":"i",
                "cmi.interactions.0.objectives.0.id":"o","cmi.core.session_time":"00:10:00"}}""";
        var model = DataModel.of(CourseStandard.SCORM_12);
        var unit = new Unit(
                1,
                "A",
                "A",
                Unit.Kind.SCO,
                "a.html",
                "",
                OptionalDouble.of(60),
                OptionalDouble.empty(),
                Unit.MoveOn.NOT_APPLICABLE,
                "",
                "");
        var read = 0;
        for (var seed = 0; seed < CASES; seed++) {
            var found = RuntimeMessage.read(changed(message, seed), model);
            if (found.isPresent()) {
                var said = found.get().said();
                assertThat(model.problem(said)).as("seed " + seed).isEmpty();
                var result = ScormOutcome.of(
                        CourseStandard.SCORM_12, unit, said, found.get().ended());
                assertThat(result.score().orElse(0)).as("seed " + seed).isBetween(0.0, 1.0);
                read++;
            }
        }
        assertThat(read).isBetween(1, CASES);
    }

    @Test
    void noStatementBringsItsReaderDownOrSpeaksForAnother() {
        var launch = new Cmi5Launch(
                new UUID(1, 1),
                new UUID(2, 2),
                "https://node.example/",
                "pseudonym",
                "https://node.example/u/1",
                OptionalDouble.of(0.8));
        var statement = """
                {"id":"3b1f2f1e-0000-4000-8000-000000000000","actor":{"account":{"homePage":"https://node.example/",
                "name":"pseudonym"}},"verb":{"id":"http://adlnet.gov/expapi/verbs/passed"},"object":{"id":
                "https://node.example/u/1"},"timestamp":"2026-01-01T00:00:00Z","result":{"success":true,"duration":"PT1S",
                "score":{"scaled":0.9}},"context":{"registration":"%s","contextActivities":{"category":[{"id":"%s"},
                {"id":"%s"}]},"extensions":{"%s":"%s"}}}""".formatted(
                        launch.registration(),
                        XapiStatement.CMI5,
                        XapiStatement.MOVE_ON,
                        XapiStatement.SESSION,
                        launch.session());
        assertThat(XapiBody.statements(statement.getBytes(StandardCharsets.UTF_8), launch))
                .hasSize(1);
        var taken = 0;
        for (var seed = 0; seed < CASES; seed++) {
            try {
                for (var read : XapiBody.statements(changed(statement, seed), launch)) {
                    Cmi5Rules.after(State.INITIALIZED, Set.of(), read, launch);
                    assertThat(read.node()
                                    .path("actor")
                                    .path("account")
                                    .path("name")
                                    .stringValue())
                            .as("seed " + seed)
                            .isEqualTo("pseudonym");
                    assertThat(read.scaled().orElse(1)).as("seed " + seed).isBetween(-1.0, 1.0);
                    taken++;
                }
            } catch (StatementRefused refused) {
                assertThat(refused.status()).as("seed " + seed).isIn(400, 403, 413);
            }
        }
        assertThat(taken).isBetween(1, CASES);
    }

    /// One to four changes: a piece put in, some bytes taken out, a byte turned.
    private static byte[] changed(String text, int seed) {
        var chance = new SplittableRandom(seed);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (var changes = chance.nextInt(1, 5); changes > 0; changes--) {
            var at = chance.nextInt(bytes.length);
            var piece = PIECES.get(chance.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
            switch (chance.nextInt(4)) {
                case 0 -> bytes = joined(bytes, at, piece, at);
                case 1 -> bytes = joined(bytes, at, piece, Math.min(bytes.length, at + chance.nextInt(1, 30)));
                case 2 -> bytes = joined(bytes, at, new byte[0], Math.min(bytes.length, at + chance.nextInt(1, 4)));
                default -> bytes[at] ^= (byte) (1 << chance.nextInt(8));
            }
            if (bytes.length == 0) {
                return bytes;
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] bytes, int until, byte[] piece, int from) {
        var all = Arrays.copyOf(bytes, until + piece.length + bytes.length - from);
        System.arraycopy(piece, 0, all, until, piece.length);
        System.arraycopy(bytes, from, all, until + piece.length, bytes.length - from);
        return all;
    }
}
