package org.comity.profiles.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.profiles.Instrument;
import org.comity.profiles.Section;
import org.comity.profiles.model.SuggestionPlace;
import org.comity.profiles.web.SuggestPage.Choice;
import org.comity.profiles.web.SuggestPage.Group;
import org.comity.vocabulary.ArticleRef;
import org.comity.web.View;

/// What a suggestion can be about, in the reader's language.
public final class SuggestionPlaces {

    private SuggestionPlaces() {}

    /// `Legislation`, or `ETS185 16: Expedited preservation of stored computer data`.
    public static String label(SuggestionPlace place, View view) {
        return place.section()
                .map(section -> view.text("profiles.section." + section))
                .orElseGet(() -> label(place.article().orElseThrow(), view));
    }

    private static String label(ArticleRef article, View view) {
        return view.text(
                "profiles.labelled",
                article.display(),
                view.text("profiles.article." + article.treaty() + "." + article.provision()));
    }

    static List<Group> groups(View view) {
        var groups = new ArrayList<Group>();
        groups.add(new Group(
                view.text("profiles.proposal.sections"),
                Arrays.stream(Section.values())
                        .map(section -> new Choice(section.name(), view.text("profiles.section." + section)))
                        .toList()));
        for (var instrument : Instrument.values()) {
            groups.add(new Group(
                    view.text("profiles.instrument." + instrument),
                    instrument.articles().stream()
                            .map(article -> new Choice(article.toString(), label(article, view)))
                            .toList()));
        }
        return groups;
    }
}
