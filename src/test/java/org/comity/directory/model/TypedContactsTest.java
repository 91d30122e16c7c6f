package org.comity.directory.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.comity.directory.ContactKey;
import org.comity.directory.ItemKind;
import org.comity.directory.model.KeyText.OpenPgp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What people type for numbers, addresses and keys is kept in one spelling, or refused by name.
class TypedContactsTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final String FINGERPRINT = "A58C92283C4FBD409720AE7B96A968C85EE5B3693EBC39B8FF54079C8232779D";
    private static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIBjTCCATOgAwIBAgIULPkC7ZgwNcmy3Dq+8fO0w5jGHcowCgYIKoZIzj0EAwIw
            GzEZMBcGA1UEAwwQZGVzay5leGFtcGxlLm9yZzAgFw0yNjExMjUyMjQxMTRaGA8y
            MDUxMDcxNzIyNDExNFowGzEZMBcGA1UEAwwQZGVzay5leGFtcGxlLm9yZzBZMBMG
            ByqGSM49AgEGCCqGSM49AwEHA0IABIEPkKkDd03JRQ8jTvhpmIDGSkNNNEPZsmd+
            TVuGsNFMlhcuS9N37JEJbDNNx1qE35OfhcnXjtoWQ6CaO0c1BRKjUzBRMB0GA1Ud
            DgQWBBRH6tWr1tX4+2vj+rwbIa6nKELpbTAfBgNVHSMEGDAWgBRH6tWr1tX4+2vj
            +rwbIa6nKELpbTAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIB7T
            iA5oz2yFWu3HICm+vAeTj5I+/B/wRBeaksNSzQEjAiEAn3EAV7chxwNDoChNG3Tq
            BFpGqQSHOwNaOVGIzSKA0Dk=
            -----END CERTIFICATE-----
            """;

    private final KeyText keys = new KeyText(OpenPgp.NONE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                PHONE | +44 20 7946 0000 | +442079460000
                PHONE | +1 (202) 555-0143 | +12025550143
                MAIL | desk@Example.ORG | desk@example.org
                PORTAL | https://portal.example.org/a?b=c | https://portal.example.org/a?b=c
                E_CODEX | ecodex:pt.example_01 | ecodex:pt.example_01
                INTERPOL | NCB Lisbon, IP Lisbon | NCB Lisbon, IP Lisbon
                """)
    void whatIsTypedIsKeptInOneSpelling(ItemKind kind, String typed, String kept) {
        assertThat(ChannelText.read(kind, typed).value()).contains(kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                PHONE | 020 7946 0000 | PHONE
                PHONE | +0 20 7946 0000 | PHONE
                PHONE | +44 20 7946 0000 0000 | PHONE
                PHONE | +44 CALL NOW | PHONE
                MAIL | desk@localhost | MAIL
                MAIL | desk at example.org | MAIL
                PORTAL | http://portal.example.org | PORTAL
                PORTAL | javascript:alert(1) | PORTAL
                PORTAL | https://user:word@portal.example.org | PORTAL
                PORTAL | https:/// | PORTAL
                E_CODEX | <script> | E_CODEX
                POST | '' | REQUIRED
                """)
    void whatCannotReachAnybodyIsRefusedByName(ItemKind kind, String typed, ChannelText.Problem problem) {
        var reading = ChannelText.read(kind, typed);

        assertThat(reading.value()).isEmpty();
        assertThat(reading.problem()).contains(problem);
    }

    @Test
    void directionOverridesAreRefused() {
        assertThat(ChannelText.read(ItemKind.POST, "Rua \u202Exyz").problem()).contains(ChannelText.Problem.INVISIBLE);
    }

    @Test
    void fingerprintAndEndOfACertificateAreComputed() {
        var key = keys.read(ContactKey.Type.X509, "", Optional.empty(), CERTIFICATE, NOW)
                .key();

        assertThat(key).hasValueSatisfying(read -> {
            assertThat(read.fingerprint()).isEqualTo(FINGERPRINT);
            assertThat(read.expires()).contains(Instant.parse("2051-07-17T22:41:14Z"));
        });
    }

    @Test
    void aFingerprintThatIsAnotherKeysIsRefused() {
        var other = FINGERPRINT.replaceFirst("A", "B").toLowerCase(Locale.ROOT);

        assertThat(keys.read(ContactKey.Type.X509, other, Optional.empty(), CERTIFICATE, NOW)
                        .problem())
                .contains(KeyText.Problem.OTHER_KEY);
    }

    @Test
    void aCertificateThatIsOverOrNoneIsRefused() {
        var late = Instant.parse("2051-07-17T22:41:14Z");

        assertThat(keys.read(ContactKey.Type.X509, "", Optional.empty(), CERTIFICATE, late)
                        .problem())
                .contains(KeyText.Problem.EXPIRED);
        assertThat(keys.read(ContactKey.Type.X509, "", Optional.empty(), "no certificate", NOW)
                        .problem())
                .contains(KeyText.Problem.CERTIFICATE);
    }

    @Test
    void anOpenPgpKeyIsTakenByItsFingerprintAndEnd() {
        var typed = "0123 4567 89ab cdef 0123 4567 89AB CDEF 0123 4567";

        assertThat(keys.read(ContactKey.Type.OPENPGP, typed, Optional.of(NOW.plusSeconds(1)), "", NOW)
                        .key())
                .hasValueSatisfying(key -> assertThat(key.fingerprint()).hasSize(40));
        assertThat(keys.read(ContactKey.Type.OPENPGP, typed, Optional.of(NOW), "", NOW)
                        .problem())
                .contains(KeyText.Problem.EXPIRED);
        assertThat(keys.read(ContactKey.Type.OPENPGP, "0123", Optional.empty(), "", NOW)
                        .problem())
                .contains(KeyText.Problem.FINGERPRINT);
    }
}
