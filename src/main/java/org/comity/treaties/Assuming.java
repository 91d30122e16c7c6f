package org.comity.treaties;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.treaties.AdherenceFact.Listing;
import org.comity.treaties.TreatyFacts.TreatyOfState;
import org.comity.treaties.model.EntryIntoForce;
import org.comity.vocabulary.ArticleRef;

/// Works out which rows of adherence assumptions change: consents first, then what follows from a treaty's own rule on
/// entry into force, then what is assumed to enter into force. Withdrawals are worked out in [AssumedWithdrawals].
///
/// An assumption that changes nothing, or cannot be, is refused with a reason and left out; the rest stands.
final class Assuming {

    private final TreatyFacts facts;
    private final Map<TreatyOfState, AdherenceFact> changed = new HashMap<>();
    private final Map<TreatyOfState, LocalDate> from = new HashMap<>();
    private final Map<Assumption, String> refused = new HashMap<>();
    private final AssumedWithdrawals withdrawals;

    private Assuming(TreatyFacts facts) {
        this.facts = facts;
        this.withdrawals = new AssumedWithdrawals(facts);
    }

    /// Whether there is such a treaty or instrument.
    static boolean knows(TreatyFacts facts, String treaty) {
        return EntryIntoForce.rules(treaty)
                || facts.instrument(treaty).isPresent()
                || facts.adherences(treaty).findAny().isPresent();
    }

    /// @throws IllegalArgumentException when an assumption names a State or a treaty that the facts do not know
    static Assuming over(TreatyFacts facts, Assumptions assumptions) {
        var assuming = new Assuming(facts);
        assumptions.all().forEach(assuming::mustBeKnown);
        only(Assumption.Adhering.class, assumptions)
                .sorted(Comparator.comparing(one -> !one.treaty().equals(ArticleRef.CONVENTION)))
                .forEach(one -> assuming.refuse(one, assuming.adhere(one)));
        only(Assumption.Withdrawing.class, assumptions)
                .forEach(one -> assuming.refuse(one, assuming.withdrawals.withdraw(one)));
        var entering = only(Assumption.Entering.class, assumptions).toList();
        if (entering.stream().noneMatch(Assuming::bringsSecondProtocolIntoForce)) {
            assuming.bringSecondProtocolIntoForce();
        }
        entering.stream()
                .sorted(Comparator.comparing(one -> one.state().isPresent()))
                .forEach(one -> assuming.refuse(one, assuming.enter(one)));
        return assuming;
    }

    private static <T extends Assumption> Stream<T> only(Class<T> kind, Assumptions assumptions) {
        return assumptions.all().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static boolean bringsSecondProtocolIntoForce(Assumption.Entering one) {
        return one.treaty().equals(ArticleRef.SECOND_PROTOCOL) && one.state().isEmpty();
    }

    private void refuse(Assumption assumption, Optional<String> reason) {
        reason.ifPresent(why -> refused.put(assumption, why));
    }

    /// The rows as they would be; only those that change.
    Map<TreatyOfState, AdherenceFact> changed() {
        return changed;
    }

    /// The first day on which a changed row says something else than before.
    Map<TreatyOfState, LocalDate> from() {
        return from;
    }

    AssumedWithdrawals withdrawals() {
        return withdrawals;
    }

    Map<Assumption, String> refused() {
        return refused;
    }

    private void mustBeKnown(Assumption assumption) {
        var state = switch (assumption) {
            case Assumption.Adhering one -> Optional.of(one.state());
            case Assumption.Withdrawing one -> Optional.of(one.state());
            case Assumption.Entering one -> one.state();
        };
        if (!knows(facts, assumption.treaty())) {
            throw new IllegalArgumentException("Unknown treaty '" + assumption.treaty() + "'");
        }
        if (state.filter(country -> facts.state(country).isEmpty()).isPresent()) {
            throw new IllegalArgumentException("Unknown State '" + state.get() + "'");
        }
    }

    private Optional<String> adhere(Assumption.Adhering one) {
        var key = new TreatyOfState(one.treaty(), one.state());
        var before = row(key);
        var impossible = impossible(one, before);
        if (impossible.isPresent()) {
            return impossible;
        }
        var signature = before.flatMap(AdherenceFact::signature);
        var entry = entry(one);
        put(
                key,
                new AdherenceFact(
                        one.treaty(),
                        one.state(),
                        signature,
                        Optional.of(one.on()),
                        signature.isPresent() ? "ratification" : "accession",
                        entry,
                        Optional.empty(),
                        before.flatMap(AdherenceFact::invited),
                        entry.isPresent() ? Listing.PARTY : Listing.RATIFIED,
                        before.map(AdherenceFact::chart).orElse(ChartFlags.in("")),
                        FactSource.assumption(
                                "assumed: " + one.state() + " consents to " + one.treaty() + " on " + one.on())),
                one.on());
        return Optional.empty();
    }

    private Optional<String> impossible(Assumption.Adhering one, Optional<AdherenceFact> before) {
        if (before.map(AdherenceFact::listed)
                .filter(Set.of(Listing.PARTY, Listing.RATIFIED)::contains)
                .isPresent()) {
            return Optional.of(one.state() + " has consented to " + one.treaty() + " already"
                    + before.flatMap(AdherenceFact::consent)
                            .map(day -> ", on " + day)
                            .orElse(""));
        }
        if (closed(one.treaty(), before)) {
            return Optional.of("no further State can become party to " + one.treaty());
        }
        var earliest = before.flatMap(AdherenceFact::signature)
                .or(() -> facts.instrument(one.treaty()).flatMap(InstrumentFact::opened))
                .filter(one.on()::isBefore);
        if (earliest.isPresent()) {
            return Optional.of("consent before the signature or opening of " + earliest.get());
        }
        var partyToTheConvention = row(new TreatyOfState(ArticleRef.CONVENTION, one.state()))
                .filter(row -> row.on(one.on()) == Adherence.PARTY)
                .isPresent();
        return one.treaty().equals(ArticleRef.SECOND_PROTOCOL) && !partyToTheConvention
                ? Optional.of(
                        one.state() + " is not a Party to the Convention on " + one.on() + " (CETS 224 Art. 16(1))")
                : Optional.empty();
    }

    /// Whether an instrument takes no further States: a scheme binds nobody, and what two sides agreed is theirs.
    private boolean closed(String treaty, Optional<AdherenceFact> before) {
        return facts.instrument(treaty)
                .filter(instrument -> switch (instrument.kind()) {
                    case SCHEME -> true;
                    case BILATERAL -> before.isEmpty();
                    case MULTILATERAL, EU -> false;
                })
                .isPresent();
    }

    /// The day of entry into force for the State, where it does not depend on others.
    private Optional<LocalDate> entry(Assumption.Adhering one) {
        if (one.treaty().equals(ArticleRef.SECOND_PROTOCOL)) {
            return Optional.empty();
        }
        if (EntryIntoForce.rules(one.treaty())) {
            return EntryIntoForce.ofTreaty(one.treaty(), Stream.of())
                    .map(itself -> EntryIntoForce.of(one.on(), itself));
        }
        return inForceItself(one.treaty()) ? Optional.of(entryAsInstrument(one)) : Optional.empty();
    }

    private boolean inForceItself(String treaty) {
        return facts.instrument(treaty).flatMap(InstrumentFact::inForceSince).isPresent()
                || facts.adherences(treaty).anyMatch(row -> row.listed() == Listing.PARTY);
    }

    private LocalDate entryAsInstrument(Assumption.Adhering one) {
        return facts.instrument(one.treaty())
                .flatMap(InstrumentFact::inForceSince)
                .filter(one.on()::isBefore)
                .orElse(one.on());
    }

    /// CETS 224 Art. 16(3)-(4). A fifth consent binds the first four too.
    private void bringSecondProtocolIntoForce() {
        var treaty = ArticleRef.SECOND_PROTOCOL;
        if (changed.keySet().stream().noneMatch(key -> key.treaty().equals(treaty))) {
            return;
        }
        var known = facts.adherences(treaty)
                .flatMap(row -> row.entryIntoForce().stream())
                .min(LocalDate::compareTo);
        var itself =
                known.or(() -> EntryIntoForce.ofTreaty(treaty, rows(treaty).flatMap(row -> row.consent().stream())));
        if (itself.isEmpty()) {
            return;
        }
        rows(treaty)
                .filter(row -> row.listed() == Listing.RATIFIED)
                .filter(row -> known.isEmpty() || row.source().assumed())
                .toList()
                .forEach(row -> row.consent()
                        .map(consent -> EntryIntoForce.of(consent, itself.get()))
                        .ifPresent(day -> enterOn(row, day, "by CETS 224 Art. 16")));
    }

    private Optional<String> enter(Assumption.Entering one) {
        if (one.state().isPresent()) {
            return enterForOne(
                    one, row(new TreatyOfState(one.treaty(), one.state().get())));
        }
        var consented = rows(one.treaty()).filter(Assuming::awaitsEntry).toList();
        consented.forEach(row -> enterOn(row, notBeforeConsent(row, one.on()), "as assumed"));
        return consented.isEmpty()
                ? Optional.of("no State has consented to " + one.treaty() + " without being bound already")
                : Optional.empty();
    }

    private Optional<String> enterForOne(Assumption.Entering one, Optional<AdherenceFact> row) {
        var state = one.state().orElseThrow();
        var since = row.filter(fact -> !fact.source().assumed()).flatMap(AdherenceFact::entryIntoForce);
        if (since.isPresent()) {
            return Optional.of(one.treaty() + " is in force for " + state + " since " + since.get());
        }
        if (row.filter(fact -> awaitsEntry(fact) || fact.source().assumed() || fact.listed() == Listing.UNCLEAR)
                .isEmpty()) {
            return Optional.of(state + " has not consented to " + one.treaty());
        }
        var consent = row.flatMap(AdherenceFact::consent).filter(one.on()::isBefore);
        if (consent.isPresent()) {
            return Optional.of("entry into force before the consent of " + consent.get());
        }
        row.ifPresent(fact -> enterOn(fact, one.on(), "as assumed"));
        return Optional.empty();
    }

    private static boolean awaitsEntry(AdherenceFact row) {
        return row.listed() == Listing.RATIFIED
                || (row.listed() == Listing.PARTY && row.entryIntoForce().isEmpty());
    }

    private static LocalDate notBeforeConsent(AdherenceFact row, LocalDate day) {
        var earliest = row.consent()
                .map(consent -> EntryIntoForce.rules(row.treaty()) ? EntryIntoForce.after(consent) : consent);
        return earliest.filter(day::isBefore).orElse(day);
    }

    private void enterOn(AdherenceFact row, LocalDate day, String why) {
        var key = new TreatyOfState(row.treaty(), row.country());
        var earlier = row.source().assumed() ? row.source().note() + "; " : "assumed: ";
        put(
                key,
                new AdherenceFact(
                        row.treaty(),
                        row.country(),
                        row.signature(),
                        row.consent(),
                        row.consentKind(),
                        Optional.of(day),
                        row.ceased(),
                        row.invited(),
                        Listing.PARTY,
                        row.chart(),
                        FactSource.assumption(earlier + "entry into force on " + day + ", " + why)),
                day);
    }

    private Optional<AdherenceFact> row(TreatyOfState key) {
        var now = changed.get(key);
        return now == null ? facts.adherenceFact(key.treaty(), key.country()) : Optional.of(now);
    }

    /// All rows of a treaty as they would be.
    private Stream<AdherenceFact> rows(String treaty) {
        var untouched =
                facts.adherences(treaty).filter(row -> !changed.containsKey(new TreatyOfState(treaty, row.country())));
        var touched = changed.values().stream().filter(row -> row.treaty().equals(treaty));
        return Stream.concat(untouched, touched);
    }

    private void put(TreatyOfState key, AdherenceFact row, LocalDate day) {
        changed.put(key, row);
        from.merge(key, day, (one, other) -> one.isBefore(other) ? one : other);
    }
}
