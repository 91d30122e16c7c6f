package org.comity.profiles.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.comity.library.Interpretations;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.usecase.WikiImages;
import org.comity.treaties.CurrentFacts;
import org.springframework.stereotype.Component;

/// On what the public pages about the law of States depend, besides their addresses: what was published, the
/// facts of adherence and names, what interprets an article, and the day. A page that shows something else too must
/// not be kept by this alone.
@Component
class StateOfProfiles {

    private final LegalProfiles profiles;
    private final CurrentFacts facts;
    private final Interpretations library;
    private final WikiImages images;
    private final Clock clock;

    StateOfProfiles(
            LegalProfiles profiles, CurrentFacts facts, Interpretations library, WikiImages images, Clock clock) {
        this.profiles = profiles;
        this.facts = facts;
        this.library = library;
        this.images = images;
        this.clock = clock;
    }

    List<Object> now() {
        return List.of(profiles.revision(), facts.now().revision(), library.revision(), LocalDate.now(clock));
    }

    /// The same for pages that show pictures too: one that was taken down is gone from them at once.
    List<Object> withPictures() {
        return List.of(now(), images.takenDown());
    }
}
