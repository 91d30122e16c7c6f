package org.comity.disclosure.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.comity.directory.ContactDirectory;
import org.comity.disclosure.DisclosureSettings;
import org.comity.disclosure.model.Act;
import org.comity.disclosure.model.Answer;
import org.comity.disclosure.model.Disclosure;
import org.comity.disclosure.model.DisclosureId;
import org.comity.disclosure.model.Edge;
import org.comity.disclosure.store.DisclosureStore;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.vocabulary.Sensitive;
import org.springframework.transaction.annotation.Transactional;

/// Carries out what somebody does to a disclosure once it is there: giving, refusing, withdrawing, taking back,
/// saying whether a broken glass was right. Nobody decides their own; giving and reviewing ask for a touch of
/// exactly what is shown.
public class DecidingDisclosure {

    /// What came of it.
    public sealed interface Outcome {
        record Done(DisclosureId id) implements Outcome {}

        /// It stands differently by now.
        record NotNow() implements Outcome {}

        /// Whoever asked is owed words.
        record Wordless() implements Outcome {}

        /// @param shown what must be touched for
        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        /// It does not exist, or not for this person.
        record NotFound() implements Outcome {}
    }

    private final DisclosureStore disclosures;
    private final EndingDisclosures ending;
    private final DisclosureChronicle chronicle;
    private final DisclosureAccess access;
    private final ContactDirectory directory;
    private final FreshTouch touch;
    private final DisclosureSettings settings;
    private final Clock clock;

    public DecidingDisclosure(
            DisclosureStore disclosures,
            EndingDisclosures ending,
            DisclosureChronicle chronicle,
            DisclosureAccess access,
            ContactDirectory directory,
            FreshTouch touch,
            DisclosureSettings settings,
            Clock clock) {
        this.disclosures = disclosures;
        this.ending = ending;
        this.chronicle = chronicle;
        this.access = access;
        this.directory = directory;
        this.touch = touch;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param words to the one who asked; empty where the act needs none
    @Transactional
    public Outcome decide(
            DisclosureId id, Person person, Act act, Sensitive<String> words, Optional<TouchAnswer> answer) {
        var found = disclosures.findForChange(id).map(ending::current).orElse(null);
        if (found == null || !access.may(act, found, person)) {
            return new Outcome.NotFound();
        }
        var edge = access.open(found, person).stream()
                .filter(open -> open.act() == act)
                .findFirst();
        if (edge.isEmpty()) {
            return new Outcome.NotNow();
        }
        if (edge.get().reason() && words.reveal().isBlank()) {
            return new Outcome.Wordless();
        }
        return edge.get().touch()
                ? touched(found, edge.get(), person, words, answer)
                : keep(found, edge.get(), person, words, Map.of());
    }

    private Outcome touched(
            Disclosure found, Edge edge, Person person, Sensitive<String> words, Optional<TouchAnswer> answer) {
        var shown = shown(found, edge, words);
        return switch (touch.prove(person, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> keep(found, edge, person, words, proof);
        };
    }

    private Outcome keep(
            Disclosure found, Edge edge, Person person, Sensitive<String> words, Map<String, String> proof) {
        var now = clock.instant();
        var said = edge.act() == Act.WITHDRAW
                ? Optional.<Answer>empty()
                : Optional.of(new Answer(found.handOf(person), person.id(), now, words));
        var moved = found.moved(edge, said, now, now.plus(settings.grantFor()));
        disclosures.save(moved);
        chronicle.write(moved, edge.act(), person, proof);
        ending.keepWhileNeeded(moved);
        return new Outcome.Done(moved.id());
    }

    /// What the key signs: who sees whose details, why, and for how long; and this disclosure and no other.
    private Shown shown(Disclosure found, Edge edge, Sensitive<String> words) {
        var target = found.target();
        var name = directory
                .listing(target.listing())
                .map(listing -> listing.name(LocalDate.now(clock), "en").text())
                .orElse(target.listing().toString());
        var shown = Shown.of("disclosure.act." + edge.act())
                .line("disclosure.reference", found.id().reference())
                .line("disclosure.of", name)
                .line("disclosure.asker", found.asker().name())
                .line("disclosure.authority", found.asker().place())
                .coded("disclosure.urgency", "disclosure.urgency." + found.urgency());
        ShownPlea.add(shown, found.plea());
        return (edge.act() == Act.GRANT
                        ? shown.line(
                                "disclosure.hours",
                                Long.toString(settings.grantFor().toHours()))
                        : shown.line("disclosure.words", words.reveal()))
                .shown();
    }
}
