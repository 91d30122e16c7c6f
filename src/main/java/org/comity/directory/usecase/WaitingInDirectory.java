package org.comity.directory.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.directory.DirectorySettings;
import org.comity.directory.Freshness;
import org.comity.directory.Listing;
import org.comity.directory.ListingId;
import org.comity.directory.model.DesignationProposal;
import org.comity.directory.store.DesignationProposalStore;
import org.comity.identity.Person;
import org.comity.identity.WaitingForSecretariat;
import org.springframework.transaction.annotation.Transactional;

/// Designations that authorities propose, and entries so long overdue that the secretariat asks what is right.
public class WaitingInDirectory implements WaitingForSecretariat {

    private final ReadingListings listings;
    private final DesignationProposalStore proposals;
    private final ChannelAccess access;
    private final DirectorySettings settings;
    private final Clock clock;

    public WaitingInDirectory(
            ReadingListings listings,
            DesignationProposalStore proposals,
            ChannelAccess access,
            DirectorySettings settings,
            Clock clock) {
        this.listings = listings;
        this.proposals = proposals;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
    }

    /// The listings are in memory; the proposals are one query.
    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waitingFor(Person person) {
        if (!access.mayDecide(person)) {
            return List.of();
        }
        var now = clock.instant();
        var all = listings.all();
        var byId = all.stream().collect(Collectors.toMap(Listing::id, Function.identity()));
        return Stream.concat(
                        proposals.open().stream()
                                .map(proposal ->
                                        proposed(proposal, Optional.ofNullable(byId.get(proposal.listing())), now)),
                        all.stream().flatMap(listing -> overdue(listing, now).stream()))
                .limit(MOST)
                .toList();
    }

    private static Waiting proposed(DesignationProposal proposal, Optional<Listing> listing, Instant now) {
        return new Waiting(
                "directory.waiting.designation.",
                listing.map(known -> name(known, now)).orElse(""),
                listing.map(Listing::country),
                proposal.at(),
                Optional.empty(),
                "/secretariat/designations");
    }

    private Optional<Waiting> overdue(Listing listing, Instant now) {
        var freshness = listings.freshness(listing);
        return freshness
                .due()
                .filter(due -> freshness.light() == Freshness.Light.RED)
                .map(due -> DirectorySettings.after(due, settings.secretariatAfter()))
                .filter(since -> !now.isBefore(since))
                .map(since -> new Waiting(
                        "directory.waiting.listing.",
                        name(listing, now),
                        Optional.of(listing.country()),
                        since,
                        Optional.empty(),
                        path(listing.id())));
    }

    private static String path(ListingId id) {
        return "/directory/" + id;
    }

    private static String name(Listing listing, Instant now) {
        return listing.name(LocalDate.ofInstant(now, ZoneOffset.UTC), "en").text();
    }
}
