package org.comity.notices.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.identity.PersonId;
import org.comity.notices.NoticesSettings;
import org.comity.notices.model.DueNotice;
import org.comity.notices.model.Letter;
import org.comity.notices.model.Wishes;
import org.comity.notices.store.LetterStore;
import org.comity.notices.store.WishesStore;
import org.comity.vocabulary.Language;
import org.springframework.transaction.annotation.Transactional;

/// Puts notices whose time has come into letters, one for what is urgent, one for what is watched, one for
/// the rest: a notice lies in one letter and never in another. What was read in the application meanwhile
/// is left out of a digest; an empty digest is none.
public class GatheringLetters {

    private static final int PEOPLE_AT_ONCE = 50;

    private final LetterStore letters;
    private final WishesStore wishes;
    private final NoticesSettings settings;
    private final Clock clock;

    public GatheringLetters(LetterStore letters, WishesStore wishes, NoticesSettings settings, Clock clock) {
        this.letters = letters;
        this.wishes = wishes;
        this.settings = settings;
        this.clock = clock;
    }

    /// @return whether there may be more
    @Transactional
    public boolean gather() {
        var now = clock.instant();
        var people = letters.peopleDue(now, PEOPLE_AT_ONCE);
        if (people.isEmpty()) {
            return false;
        }
        var known = wishes.of(people);
        letters.due(people, now).stream()
                .collect(Collectors.groupingBy(DueNotice::person))
                .forEach((person, due) -> put(person, due, known, now));
        return people.size() == PEOPLE_AT_ONCE;
    }

    private void put(PersonId person, List<DueNotice> due, Map<PersonId, Wishes> known, Instant now) {
        var wanted = known.getOrDefault(person, Wishes.none(Language.ENGLISH));
        var parts = due.stream()
                .collect(Collectors.partitioningBy(notice ->
                        settings.byMail() && wanted.wants(notice.urgent()) && (notice.urgent() || !notice.read())));
        letters.leaveOut(parts.getOrDefault(false, List.of()));
        var mailed = parts.getOrDefault(true, List.of());
        for (var sort : Letter.Sort.values()) {
            put(
                    person,
                    sort,
                    mailed.stream().filter(notice -> notice.sort() == sort).toList(),
                    now);
        }
    }

    private void put(PersonId person, Letter.Sort sort, List<DueNotice> notices, Instant now) {
        if (!notices.isEmpty()) {
            letters.add(new Letter(UUID.randomUUID(), person, sort, null, 0), notices, now);
        }
    }
}
