package org.comity.directory.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.EntryId;
import org.comity.directory.Audience;
import org.comity.directory.DirectorySettings;
import org.comity.directory.Freshness.Light;
import org.comity.directory.Item;
import org.comity.directory.ItemId;
import org.comity.directory.ItemKind;
import org.comity.directory.ListedItem;
import org.comity.directory.Listing;
import org.comity.directory.ListingId;
import org.comity.identity.AuthorityId;
import org.comity.vault.CaseKeyId;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Green for four months after an attestation but the last, amber in the last, red from then on.
class JudgingTest {

    private static final DirectorySettings SETTINGS = new DirectorySettings(
            Period.ofMonths(4), Period.ofMonths(1), Period.ofMonths(1), Period.ZERO, Period.ofDays(14), 60);

    private final Judging judging = new Judging(SETTINGS);

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T10:00:00Z, GREEN",
        "2026-04-30T09:59:59Z, GREEN",
        "2026-04-30T10:00:00Z, AMBER",
        "2026-05-31T09:59:59Z, AMBER",
        "2026-05-31T10:00:00Z, RED",
        "2027-01-01T00:00:00Z, RED"
    })
    void theLightChangesThreeAndFourMonthsAfterTheAttestation(Instant now, Light light) {
        var attested = listing(Optional.of(new AuthorityId(UUID.randomUUID())), Instant.parse("2026-01-31T10:00:00Z"));

        assertThat(judging.judge(attested, now).light()).isEqualTo(light);
        assertThat(judging.judge(attested, now).due()).contains(Instant.parse("2026-05-31T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2025-06-01T00:00:00Z, AMBER", "2025-06-30T23:59:59Z, AMBER", "2025-07-01T00:00:00Z, RED"})
    void whoeverNeverAttestedHasAMonthForTheFirstTime(Instant now, Light light) {
        var fresh = listing(Optional.of(new AuthorityId(UUID.randomUUID())));

        assertThat(judging.judge(fresh, now).light()).isEqualTo(light);
    }

    @Test
    void whereNobodyKeepsTheListingNothingIsDue() {
        var unkept = judging.judge(listing(Optional.empty()), Instant.parse("2030-01-01T00:00:00Z"));

        assertThat(unkept.light()).isEqualTo(Light.UNKEPT);
        assertThat(unkept.due()).isEmpty();
    }

    private static Listing listing(Optional<AuthorityId> authority, Instant... attested) {
        var items = List.of(attested).stream()
                .map(moment -> new ListedItem(
                        1,
                        new ItemId(UUID.randomUUID()),
                        ItemKind.ATTESTATION,
                        Audience.PUBLIC,
                        new ListedItem.Content.Open(new Item.Attestation()),
                        LocalDate.EPOCH,
                        Optional.empty(),
                        moment,
                        Optional.empty(),
                        new EntryId(UUID.randomUUID())))
                .toList();
        return new Listing(
                new ListingId(UUID.randomUUID()),
                new Country("PT"),
                authority,
                Optional.empty(),
                false,
                new CaseKeyId(UUID.randomUUID()),
                Instant.parse("2025-06-01T00:00:00Z"),
                items);
    }
}
