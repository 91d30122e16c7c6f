package org.comity.requests.usecase;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.identity.Person;
import org.comity.identity.WaitingForSecretariat;
import org.comity.requests.model.FixedWords;
import org.comity.requests.model.MeasureRules;
import org.comity.requests.model.PhraseApproval;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.paper.Approval;
import org.comity.requests.paper.ApprovedPhrases;
import org.comity.requests.paper.FixedPhrases;
import org.comity.requests.store.PhraseApprovalStore;
import org.comity.vocabulary.Language;
import org.springframework.transaction.annotation.Transactional;

/// Shows the fixed words of every form beside English, and who answers for them, to those who may.
public class ReadingPhrases implements WaitingForSecretariat {

    private static final int MOST_OF_A_FORM = 50;

    /// The words of a form in a language as they are today.
    ///
    /// @param register who answers for them by the register that the program carries
    /// @param onNode what people of this node proposed or approved, and has not ended
    public record OfForm(
            RequestedMeasure measure, FixedWords words, Optional<Approval> register, Optional<PhraseApproval> onNode) {

        public boolean approved() {
            return register.isPresent()
                    || onNode.filter(PhraseApproval::approved).isPresent();
        }

        public boolean proposed() {
            return !approved() && onNode.isPresent();
        }

        /// Without the language.
        public String path() {
            return "/secretariat/phrases/" + measure.written() + "/"
                    + words.language().code();
        }
    }

    /// @param past what ended, or was of other words, the newest first
    public record Reading(OfForm form, List<FixedPhrases.Phrase> phrases, List<PhraseApproval> past) {}

    private final ApprovedPhrases phrases;
    private final PhraseApprovalStore approvals;
    private final PhraseAccess access;

    public ReadingPhrases(ApprovedPhrases phrases, PhraseApprovalStore approvals, PhraseAccess access) {
        this.phrases = phrases;
        this.approvals = approvals;
        this.access = access;
    }

    /// Every form in every language beside English, in the order of the law; empty for people who do not see them.
    @Transactional(readOnly = true)
    public Optional<List<OfForm>> all(Person person) {
        return access.lists(person) ? Optional.of(all()) : Optional.empty();
    }

    private List<OfForm> all() {
        var forms = MeasureRules.offered().stream()
                .flatMap(measure -> ApprovedPhrases.BESIDE_ENGLISH.stream()
                        .map(language -> ofForm(measure, phrases.words(measure.rules(), language), Optional.empty())))
                .toList();
        var onNode = approvals.find(forms.stream().map(OfForm::words).toList()).stream()
                .collect(Collectors.toMap(PhraseApproval::words, Function.identity()));
        return forms.stream()
                .map(form -> ofForm(form.measure(), form.words(), Optional.ofNullable(onNode.get(form.words()))))
                .toList();
    }

    private OfForm ofForm(RequestedMeasure measure, FixedWords words, Optional<PhraseApproval> onNode) {
        return new OfForm(measure, words, phrases.byRegister(words), onNode);
    }

    /// The words of one form in one language; empty for people who do not read them, and where there is no such form.
    @Transactional(readOnly = true)
    public Optional<Reading> one(Person person, RequestedMeasure measure, Language language) {
        if (!access.reads(person) || !ApprovedPhrases.BESIDE_ENGLISH.contains(language)) {
            return Optional.empty();
        }
        var words = phrases.words(measure.rules(), language);
        var all = approvals.of(words.template(), language, MOST_OF_A_FORM);
        var now = all.stream()
                .filter(one -> one.words().equals(words) && one.ended().isEmpty())
                .findFirst();
        var past =
                all.stream().filter(one -> !now.filter(one::equals).isPresent()).toList();
        return Optional.of(new Reading(ofForm(measure, words, now), phrases.phrases(measure.rules(), language), past));
    }

    /// What somebody else proposed of the words that are printed today: whoever proposed does not confirm.
    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waitingFor(Person person) {
        if (!access.approves(person)) {
            return List.of();
        }
        return all().stream()
                .filter(OfForm::proposed)
                .flatMap(form -> form.onNode().stream()
                        .filter(one -> !one.proposed().by().equals(person.id()))
                        .map(one -> item(form, one)))
                .limit(MOST)
                .toList();
    }

    private static Waiting item(OfForm form, PhraseApproval proposal) {
        return new Waiting(
                "requests.waiting.phrases.",
                form.words().template() + " · " + form.words().language().ownName(),
                Optional.empty(),
                proposal.proposed().at(),
                Optional.empty(),
                form.path());
    }
}
