package org.comity.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import org.comity.audit.proof.LogResource.Bundle;
import org.comity.audit.proof.LogResource.Tile;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogResourceTest {

    @Test
    void pathsAreThoseOfTheSpecification() {
        assertThat(new Tile(0, 1234067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new Tile(1, 0, 17).path()).isEqualTo("tile/1/000.p/17");
        assertThat(new Bundle(999, 256).path()).isEqualTo("tile/entries/999");
        assertThat(new Bundle(1000, 1).path()).isEqualTo("tile/entries/x001/000.p/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tile/0/x001/x234/067", "tile/63/000", "tile/1/000.p/17", "tile/entries/x001/000.p/255"})
    void aPathIsReadAndWrittenAlike(String path) {
        assertThat(LogResource.parse(path).map(LogResource::path)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile",
                "tile/0",
                "tile/00/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/0/0",
                "tile/0/x000/001",
                "tile/0/001/001",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/000/",
                "tile/entries/../000",
                "tile/other/000",
                "tile/0/x999/x999/x999/x999/x999/x999/999"
            })
    void anyOtherPathIsNone(String path) {
        assertThat(LogResource.parse(path)).isEmpty();
    }

    @Test
    void aTreeOfSeventyThousandHasTheTilesOfTheSpecificationsExample() {
        var tiles = LogResource.tilesOf(70_000).toList();

        assertThat(tiles).hasSize(273 + 1 + 1 + 1 + 1);
        assertThat(tiles)
                .filteredOn(tile -> !tile.full())
                .containsExactly(new Tile(0, 273, 112), new Tile(1, 1, 17), new Tile(2, 0, 1));
        assertThat(LogResource.tilesOf(256)).containsExactly(new Tile(0, 0, 256), new Tile(1, 0, 1));
        assertThat(LogResource.bundlesOf(257)).containsExactly(new Bundle(0, 256), new Bundle(1, 1));
        assertThat(LogResource.tilesOf(0)).isEmpty();
    }

    @Test
    void entriesInABundleFollowTheirLength() {
        var entry = new LogEntry(Sha256.of());

        var bundle = EntryBundle.write(List.of(entry, entry));

        assertThat(ByteBuffer.wrap(bundle).getShort()).isEqualTo((short) entry.bytes().length);
        assertThat(EntryBundle.read(bundle)).containsExactly(entry.bytes(), entry.bytes());
        bundle[1]++;
        assertThatThrownBy(() -> EntryBundle.read(bundle)).hasMessageContaining("entry 1");
    }
}
