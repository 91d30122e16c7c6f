package org.comity.profiles.web;

import java.util.List;
import java.util.Map;
import org.comity.profiles.model.Pin;
import org.comity.profiles.usecase.SearchingProvisions.Found;
import org.comity.profiles.usecase.SearchingProvisions.Hit;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;

/// Provisions of all States by topic and words.
///
/// @param number of the page shown, from one
/// @param choices the States that have a row, by name
public record ProvisionsPage(
        LawPlace place, Found found, int number, List<Country> choices, StateNames names, Language language) {

    static final int ON_A_PAGE = 50;

    public List<Hit> shown() {
        return found.hits().stream()
                .skip((long) (number - 1) * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .toList();
    }

    public int pages() {
        return Math.max(1, Math.ceilDiv(found.hits().size(), ON_A_PAGE));
    }

    public String name(Country state) {
        return names.name(state, language);
    }

    public Map<String, Integer> topics() {
        return found.byTopic();
    }

    /// The same search for another topic.
    public String ofTopic(String topic) {
        return address(topic, 1);
    }

    public String page(int other) {
        return address(place.query().typed("topic"), other);
    }

    private String address(String topic, int other) {
        var query = place.query();
        return Address.of("/profiles/provisions")
                .with("topic", topic)
                .with("q", query.wrong("q") ? "" : query.typed("q"))
                .with("state", query.wrong("state") ? "" : query.typed("state"))
                .with("on", place.day())
                .with("page", other == 1 ? "" : Integer.toString(other))
                .with(place.pins())
                .toString();
    }

    public String pin(Hit hit) {
        var article = hit.row().provision().articles().getFirst();
        var paragraph = article.provision().indexOf('(');
        var whole = paragraph < 0
                ? article
                : new org.comity.vocabulary.ArticleRef(
                        article.treaty(), article.provision().substring(0, paragraph));
        return Pin.of(hit.state(), whole, hit.row().version().id()).toString();
    }

    public int undated() {
        return (int) found.hits().stream()
                .filter(hit -> hit.row().provision().from().isEmpty())
                .count();
    }
}
