package org.comity.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.comity.treaties.FactsInFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `comity paths` as a person and as a program run it.
class PathsCommandTest {

    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void theJsonKeepsToItsContract() {
        var answer =
                json("--from PT --to JP --need preservation --offence evidence-only --risk-of-loss --as-of 2026-11-23");
        var best = answer.get("paths").get(0);

        assertThat(names(answer)).containsExactly("question", "asOf", "paths", "discarded");
        assertThat(answer.get("asOf").asString()).isEqualTo("2026-11-23");
        assertThat(names(best))
                .containsExactly(
                        "measure",
                        "status",
                        "rank",
                        "addressee",
                        "channel",
                        "languages",
                        "clock",
                        "requires",
                        "findings",
                        "state",
                        "name",
                        "because",
                        "confirmed");
        assertThat(best.get("measure").asString()).isEqualTo("ETS185-29");
        assertThat(best.get("status").asString()).isEqualTo("available");
        assertThat(best.get("rank").asInt()).isEqualTo(1);
        assertThat(best.get("addressee").toString())
                .isEqualTo(
                        "{\"function\":\"24/7 point of contact\",\"article\":\"35\",\"institutions\":[],\"designations\":[]}");
        assertThat(best.get("clock").toString()).isEqualTo("{\"id\":\"C1\",\"days\":60,\"kind\":\"minimum\"}");
        assertThat(best.get("requires").get(0).get("citation").asString()).isEqualTo("ETS185 29(2)(a)");
    }

    @Test
    void aFindingCitesItsParagraphAndItsFact() {
        var findings = json("--from PT --to JP --need preservation --offence evidence-only")
                .get("paths")
                .get(0)
                .get("findings");
        var warning = findings.valueStream()
                .filter(finding -> finding.get("citation").asString().equals("ETS185 29(4)"))
                .findFirst()
                .orElseThrow();

        assertThat(warning.get("effect").asString()).isEqualTo("warns");
        assertThat(warning.get("text").asString()).contains("outside Articles 2 to 11", "Japan");
        assertThat(names(warning.get("fact"))).containsExactly("state", "source", "asOf", "standing");
        assertThat(warning.get("fact").get("state").asString()).isEqualTo("JP");
        assertThat(warning.get("fact").get("asOf").asString()).isEqualTo("2012-07-03");
        assertThat(warning.get("fact").get("standing").asString()).isEqualTo("sourced");
    }

    @Test
    void noPathIsAnAnswerTooAndEndsWithCodeZero() {
        var answer = json("--from PT --to KP --need preservation");

        assertThat(answer.get("paths").isEmpty()).isTrue();
        assertThat(answer.get("discarded").size()).isGreaterThanOrEqualTo(3);
        assertThat(answer.get("discarded").get(0).get("status").asString()).isEqualTo("unavailable");
        assertThat(answer.get("discarded").get(0).get("findings").isEmpty()).isFalse();
    }

    @Test
    void withoutJsonItReadsLikeAdvice() {
        assertThat(run("--from PT --to JP --need preservation --offence 2 --risk-of-loss"))
                .isZero();
        assertThat(said.toString())
                .contains("From Portugal to Japan: preserve data (23 November 2026)")
                .contains("Ask the 24/7 point of contact of Japan to preserve the data today")
                .contains("1. Expedited preservation of stored data [ETS185 29]: Available")
                .contains("why preservation is necessary [29(2)(e)]")
                .contains("Facts as of 25 April 2026");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--from PT --to PT --need preservation",
                "--from PT --to EU --need preservation",
                "--from PT --to JP --need gossip",
                "--from PT --to JP --provider Google --need subscriber",
                "--from PT --provider Nobody --need subscriber",
                "--from PT --to JP --need extradition --penalty-from lifelong",
                "--from PT --to JP --need preservation --assume nowhere.csv",
                "--from PT --to JP",
                "--from PT --to QZ --need preservation",
                "--from PT --to JP --need preservation --as-of tomorrow",
                "--from PT --to JP --need preservation --facts nowhere"
            })
    void aBadQuestionIsOneLineAndCodeTwo(String arguments) {
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(said.toString()).isEmpty();
        assertThat(complained.toString().lines()).singleElement().asString().startsWith("comity: ");
    }

    @Test
    void whoHoldsTheDataMayBeUnknownOrAProvider() {
        assertThat(json("--from PT --need subscriber")
                        .get("paths")
                        .get(0)
                        .get("measure")
                        .asString())
                .isEqualTo("ETS185-35");
        said.getBuffer().setLength(0);
        var google = json("--from PT --provider Google --need subscriber").get("paths");
        assertThat(google.valueStream().map(path -> path.get("state").asString()))
                .contains("US", "IE");
    }

    @Test
    void whatIsAssumedOpensThePath() throws IOException {
        var file = folder.resolve("assume.csv");
        Files.writeString(file, """
                assume,treaty,state,provision,date
                adherence,ETS185,KP,,2026-01-15
                """);

        var assumed = json("--from PT --to KP --need preservation --as-of 2026-11-23 --assume " + file);

        assertThat(assumed.get("paths").get(0).get("measure").asString()).isEqualTo("ETS185-29");
        assertThat(assumed.get("paths").get(0).get("status").asString()).isEqualTo("available");
    }

    @Test
    void theFactsOfANodesHomeAreReadWhereItHoldsAny() {
        FactsInFiles.shippedIn(folder.resolve("facts"))
                .withRow(
                        "authorities_public.csv",
                        "Point of Examples,JP,ETS185 Art 35 24/7 contact point,https://example.org,2026-11-01,sourced,");

        assertThat(run("--from PT --to JP --need preservation --home " + folder))
                .isZero();
        assertThat(said.toString()).contains("Point of Examples");
        assertThat(run("--from PT --to JP --need preservation --home " + folder.resolve("empty")))
                .isZero();
    }

    private JsonNode json(String arguments) {
        assertThat(run(arguments + " --json")).isZero();
        return JsonMapper.shared().readTree(said.toString());
    }

    private int run(String arguments) {
        var command = new PathsCommand(Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC));
        return new CommandLine(command)
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(complained, true))
                .execute(arguments.split(" "));
    }

    private static List<String> names(JsonNode node) {
        return new ArrayList<>(node.propertyNames());
    }
}
