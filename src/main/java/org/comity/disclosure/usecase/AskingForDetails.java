package org.comity.disclosure.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.comity.directory.ListingId;
import org.comity.disclosure.DisclosureSettings;
import org.comity.disclosure.model.Act;
import org.comity.disclosure.model.Disclosure;
import org.comity.disclosure.model.DisclosureId;
import org.comity.disclosure.model.Plea;
import org.comity.disclosure.model.Urgency;
import org.comity.disclosure.store.DisclosureStore;
import org.comity.disclosure.usecase.OfferingDetails.Offer;
import org.comity.identity.Person;
import org.springframework.transaction.annotation.Transactional;

/// Asks the authority itself for what the directory lists on request.
///
/// Refused over a limit, with the moment to go on. Asking again while one is open leads to that one.
public class AskingForDetails {

    /// What came of it.
    public sealed interface Outcome {
        record Asked(DisclosureId id) implements Outcome {}

        /// @param again when one more may be asked for
        record Limited(Instant again) implements Outcome {}

        /// There is nothing to ask for, or not for this person.
        record NotFound() implements Outcome {}
    }

    private final OfferingDetails offering;
    private final KeepingMeasure measure;
    private final DisclosureStore disclosures;
    private final DisclosureChronicle chronicle;
    private final DisclosureSettings settings;
    private final Clock clock;

    public AskingForDetails(
            OfferingDetails offering,
            KeepingMeasure measure,
            DisclosureStore disclosures,
            DisclosureChronicle chronicle,
            DisclosureSettings settings,
            Clock clock) {
        this.offering = offering;
        this.measure = measure;
        this.disclosures = disclosures;
        this.chronicle = chronicle;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public Outcome ask(Person person, ListingId id, Plea plea, boolean urgent) {
        var found = offering.offer(person, id);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var offer = found.get();
        measure.lock(offer.authority());
        var open = offering.open(offer);
        if (open.isPresent()) {
            return new Outcome.Asked(open.get().id());
        }
        var limited = measure.again(person, offer.authority(), offer.listing());
        if (limited.isPresent()) {
            return new Outcome.Limited(limited.get());
        }
        var asked = asked(offer, plea, urgent);
        disclosures.add(asked);
        chronicle.write(asked, Act.ASK, person, Map.of());
        return new Outcome.Asked(asked.id());
    }

    private Disclosure asked(Offer offer, Plea plea, boolean urgent) {
        var now = clock.instant();
        var alone = urgent ? settings.decideUrgent() : settings.decideOrdinary();
        return offering.begin(offer, plea, urgent ? Urgency.URGENT : Urgency.ORDINARY)
                .waiting(
                        disclosures.newKey(),
                        now,
                        now.plus(offer.owned() ? alone : Duration.ZERO),
                        now.plus(settings.lapseAfter()));
    }
}
