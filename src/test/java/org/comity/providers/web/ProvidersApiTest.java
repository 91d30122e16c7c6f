package org.comity.providers.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Providers for programs: the same facts as the pages.
@NodeTest
class ProvidersApiTest {

    @Test
    void theListIsSearchedAsThePageIs() {
        assertThat(Http.visitor().get("/api/v1/providers?q=insta").body())
                .contains("\"total\":1", "\"slug\":\"meta\"", "\"direct\":\"conditions\"", "\"standing\":\"sourced\"");
    }

    @Test
    void aProviderComesWithItsPointsThemesDomainsAndWhoAnswers() {
        assertThat(Http.visitor().get("/api/v1/providers/x?state=NO").body())
                .contains("\"why\":\"own-rule\"", "X Internet Unlimited Company")
                .contains("\"point\":\"costs\",\"state\":\"known\"", "\"point\":\"training\",\"state\":\"silent\"")
                .contains("\"theme\":\"written-procedures\",\"mark\":\"present\"")
                .contains("\"pattern\":\"x.com/{handle}/status/{post}\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/providers/nobody, 404",
        "/api/v1/providers/x?state=Atlantis, 400",
        "/api/v1/providers?direct=perhaps, 400"
    })
    void whatCannotBeAnsweredIsAProblem(String path, int status) {
        var reply = Http.visitor().get(path);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    }
}
