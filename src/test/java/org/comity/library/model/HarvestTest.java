package org.comity.library.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.library.Work;
import org.comity.library.WorkId;
import org.comity.library.WorkKind;
import org.comity.library.Works;
import org.comity.library.model.Harvest.Asked;
import org.comity.library.model.Harvest.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarvestTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Asked ALL = new Asked(Optional.empty(), Optional.empty(), Optional.empty());

    private static List<Work> works(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> Works.study("work-" + at, "Work " + at, BEGIN.plusSeconds(at % 1_000)))
                .toList();
    }

    private static List<WorkId> all(Harvest harvest) {
        var found = new ArrayList<WorkId>();
        var part = harvest.begin(ALL, 100);
        part.items().forEach(item -> found.add(item.id()));
        while (part.next().isPresent()) {
            part = harvest.goOn(Token.read(part.next().get().written()).orElseThrow(), 100);
            part.items().forEach(item -> found.add(item.id()));
        }
        return found;
    }

    @Test
    void tenThousandWorksAreTakenOnceEachThoughManyChangedInOneSecond() {
        var found = all(new Harvest(works(10_000), List.of()));

        assertThat(found).hasSize(10_000);
        assertThat(new HashSet<>(found)).hasSize(10_000);
    }

    @Test
    void whatChangesBetweenTwoPartsComesLaterAndIsNotMissed() {
        var before = works(300);
        var part = new Harvest(before, List.of()).begin(ALL, 100);
        var taken = new HashSet<>(part.items().stream().map(Harvest.Item::id).toList());
        var changed = before.stream()
                .map(work -> work.id().slug().equals("work-250") ? work.changedAt(BEGIN.plusSeconds(9_999)) : work)
                .toList();
        while (part.next().isPresent()) {
            part = new Harvest(changed, List.of()).goOn(part.next().get(), 100);
            part.items().forEach(item -> taken.add(item.id()));
        }

        assertThat(taken).hasSize(300);
        assertThat(part.items().getLast().id()).isEqualTo(new WorkId("work-250"));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE})
    void aTokenThatCountsWhatNobodyCanHaveBeenGivenIsNoToken(int given) {
        assertThat(Token.read(new Token(ALL, BEGIN, new WorkId("work-1"), given).written()))
                .isEmpty();
    }

    @Test
    void whatIsThereNoMoreIsToldForEver() {
        var gone = new Shelf.Gone(new WorkId("gone"), WorkKind.GUIDE, BEGIN);
        var part = new Harvest(works(3), List.of(gone)).begin(ALL, 100);

        assertThat(part.items())
                .anyMatch(item -> item.id().equals(gone.id()) && item.work().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "fHx8fHw", "%%%", "MjAyNnx8fDIwMjZ8d29ya3wx"})
    void aTokenNobodyGaveIsNoToken(String forged) {
        assertThat(Token.read(forged)).isEmpty();
    }
}
