package org.comity.disclosure.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.comity.directory.ListingId;
import org.comity.disclosure.DisclosureSettings;
import org.comity.disclosure.model.Act;
import org.comity.disclosure.model.DisclosureId;
import org.comity.disclosure.model.GlassRule;
import org.comity.disclosure.model.Plea;
import org.comity.disclosure.model.Urgency;
import org.comity.disclosure.store.DisclosureStore;
import org.comity.disclosure.usecase.OfferingDetails.Offer;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.springframework.transaction.annotation.Transactional;

/// Shows what is listed on request at once, in danger to life or when evidence is about to be lost. The authority
/// and the secretariat know at once, and one of them says afterwards whether it was right.
///
/// Closed to those who broke too often without a review, or without need.
public class BreakingGlass {

    /// What came of it.
    public sealed interface Outcome {
        record Broken(DisclosureId id) implements Outcome {}

        record Closed(GlassRule.Closed why) implements Outcome {}

        /// @param shown what must be touched for
        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final OfferingDetails offering;
    private final KeepingMeasure measure;
    private final DisclosureStore disclosures;
    private final DisclosureChronicle chronicle;
    private final FreshTouch touch;
    private final DisclosureSettings settings;
    private final Clock clock;

    public BreakingGlass(
            OfferingDetails offering,
            KeepingMeasure measure,
            DisclosureStore disclosures,
            DisclosureChronicle chronicle,
            FreshTouch touch,
            DisclosureSettings settings,
            Clock clock) {
        this.offering = offering;
        this.measure = measure;
        this.disclosures = disclosures;
        this.chronicle = chronicle;
        this.touch = touch;
        this.settings = settings;
        this.clock = clock;
    }

    /// Why it is closed to somebody before they write anything; empty when it is open.
    @Transactional
    public Optional<GlassRule.Closed> closed(Offer offer) {
        measure.lock(offer.authority());
        return measure.closed(offer.person(), offer.authority(), offer.listing());
    }

    /// @param danger `LIFE` or `EVIDENCE`
    @Transactional
    public Outcome breakIt(Person person, ListingId id, Plea plea, Urgency danger, Optional<TouchAnswer> answer) {
        var found = offering.offer(person, id);
        if (found.isEmpty() || !danger.glass()) {
            return new Outcome.NotFound();
        }
        var offer = found.get();
        measure.lock(offer.authority());
        var running = offering.open(offer).filter(open -> open.runs(clock.instant()));
        if (running.isPresent()) {
            return new Outcome.Broken(running.get().id());
        }
        var closed = measure.closed(person, offer.authority(), offer.listing());
        if (closed.isPresent()) {
            return new Outcome.Closed(closed.get());
        }
        var shown = shown(offer, plea, danger);
        return switch (touch.prove(person, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> new Outcome.Broken(broken(offer, plea, danger, proof));
        };
    }

    private DisclosureId broken(Offer offer, Plea plea, Urgency danger, Map<String, String> proof) {
        var now = clock.instant();
        var broken = offering.begin(offer, plea, danger)
                .broken(disclosures.newKey(), now, now.plus(settings.glass().lasts()));
        disclosures.add(broken);
        chronicle.write(broken, Act.BREAK_GLASS, offer.person(), proof);
        return broken.id();
    }

    private Shown shown(Offer offer, Plea plea, Urgency danger) {
        var shown = Shown.of("disclosure.act.BREAK_GLASS")
                .line(
                        "disclosure.of",
                        offer.listing().name(LocalDate.now(clock), "en").text())
                .line("disclosure.state", offer.listing().country().code())
                .line("disclosure.asker", offer.person().name())
                .line("disclosure.authority", offer.authority().name())
                .coded("disclosure.urgency", "disclosure.urgency." + danger);
        ShownPlea.add(shown, plea);
        return shown.line(
                        "disclosure.minutes",
                        Long.toString(settings.glass().lasts().toMinutes()))
                .coded("disclosure.known", "disclosure.known.atOnce")
                .shown();
    }
}
