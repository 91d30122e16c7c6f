package org.comity.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.comity.node.CannotStart;
import org.comity.testing.Maker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The operator's list and certificates: read whole, or the node does not start and says why.
class TrustedAuthenticatorsTest {

    private static final String MODEL = "cb69481e-8ff7-4039-93ec-0a2729a154a8";

    @TempDir
    Path folder;

    @Test
    void aListIsReadWithItsNamesAndCertificates() throws IOException {
        var trusted = read("# ours\n\n" + MODEL + "   # A key with a name\n", new Maker("A").rootAsPem());

        assertThat(trusted.models()).containsExactly(Map.entry(UUID.fromString(MODEL), "A key with a name"));
        assertThat(trusted.roots()).hasSize(1);
        assertThat(trusted.lists(UUID.fromString(MODEL))).isTrue();
        assertThat(trusted.lists(new UUID(0, 0))).isFalse();
    }

    @Test
    void severalCertificatesInOneFileAllCount() throws IOException {
        assertThat(read(MODEL, new Maker("A").rootAsPem() + new Maker("B").rootAsPem())
                        .roots())
                .hasSize(2);
    }

    @Test
    void aMistypedLineIsNamed() {
        assertThatThrownBy(() -> read(MODEL + "\nYubiKey 5\n", new Maker("A").rootAsPem()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Line 2")
                .hasMessageContaining("YubiKey 5");
    }

    @Test
    void whatIsNoCertificateIsRefused() {
        assertThatThrownBy(() -> read(MODEL, "no certificate")).isInstanceOf(CannotStart.class);
        assertThatThrownBy(() -> read(MODEL, "")).isInstanceOf(CannotStart.class);
    }

    @Test
    void whatIsDemandedMustBeSaid() {
        assertThatThrownBy(() -> new AttestationSettings(true, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("comity.identity.attestation.roots");
        assertThatThrownBy(() -> TrustedAuthenticators.read(
                        new AttestationSettings(true, folder.resolve("none"), folder.resolve("none"))))
                .isInstanceOf(CannotStart.class);
    }

    @Test
    void whereNothingIsSetNothingIsTrusted() {
        var trusted = TrustedAuthenticators.read(new AttestationSettings(false, null, null));

        assertThat(trusted.models()).isEmpty();
        assertThat(trusted.roots()).isEmpty();
    }

    private TrustedAuthenticators read(String models, String roots) throws IOException {
        return TrustedAuthenticators.read(new AttestationSettings(
                true,
                Files.writeString(folder.resolve("models.txt"), models),
                Files.writeString(folder.resolve("roots.pem"), roots)));
    }
}
