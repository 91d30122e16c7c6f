package org.comity.evidence.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.comity.evidence.proof.PackageManifest.Part;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.Test;

/// Bytes that are not those of the manifest never go out as a whole.
class ProvenBytesTest {

    private static final byte[] RIGHT = "From nobody".getBytes(StandardCharsets.UTF_8);
    private static final Part PART =
            new Part("00000000-0000-4000-8000-000000000001", "mailbox.mbox", RIGHT.length, Sha256.of(RIGHT), true);

    @Test
    void theBytesOfTheManifestGoOut() throws IOException {
        assertThat(sent(RIGHT).readAllBytes()).isEqualTo(RIGHT);
    }

    @Test
    void ofOtherBytesTheLastDoNotGoOut() {
        for (var other : new String[] {"From nobodY", "From nobody!", "From nobod", ""}) {
            var out = new ByteArrayOutputStream();

            assertThatThrownBy(
                            () -> sent(other.getBytes(StandardCharsets.UTF_8)).transferTo(out))
                    .hasMessageContaining("is no longer what the manifest says");
            assertThat(out.size()).isLessThan(RIGHT.length);
        }
    }

    private static ProvenBytes sent(byte[] bytes) {
        return new ProvenBytes(new ByteArrayInputStream(bytes), PART);
    }
}
