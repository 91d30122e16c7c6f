package org.comity.profiles;

import java.util.List;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Language;

/// What was published of what somebody watches, in words: for the letters that tell of it.
@FunctionalInterface
public interface WatchedNews {

    /// A publication in words.
    ///
    /// @param title State, number and title
    /// @param changes one line for each field, such as `Art. 16: Penalty: 60 → 90 days since 1 March 2026`
    record Told(PublishedRevision revision, String title, List<String> changes) {

        public Told {
            changes = List.copyOf(changes);
        }
    }

    /// In the order given. Only what the person watches right now; a publication of which that is nothing is left out.
    List<Told> of(PersonId watcher, List<PublishedRevision> revisions, Language language);
}
