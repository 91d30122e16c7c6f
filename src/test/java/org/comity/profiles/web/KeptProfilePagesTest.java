package org.comity.profiles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.comity.testing.AProposal;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Public pages about law are made once for everyone who is not signed in.
@NodeTest
class KeptProfilePagesTest {

    private static final String PROFILE = "/en/states/JP/profile?instrument=CETS210";

    @ParameterizedTest
    @ValueSource(strings = {PROFILE, "/ar/states/JP/wiki", "/en/profiles/matrix?instrument=CETS210"})
    void aBrowserThatHasThePageIsToldThatItIsStillTheSame(String path) {
        var first = Http.visitor().get(path);
        assertThat(first.header("ETag")).startsWith("W/");
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(first.header("Vary")).containsIgnoringCase("cookie");
        assertThat(Http.visitor().get(path).body()).isEqualTo(first.body());

        var again = Http.visitor().get(path, "If-None-Match", first.header("ETag"));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
    }

    @Test
    void thePageIsMadeAnewOnceSomethingIsPublished() {
        var before = Http.visitor().get(PROFILE);
        var mark = "Made anew " + UUID.randomUUID();
        var writer = Http.officer("Demo Duty Officer (Tokyo)");
        var proposal = AProposal.begun(writer, "JP", "A row");
        AProposal.save(writer, proposal.row(UUID.randomUUID()), AProposal.aRow("CETS210 40", mark));
        proposal.published(writer, Http.officer("Demo Gatekeeper (Tokyo)"));

        var after = Http.visitor().get(PROFILE, "If-None-Match", before.header("ETag"));

        assertThat(after.status()).isEqualTo(200);
        assertThat(after.body()).contains(mark);
    }

    @Test
    void whoeverIsSignedInGetsTheirOwnPageAndNobodyElseDoes() {
        var visitor = Http.visitor();
        var kept = visitor.get(PROFILE);
        var officer = Http.officer("Demo Duty Officer (Tokyo)");

        var own = officer.get(PROFILE, "If-None-Match", kept.header("ETag"));

        assertThat(own.status()).isEqualTo(200);
        assertThat(own.body()).contains("Demo Duty Officer (Tokyo)", "_csrf");
        assertThat(own.header("Cache-Control")).isEqualTo("no-store");
        assertThat(own.header("ETag")).isEmpty();
        assertThat(visitor.get(PROFILE).body())
                .isEqualTo(kept.body())
                .doesNotContain("Demo Duty Officer", "_csrf", "csrf-token");
    }

    @Test
    void packedAndPlainSayTheSame() throws IOException {
        var plain = Http.visitor().get(PROFILE, "Accept-Encoding", "identity");
        var packed = Http.visitor().get(PROFILE, "Accept-Encoding", "gzip");

        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.bytes()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(plain.bytes());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/states/ZZ/profile", "/en/states/JP/profile?on=never"})
    void whatIsNotThereOrNotUnderstoodIsNotKept(String path) {
        var refused = Http.visitor().get(path);

        assertThat(refused.status()).isIn(404, 422);
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
        assertThat(refused.header("ETag")).isEmpty();
    }
}
