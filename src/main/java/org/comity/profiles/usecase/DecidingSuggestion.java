package org.comity.profiles.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.Person;
import org.comity.profiles.Coverage;
import org.comity.profiles.Item;
import org.comity.profiles.ItemId;
import org.comity.profiles.Profile;
import org.comity.profiles.Provision;
import org.comity.profiles.Section;
import org.comity.profiles.SectionText;
import org.comity.profiles.model.ProposalId;
import org.comity.profiles.model.Suggestion;
import org.comity.profiles.model.SuggestionId;
import org.comity.profiles.model.SuggestionStatus;
import org.comity.profiles.model.WikiText;
import org.comity.profiles.store.SuggestionStore;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Standing;
import org.springframework.transaction.annotation.Transactional;

/// Says what becomes of a suggestion. With the decision the mail address of whoever told it is erased.
public class DecidingSuggestion {

    /// What came of it.
    public sealed interface Outcome {
        record Done(Suggestion suggestion) implements Outcome {}

        /// Somebody was faster.
        record Decided() implements Outcome {}

        /// The section would become longer than a section may be.
        record NoRoom() implements Outcome {}

        /// The words stand in a draft now, which is where they can be erased.
        record InDraft() implements Outcome {}

        /// The words to be erased do not stand there.
        record NotThere() implements Outcome {}

        /// It does not exist, or not for this person.
        record NotFound() implements Outcome {}
    }

    private final SuggestionStore suggestions;
    private final WritingProposal writing;
    private final ProfilesInMemory profiles;
    private final WikiText wiki;
    private final SuggestionChronicle chronicle;
    private final ProfileAccess access;
    private final Clock clock;

    public DecidingSuggestion(
            SuggestionStore suggestions,
            WritingProposal writing,
            ProfilesInMemory profiles,
            WikiText wiki,
            SuggestionChronicle chronicle,
            ProfileAccess access,
            Clock clock) {
        this.suggestions = suggestions;
        this.writing = writing;
        this.profiles = profiles;
        this.wiki = wiki;
        this.chronicle = chronicle;
        this.access = access;
        this.clock = clock;
    }

    /// Makes a draft of it, with the words as a note and their source. Whoever does so writes that draft: somebody else
    /// reviews it.
    ///
    /// @param title of the draft, and the name of an act that nobody has looked up yet
    @Transactional
    public Outcome takeUp(Person person, SuggestionId id, String title) {
        var found = open(person, id);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var suggestion = found.get();
        if (suggestion.status().decided()) {
            return new Outcome.Decided();
        }
        var place = suggestion.place();
        var profile = profiles.beforeChanging(suggestion.state());
        var item = place.section()
                .map(section -> text(profile, suggestion, section))
                .orElseGet(() -> row(suggestion, title));
        if (item instanceof SectionText text && !wiki.problems(text.markdown()).isEmpty()) {
            return new Outcome.NoRoom();
        }
        var name = place.section()
                .map(section -> ItemId.section(suggestion.state(), section, suggestion.language()))
                .orElseGet(() -> new ItemId(UUID.randomUUID()));
        return writing.begin(person, title, name, item, profile)
                .<Outcome>map(draft ->
                        decide(person, suggestion, SuggestionStatus.TAKEN_UP, Optional.empty(), Optional.of(draft)))
                .orElseGet(Outcome.NotFound::new);
    }

    private static Item text(Profile profile, Suggestion suggestion, Section section) {
        var before = profile.section(section, suggestion.language())
                .flatMap(version -> version.as(SectionText.class))
                .map(text -> text.markdown() + "\n\n")
                .orElse("");
        return new SectionText(section, suggestion.language(), before + suggestion.quoted());
    }

    private static Item row(Suggestion suggestion, String title) {
        ArticleRef article = suggestion.place().article().orElseThrow();
        return new Provision(
                List.of(article),
                "",
                Coverage.NOT_ASSESSED,
                title,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new FactSource(suggestion.source(), Optional.empty(), Standing.UNVERIFIED, ""),
                suggestion.words());
    }

    /// Answers that it is known, or not taken up.
    ///
    /// @param reason for whoever told it
    @Transactional
    public Outcome answer(Person person, SuggestionId id, SuggestionStatus how, String reason) {
        return close(person, id, how, Optional.of(reason));
    }

    /// It is spam: what it said is erased.
    @Transactional
    public Outcome remove(Person person, SuggestionId id) {
        return close(person, id, SuggestionStatus.REMOVED, Optional.empty());
    }

    private Outcome close(Person person, SuggestionId id, SuggestionStatus how, Optional<String> reason) {
        return open(person, id)
                .<Outcome>map(found -> found.status().decided()
                        ? new Outcome.Decided()
                        : decide(person, found, how, reason, Optional.empty()))
                .orElseGet(Outcome.NotFound::new);
    }

    /// Erases words that name somebody, or should not be kept for another reason, as long as no draft repeats them.
    @Transactional
    public Outcome erase(Person person, SuggestionId id, String phrase) {
        var found = open(person, id);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        if (found.get().proposal().isPresent()) {
            return new Outcome.InDraft();
        }
        var erased = found.get().without(phrase);
        if (erased.isEmpty()) {
            return new Outcome.NotThere();
        }
        suggestions.save(erased.get(), Optional.empty());
        chronicle.write(erased.get(), "words-erased", Optional.of(person));
        return new Outcome.Done(erased.get());
    }

    private Optional<Suggestion> open(Person person, SuggestionId id) {
        return suggestions.findForChange(id).filter(found -> access.decidesSuggestions(person, found.state()));
    }

    private Outcome decide(
            Person person,
            Suggestion suggestion,
            SuggestionStatus how,
            Optional<String> reason,
            Optional<ProposalId> draft) {
        var decided = suggestion.decided(how, clock.instant(), reason, draft);
        suggestions.save(decided, Optional.of(person.id()));
        chronicle.write(decided, how.name().toLowerCase(Locale.ROOT).replace('_', '-'), Optional.of(person));
        return new Outcome.Done(decided);
    }
}
