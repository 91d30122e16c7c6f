package org.comity.training.model;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.comity.training.Audience;
import org.comity.vocabulary.Standing;

/// Training that others offer or offered, as public sources name it. Nothing here was added to what they say.
///
/// @param id tells it from others on the page
/// @param title as the source gives it, in English
/// @param dates a year, a day or two of them, as written
/// @param kind in the words of the file
/// @param said for whom it is, as the source says
/// @param audiences the same, for finding it
/// @param language as the source says; may be empty
/// @param address where it is offered; empty where none is known
/// @param doubt what of it nobody verified; empty for nothing
public record KnownTraining(
        String id,
        String title,
        String dates,
        Kind kind,
        String said,
        Set<Audience> audiences,
        String language,
        Optional<URI> address,
        URI source,
        Standing standing,
        String doubt) {

    private static final Pattern YEAR = Pattern.compile("\\b(19|20)\\d{2}\\b");

    /// What sort of training it is, in the words of the file.
    public enum Kind {
        COURSE,
        COURSE_PACK,
        MANUAL,
        GUIDE,
        TRAINING_OF_TRAINERS,
        WORKSHOP,
        ROUNDTABLE,
        NETWORK_MEETING
    }

    public KnownTraining {
        audiences = Set.copyOf(audiences);
    }

    /// The years it speaks of, the first first.
    public List<Integer> years() {
        return YEAR.matcher(dates)
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .distinct()
                .toList();
    }

    /// Whether it is material that stays, and not something held once.
    public boolean stays() {
        return kind == Kind.COURSE_PACK
                || kind == Kind.MANUAL
                || kind == Kind.GUIDE
                || (kind == Kind.COURSE && !dates.contains("-"));
    }
}
