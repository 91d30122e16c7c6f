package org.comity.pathfinder.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.comity.pathfinder.PathsCommand;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// Paths for programs: what the command prints, over HTTP.
@NodeTest
class PathsApiTest {

    private static final String JAPAN = "/api/v1/paths?from=PT&to=JP&need=preservation&as-of=2026-11-23";

    @ParameterizedTest
    @ValueSource(strings = {"PT JP 2", "PT JP evidence-only", "PT IE 8", "JP DE ets189", "FR NL computer-committed"})
    void theAnswerIsTheOneOfTheCommand(String question) {
        var words = question.split(" ");
        var overHttp = Http.visitor()
                .get("/api/v1/paths?need=preservation&risk-of-loss&as-of=2026-11-23&from=%s&to=%s&offence=%s"
                        .formatted((Object[]) words))
                .body();
        var printed = new StringWriter();
        new CommandLine(new PathsCommand())
                .setOut(new PrintWriter(printed, true))
                .execute("--need preservation --risk-of-loss --as-of 2026-11-23 --json --from %s --to %s --offence %s"
                        .formatted((Object[]) words)
                        .split(" "));

        assertThat(overHttp).isEqualTo(printed.toString().strip());
    }

    @Test
    void sentencesFollowTheLanguageAskedForAndNothingElseDoes() {
        var french = Http.visitor().get(JAPAN, "Accept-Language", "fr");

        assertThat(french.header("Content-Language")).isEqualTo("fr");
        assertThat(french.body())
                .contains("Japon", "\"function\":\"24/7 point of contact\"", "\"element\":\"the authority asking\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from=PT&to=PT&need=preservation                | Both States are the same
            from=PT&to=EU&need=preservation                | European Union is no State
            from=PT&to=JP&need=gossip                      | is no need known here
            from=PT&to=JP                                  | Say what you need
            from=PT&to=%3Cscript%3E&need=preservation      | is no State known here
            from=PT&from=DE&to=JP&need=preservation        | once
            from=PT&to=JP&need=preservation&as-of=x        | is no date
            """)
    void aBadQuestionIsAProblemWithTheReason(String query, String detail) {
        var reply = Http.visitor().get("/api/v1/paths?" + query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.body()).contains("\"status\":400", "\"fields\":[").contains(detail);
    }

    @Test
    void theInterfaceIsDescribed() {
        assertThat(Http.visitor().get("/api/v1/openapi.json").body())
                .contains("\"/api/v1/paths\"", "\"risk-of-loss\"", "\"as-of\"");
    }
}
