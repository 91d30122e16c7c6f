package org.comity.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.comity.testing.Http;
import org.comity.testing.Program;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A node that was given no mail server.
class NoticesWithoutMailTest {

    @Test
    void itSaysThatPeopleAreToldInTheApplicationOnly(@TempDir Path home) {
        var port = TestNode.freePort();
        try (var node = Program.start("serve", "--demo", "--home", home.toString(), "--port", String.valueOf(port))
                .awaitReady()) {
            var officer = Http.visitorOf(URI.create("http://localhost:" + port));
            officer.signInAs("Demo Duty Officer (Lisbon)");

            for (var page : new String[] {"/en/notices", "/en/account/notices"}) {
                assertThat(officer.get(page).body())
                        .contains("This node sends no mail: notices are shown in the application only.");
            }
            node.stop();
        }
    }
}
