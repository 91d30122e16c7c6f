package org.comity.guides.paper;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.comity.guides.Audience;
import org.comity.guides.Guide;
import org.comity.guides.paper.Leaflet.Fit;
import org.comity.node.NodeSettings;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.Moments;

/// Puts a guide on one sheet, for paper and for browsers.
public class MakingLeaflets {

    private final Messages messages;
    private final NodeSettings node;

    public MakingLeaflets(Messages messages, NodeSettings node) {
        this.messages = messages;
        this.node = node;
    }

    /// As a page that browsers print.
    public Leaflet page(Guide guide, Language language, Optional<Audience> audience) {
        return leaflet(guide, language, audience).forBrowsers();
    }

    Leaflet leaflet(Guide guide, Language language, Optional<Audience> audience) {
        var asked = audience.filter(one -> guide.in(language).has(one.part()));
        var question = asked.map(one -> "?for=" + one.written()).orElse("");
        return new Leaflet(
                messages,
                guide.in(language),
                asked,
                node.address("/" + language.code() + guide.path() + question),
                reviewed(messages, language, guide),
                new Fit(0, Set.of()),
                node.demonstration());
    }

    /// Who reviewed what a guide says, when, and when again; or when it was changed without a review since.
    public static String reviewed(Messages messages, Language language, Guide guide) {
        var moments = new Moments(messages, language);
        if (guide.changedSinceReview()) {
            return changed(messages, language, guide);
        }
        return guide.review()
                .map(review -> messages.text(
                        language, "guides.reviewed", moments.date(review.on()), moments.date(review.due())))
                .orElseGet(() -> messages.text(
                        language, "guides.written", moments.date(guide.written()), moments.date(guide.firstDue())));
    }

    private static String changed(Messages messages, Language language, Guide guide) {
        var moments = new Moments(messages, language);
        var on = moments.date(LocalDate.ofInstant(guide.changed(), ZoneOffset.UTC));
        var due = moments.date(guide.due());
        return guide.review()
                .map(former -> messages.text(language, "guides.changed.reviewed", on, moments.date(former.on()), due))
                .orElseGet(() -> messages.text(language, "guides.changed", on, due));
    }
}
