package org.comity.profiles.usecase;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.identity.PersonId;
import org.comity.profiles.Profile;
import org.comity.profiles.PublishedRevision;
import org.comity.profiles.WatchedNews;
import org.comity.profiles.model.PublishedChange;
import org.comity.profiles.model.Watched;
import org.comity.profiles.paper.ChangeWords;
import org.comity.profiles.store.WatchStore;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.springframework.transaction.annotation.Transactional;

/// Puts publications into words for somebody who watches something of them.
public class WordsOfNews implements WatchedNews {

    private final WatchStore watches;
    private final ProfilesInMemory profiles;
    private final Messages messages;
    private final StateNames names;

    public WordsOfNews(WatchStore watches, ProfilesInMemory profiles, Messages messages, StateNames names) {
        this.watches = watches;
        this.profiles = profiles;
        this.messages = messages;
        this.names = names;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Told> of(PersonId watcher, List<PublishedRevision> revisions, Language language) {
        if (revisions.stream().anyMatch(this::unseen)) {
            profiles.look();
        }
        var watched = new HashSet<>(watches.of(watcher));
        var words = new ChangeWords(messages, names, language);
        return revisions.stream()
                .distinct()
                .flatMap(revision -> told(revision, watched, words).stream())
                .toList();
    }

    /// Another node has published it a moment ago.
    private boolean unseen(PublishedRevision revision) {
        return profiles.of(revision.state()).map(Profile::revision).orElse(0) < revision.number();
    }

    private Optional<Told> told(PublishedRevision revision, Set<Watched> watched, ChangeWords words) {
        var lines = profiles.of(revision.state()).stream()
                .flatMap(PublishedChange::in)
                .filter(change -> change.revision().equals(revision))
                .filter(change -> change.touched().stream().anyMatch(watched::contains))
                .sorted(PublishedChange.NEWEST_FIRST.reversed())
                .flatMap(change -> words.lines(change).stream())
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Told(revision, words.title(revision), lines));
    }
}
