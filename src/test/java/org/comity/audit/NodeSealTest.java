package org.comity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.comity.vocabulary.KeyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeSealTest {

    @TempDir
    private Path folder;

    @Test
    void aSealFitsItsValuesAndItsPurposeOfThisNodeAndNothingElse() {
        var seal = seal("node");
        var made = seal.of("course-pack", List.of("a", "1", "b"));

        assertThat(seal.of("course-pack", List.of("a", "1", "b"))).isEqualTo(made);
        assertThat(seal.fits(made, "course-pack", List.of("a", "1", "b"))).isTrue();
        assertThat(seal.fits(made, "course-pack", List.of("a", "1", "c"))).isFalse();
        assertThat(seal.fits(made, "course-pack", List.of("a1", "b"))).isFalse();
        assertThat(seal.fits(made, "other-thing", List.of("a", "1", "b"))).isFalse();
        assertThat(seal("other").fits(made, "course-pack", List.of("a", "1", "b")))
                .isFalse();
        assertThat(seal.fits("", "course-pack", List.of("a", "1", "b"))).isFalse();
        assertThat(seal.fits(made.substring(1) + "=", "course-pack", List.of("a", "1", "b")))
                .isFalse();
        assertThatThrownBy(() -> seal.of("course-pack", List.of("a\n1"))).isInstanceOf(IllegalArgumentException.class);
    }

    private NodeSeal seal(String name) {
        return new NodeSeal(
                LogKey.open(new KeyFile(folder.resolve(name)), name + ".test", Optional.empty(), new SecureRandom()));
    }
}
