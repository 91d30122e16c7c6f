package org.comity.notices.usecase;

import java.util.Optional;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.notices.NoticesSettings;
import org.comity.notices.model.Letter;
import org.comity.notices.model.Wishes;
import org.comity.notices.store.LetterStore;
import org.comity.notices.store.WishesStore;
import org.comity.vocabulary.Language;
import org.springframework.transaction.annotation.Transactional;

/// Shows a person how they are told by mail.
public class ReadingWishes {

    /// @param last what became of the last letter; empty before any
    /// @param byMail whether this node sends mail at all
    public record Shown(Wishes wishes, Optional<Letter.State> last, boolean byMail) {}

    private final WishesStore wishes;
    private final LetterStore letters;
    private final Access access;
    private final NoticesSettings settings;

    public ReadingWishes(WishesStore wishes, LetterStore letters, Access access, NoticesSettings settings) {
        this.wishes = wishes;
        this.letters = letters;
        this.access = access;
        this.settings = settings;
    }

    /// Empty for those whom the policy does not let change it.
    ///
    /// @param language of those who never said
    @Transactional(readOnly = true)
    public Optional<Shown> of(Person person, Language language) {
        return access.allows(person, Action.CHANGE, Matter.NOTICE, Circumstance.OWN)
                ? Optional.of(new Shown(
                        wishes.of(person.id()).orElse(Wishes.none(language)),
                        letters.last(person.id()),
                        settings.byMail()))
                : Optional.empty();
    }
}
