package org.comity.children.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// No address of this module takes a picture or a file, from whomever.
@NodeTest
class NoPicturesTest {

    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/help/children",
                "/en/help/children/law",
                "/en/help/children/law.csv",
                "/en/help/children/law/pt",
                "/en/help/children/benchmarks",
                "/en/help/children/benchmarks.csv",
                "/en/help/children/benchmarks/pt"
            })
    void aFileThatAnybodySendsIsRefusedKindly(String address) {
        var visitor = Http.visitor();

        var form = visitor.sendFile(address, Map.of(), "file", "picture.png", PICTURE);

        assertThat(form.status()).isEqualTo(415);
        assertThat(form.body()).contains("No files are taken here", "do not send it to anybody", "tell the police");
        assertThat(form.headers()).doesNotContainKey("set-cookie");
        for (var method : new String[] {"POST", "PUT"}) {
            var bare = visitor.raw(method, address, new String(PICTURE, ISO_8859_1), "Content-Type", "image/png");
            assertThat(bare.status()).as(method + " " + address).isBetween(400, 499);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/children/law",
                "/api/v1/children/law/PT",
                "/api/v1/children/benchmarks/PT",
                "/en/children/benchmarks/PT"
            })
    void noOtherAddressTakesOneEither(String address) {
        var gatekeeper = Http.officer("Demo Gatekeeper (Lisbon)");
        gatekeeper.get("/en/account");

        assertThat(gatekeeper
                        .postFile(address, Map.of("seen", "0"), "picture.png", PICTURE)
                        .status())
                .isEqualTo(415);
        var bare = gatekeeper.raw(
                "POST",
                address,
                new String(PICTURE, ISO_8859_1),
                "Content-Type",
                "image/png",
                "X-CSRF-TOKEN",
                gatekeeper.token());
        assertThat(bare.status()).isBetween(400, 499);
    }

    @Test
    void noColumnCouldHoldOne(@Autowired JdbcClient database) {
        assertThat(database.sql("""
                        SELECT data_type FROM information_schema.columns WHERE table_name LIKE 'children\\_%'
                        """).query(String.class).list()).isNotEmpty().doesNotContain("bytea", "oid");
    }
}
