package org.comity.requests.usecase;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.Role;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.requests.model.FixedWords;
import org.comity.requests.model.PhraseAct;
import org.comity.requests.model.PhraseApproval;
import org.comity.requests.model.PhraseApproval.Refusal;
import org.comity.requests.model.PhraseApproval.Signed;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.paper.ApprovedPhrases;
import org.comity.requests.store.PhraseApprovalStore;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.annotation.Transactional;

/// Has two people of this node answer for the fixed words of a form: one proposes, another confirms, each with a fresh
/// touch for exactly their digest. Either may refuse a proposal, and anyone who may approve withdraws an approval: that
/// takes one, for a paper that calls its words a draft harms nobody.
public class ApprovingPhrases {

    /// @param seen the digest of the words that the page showed
    public record Deed(PhraseAct act, RequestedMeasure measure, Language language, Sha256 seen) {}

    /// What came of it.
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}

        /// There is no such form, or not for this person.
        record NotFound() implements Outcome {}
    }

    private final ApprovedPhrases phrases;
    private final PhraseApprovalStore approvals;
    private final PhraseAccess access;
    private final FreshTouch touch;
    private final AuditTrail audit;
    private final Clock clock;

    public ApprovingPhrases(
            ApprovedPhrases phrases,
            PhraseApprovalStore approvals,
            PhraseAccess access,
            FreshTouch touch,
            AuditTrail audit,
            Clock clock) {
        this.phrases = phrases;
        this.approvals = approvals;
        this.access = access;
        this.touch = touch;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Outcome act(Person person, Deed deed, Optional<TouchAnswer> answer) {
        var function = access.function(person);
        if (function.isEmpty() || !ApprovedPhrases.BESIDE_ENGLISH.contains(deed.language())) {
            return new Outcome.NotFound();
        }
        var words = phrases.words(deed.measure().rules(), deed.language());
        var now = approvals.findForChange(words);
        var against = against(person, deed, words, now);
        return against.isPresent()
                ? new Outcome.Refused(against.get())
                : touched(person, function.get(), deed, words, now, answer);
    }

    private Optional<Refusal> against(Person person, Deed deed, FixedWords words, Optional<PhraseApproval> now) {
        if (!deed.seen().equals(words.digest())) {
            return Optional.of(Refusal.CHANGED);
        }
        if (deed.act() == PhraseAct.PROPOSE && phrases.byRegister(words).isPresent()) {
            return Optional.of(Refusal.THERE_ALREADY);
        }
        return PhraseApproval.against(deed.act(), now, person.id()).or(() -> gone(deed.act(), now));
    }

    private Optional<Refusal> gone(PhraseAct act, Optional<PhraseApproval> now) {
        return act == PhraseAct.CONFIRM
                ? now.filter(one -> !access.stillApproves(one.proposed().by())).map(one -> Refusal.PROPOSER_GONE)
                : Optional.empty();
    }

    private Outcome touched(
            Person person,
            Role function,
            Deed deed,
            FixedWords words,
            Optional<PhraseApproval> now,
            Optional<TouchAnswer> answer) {
        var shown = shown(deed, words);
        return switch (touch.proveAs(function, person, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> {
                var signed = new Signed(person.id(), function, clock.instant());
                if (!keep(deed.act(), now.orElseGet(() -> PhraseApproval.proposed(words, signed)), signed)) {
                    yield new Outcome.Refused(Refusal.THERE_ALREADY);
                }
                record(deed.act(), words, now, signed, proof);
                yield new Outcome.Done();
            }
        };
    }

    /// @return whether it was kept: another may have proposed the same words in the same moment
    private boolean keep(PhraseAct act, PhraseApproval approval, Signed signed) {
        switch (act) {
            case PROPOSE -> {
                return approvals.add(approval);
            }
            case CONFIRM -> approvals.confirm(approval, signed);
            case REFUSE, WITHDRAW -> approvals.end(approval, signed);
        }
        return true;
    }

    private Shown shown(Deed deed, FixedWords words) {
        return Shown.of("requests.phrases.act." + deed.act())
                .coded(
                        "requests.phrases.measure",
                        "requests.measure." + deed.measure().written())
                .line("requests.phrases.form", words.template())
                .line("requests.phrases.language", words.language().ownName())
                .line(
                        "requests.phrases.count",
                        Integer.toString(phrases.phrases(deed.measure().rules(), deed.language())
                                .size()))
                .line("requests.phrases.digest", words.digest().hex())
                .shown();
    }

    private void record(
            PhraseAct act,
            FixedWords words,
            Optional<PhraseApproval> before,
            Signed signed,
            Map<String, String> proof) {
        var entry = AuditEntry.of(
                        switch (act) {
                            case PROPOSE -> "phrases.proposed";
                            case CONFIRM -> "phrases.approved";
                            case REFUSE -> "phrases.refused";
                            case WITHDRAW -> "phrases.withdrawn";
                        })
                .with("template", words.template())
                .with("language", words.language().code())
                .with("words.sha256", words.digest().hex())
                .with("function", signed.function().name())
                .with("by", signed.by().toString());
        if (before.isPresent()) {
            var proposed = before.get().proposed();
            entry = entry.with("proposed.function", proposed.function().name())
                    .with("proposed.by", proposed.by().toString());
        }
        for (var part : proof.entrySet()) {
            entry = entry.with(part.getKey(), part.getValue());
        }
        audit.append(entry);
    }
}
