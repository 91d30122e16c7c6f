package org.comity.library;

import java.util.List;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Language;

/// What somebody's saved searches find of what was published, in words: for the letters that tell of it. Works are
/// public; how somebody called a search, and what it asks, is not.
public interface FoundNews {

    /// A work that is new or changed.
    ///
    /// @param weight what it can be relied on for, and its disclaimer
    /// @param page without the language
    /// @param searches the names of the searches that find it, as their owner typed them
    record Told(String title, String weight, String page, List<String> searches) {

        public Told {
            searches = List.copyOf(searches);
        }
    }

    /// Each work once, the newest first. Only what the person’s searches find right now.
    List<Told> of(PersonId person, List<PublishedRange> ranges, Language language);

    /// A page at which whoever has the letter ends these letters by one click, without the language. Nobody guesses it.
    String end(PersonId person);
}
