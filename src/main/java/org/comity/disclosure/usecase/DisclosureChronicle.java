package org.comity.disclosure.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.disclosure.DisclosureEvent;
import org.comity.disclosure.DisclosureEvent.What;
import org.comity.disclosure.model.Act;
import org.comity.disclosure.model.Answer;
import org.comity.disclosure.model.Disclosure;
import org.comity.disclosure.model.Hand;
import org.comity.disclosure.model.Review;
import org.comity.disclosure.model.Step;
import org.comity.disclosure.model.Urgency;
import org.comity.disclosure.store.DisclosureSteps;
import org.comity.identity.Person;
import org.comity.vocabulary.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what happened to a disclosure, in the transaction in which it happens: the step people see, the
/// entry in the record, the word to other modules. Names, words and details stay out of the record; digests of
/// sealed or random things and ids do not.
public class DisclosureChronicle {

    private final DisclosureSteps steps;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public DisclosureChronicle(DisclosureSteps steps, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.steps = steps;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// What the node did.
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Disclosure disclosure, Act act) {
        write(disclosure, act, Hand.NODE, Optional.empty(), Map.of());
    }

    /// @param proof the touch of whoever did it, and whatever else the entry is to hold
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Disclosure disclosure, Act act, Person by, Map<String, String> proof) {
        write(disclosure, act, disclosure.handOf(by), Optional.of(by), proof);
    }

    private void write(Disclosure disclosure, Act act, Hand hand, Optional<Person> by, Map<String, String> proof) {
        var at = clock.instant();
        var entry = entry(disclosure, act, hand);
        if (by.isPresent()) {
            entry = entry.with("by", by.get().id().toString());
        }
        for (var part : proof.entrySet()) {
            entry = entry.with(part.getKey(), part.getValue());
        }
        steps.add(disclosure.id(), new Step(act, hand, at), by.map(Person::id), audit.append(entry));
        what(act).ifPresent(happened -> events.publishEvent(event(happened, disclosure, by, at)));
    }

    private static AuditEntry entry(Disclosure disclosure, Act act, Hand hand) {
        var entry = AuditEntry.of(
                        "detail." + act.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("disclosure", disclosure.id().toString())
                .with("listing", disclosure.target().listing().toString())
                .with("country", disclosure.target().country().code())
                .with("asker", disclosure.asker().person().toString())
                .with("authority", disclosure.asker().authority().toString())
                .with("basis", disclosure.plea().basis().name())
                .with("urgency", disclosure.urgency().name())
                .with("status", disclosure.status().name())
                .with("until", disclosure.until().toString())
                .with("hand", hand.name());
        return said(disclosure, act)
                .map(Answer::words)
                .filter(words -> !words.reveal().isEmpty())
                .map(words -> entry.with(
                        "words.sha256",
                        Sha256.of((disclosure.id() + words.reveal()).getBytes(StandardCharsets.UTF_8))
                                .hex()))
                .orElse(entry);
    }

    private static Optional<Answer> said(Disclosure disclosure, Act act) {
        return switch (act) {
            case GRANT, REFUSE, REVOKE -> disclosure.answer();
            case FIND_JUSTIFIED, FIND_UNJUSTIFIED -> disclosure.review().map(Review::answer);
            case ASK, BREAK_GLASS, OPEN_TO_DEPUTY, WITHDRAW, LAPSE, END, VIEW -> Optional.empty();
        };
    }

    private static Optional<What> what(Act act) {
        return switch (act) {
            case ASK -> Optional.of(What.ASKED);
            case BREAK_GLASS -> Optional.of(What.GLASS_BROKEN);
            case OPEN_TO_DEPUTY -> Optional.of(What.OPEN_TO_DEPUTY);
            case GRANT -> Optional.of(What.GRANTED);
            case REFUSE -> Optional.of(What.REFUSED);
            case WITHDRAW -> Optional.of(What.WITHDRAWN);
            case LAPSE -> Optional.of(What.LAPSED);
            case REVOKE -> Optional.of(What.REVOKED);
            case END -> Optional.of(What.OVER);
            case FIND_JUSTIFIED, FIND_UNJUSTIFIED -> Optional.of(What.GLASS_REVIEWED);
            case VIEW -> Optional.empty();
        };
    }

    private static DisclosureEvent event(What what, Disclosure disclosure, Optional<Person> by, Instant at) {
        var open = disclosure.status().open();
        return new DisclosureEvent(
                what,
                disclosure.id().value(),
                disclosure.id().reference(),
                disclosure.asker().person(),
                disclosure.target().owner(),
                disclosure.standsIn(at),
                by.map(Person::id),
                urgent(what, disclosure),
                open ? Optional.of(disclosure.until()) : Optional.empty(),
                at);
    }

    /// What was asked as urgent is told at once while somebody must decide or may use it; so is every broken glass,
    /// and what is taken back.
    private static boolean urgent(What what, Disclosure disclosure) {
        return switch (what) {
            case GLASS_BROKEN, REVOKED -> true;
            case ASKED, OPEN_TO_DEPUTY, GRANTED, REFUSED, LAPSED -> disclosure.urgency() != Urgency.ORDINARY;
            case WITHDRAWN, OVER, GLASS_REVIEWED -> false;
        };
    }
}
