package org.comity.directory.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.comity.directory.ListingId;
import org.comity.directory.model.OpenedListings.Answer.Open;
import org.comity.directory.model.OpenedListings.Answer.Slowed;
import org.comity.identity.PersonId;
import org.junit.jupiter.api.Test;

/// So many different listings in an hour, and no more.
class OpenedListingsTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final OpenedListings opened = new OpenedListings(2);
    private final PersonId reader = new PersonId(UUID.randomUUID());
    private final ListingId first = listing();
    private final ListingId second = listing();
    private final ListingId third = listing();

    @Test
    void whatWasOpenedOnceIsOpenedAgainAndAnotherIsNotUntilTheHourIsOver() {
        assertThat(opened.open(reader, first, NOON)).isEqualTo(new Open());
        assertThat(opened.open(reader, second, NOON.plusSeconds(60))).isEqualTo(new Open());
        assertThat(opened.open(reader, first, NOON.plusSeconds(120))).isEqualTo(new Open());

        var again = NOON.plus(Duration.ofHours(1));
        assertThat(opened.open(reader, third, NOON.plusSeconds(180))).isEqualTo(new Slowed(again, true));
        assertThat(opened.open(reader, third, again)).isEqualTo(new Open());
        assertThat(opened.open(reader, first, again)).isEqualTo(new Slowed(again.plusSeconds(60), false));
    }

    @Test
    void itIsToldOnceInAnHour() {
        opened.open(reader, first, NOON);
        opened.open(reader, second, NOON);

        assertThat(opened.open(reader, third, NOON.plusSeconds(1)))
                .isInstanceOfSatisfying(
                        Slowed.class, slowed -> assertThat(slowed.first()).isTrue());
        assertThat(opened.open(reader, third, NOON.plusSeconds(2)))
                .isInstanceOfSatisfying(
                        Slowed.class, slowed -> assertThat(slowed.first()).isFalse());
    }

    @Test
    void whatOneOpensIsNotCountedForAnother() {
        opened.open(reader, first, NOON);
        opened.open(reader, second, NOON);

        assertThat(opened.open(new PersonId(UUID.randomUUID()), third, NOON)).isEqualTo(new Open());
    }

    private static ListingId listing() {
        return new ListingId(UUID.randomUUID());
    }
}
