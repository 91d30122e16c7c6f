package org.comity.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Clients that begin and do not go on hold a connection, and nothing else.
@NodeTest
@ExtendWith(OutputCaptureExtension.class)
class SlowClientsTest {

    private static final String HALF_A_HEAD = "GET /en HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
    private static final String HALF_A_FORM =
            "POST /en/join HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: 5000\r\n\r\nname=";

    @Test
    void hundredsWhoBeginAndStopDoNotKeepAnOfficerFromTheirWork() throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            for (var client = 0; client < 400; client++) {
                slow.add(begin(client % 2 == 0 ? HALF_A_HEAD : HALF_A_FORM));
            }
            var officer = Http.officer("Demo Duty Officer (Lisbon)");

            assertThat(officer.get("/en/requests").status()).isEqualTo(200);
            for (var socket : slow) {
                socket.getOutputStream().write('x'); // still dripping
            }
            assertThat(officer.get("/en/requests").status()).isEqualTo(200);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void whoSaysNothingMoreIsSentAwayAndLeavesNoNoiseInTheLog(CapturedOutput output) throws IOException {
        for (var beginning : List.of(HALF_A_HEAD, HALF_A_FORM)) {
            try (var silent = begin(beginning)) {
                silent.setSoTimeout(60_000);
                var answer = new String(silent.getInputStream().readAllBytes(), US_ASCII);

                assertThat(answer).doesNotContain("HTTP/1.1 200");
            }
        }
        assertThat(output).doesNotContain("ERROR").doesNotContain("\tat ");
    }

    @Test
    void aHeadLongerThanAHeadMayBeIsRefused() {
        var refused = Http.visitor().get("/en", "X-Long", "x".repeat(20_000));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).doesNotContain("Exception").doesNotContain("Tomcat");
    }

    @Test
    void aFormLargerThanAFormMayBeIsRefusedAndNothingOfItKept() {
        var visitor = Http.visitor();
        visitor.get("/en/join");
        var refused = visitor.postForm("/en/join", List.of(Map.entry("purpose", "x".repeat(1_100_000))));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.body()).doesNotContain("Exception");
    }

    private static Socket begin(String beginning) throws IOException {
        var node = TestNode.address();
        var socket = new Socket(InetAddress.getLoopbackAddress(), node.getPort());
        socket.getOutputStream().write(beginning.getBytes(US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
