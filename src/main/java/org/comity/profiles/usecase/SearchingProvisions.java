package org.comity.profiles.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.Profile;
import org.comity.profiles.Provision;
import org.comity.profiles.Row;
import org.comity.profiles.model.SearchWords;
import org.comity.profiles.model.Topics;
import org.comity.vocabulary.Country;

/// Looks for provisions of all States by topic and by words, in memory.
public class SearchingProvisions {

    private final LegalProfiles profiles;
    private final Topics topics;
    private final Map<Country, Folded> folded = new ConcurrentHashMap<>();

    /// What the versions of a profile say, ready to be searched; made anew when the profile is another.
    private record Folded(Profile profile, Map<Provision, String> texts) {
        static Folded of(Profile profile) {
            var texts = new IdentityHashMap<Provision, String>();
            profile.versions().values().stream()
                    .flatMap(List::stream)
                    .flatMap(version -> version.as(Provision.class).stream())
                    .forEach(provision -> texts.put(provision, SearchWords.of(provision)));
            return new Folded(profile, texts);
        }

        String text(Row row) {
            var text = texts.get(row.provision());
            return text == null ? SearchWords.of(row.provision()) : text;
        }
    }

    /// @param topic any, where empty
    /// @param words as typed; any provision, where blank
    /// @param state any, where empty
    public record Question(Optional<String> topic, String words, Optional<Country> state, LocalDate on) {}

    public record Hit(Country state, Row row) {}

    /// @param byTopic how many provisions fit the words and the State, for each topic
    /// @param anyTopic how many fit whatever the topic
    public record Found(List<Hit> hits, Map<String, Integer> byTopic, int anyTopic) {
        public Found {
            hits = List.copyOf(hits);
        }
    }

    public SearchingProvisions(LegalProfiles profiles, Topics topics) {
        this.profiles = profiles;
        this.topics = topics;
    }

    public Found search(Question question) {
        var words = SearchWords.in(question.words());
        var fitting = new ArrayList<Hit>();
        for (var profile : profiles.all()) {
            if (question.state().map(profile.state()::equals).orElse(true)) {
                var texts = folded(profile);
                profile.asOf(question.on()).stream()
                        .filter(row -> SearchWords.found(words, texts.text(row)))
                        .forEach(row -> fitting.add(new Hit(profile.state(), row)));
            }
        }
        var byTopic = new LinkedHashMap<String, Integer>();
        topics.all().forEach(topic -> byTopic.put(topic, of(topic, fitting).size()));
        return new Found(question.topic().map(topic -> of(topic, fitting)).orElse(fitting), byTopic, fitting.size());
    }

    private List<Hit> of(String topic, List<Hit> hits) {
        return hits.stream()
                .filter(hit -> topics.covers(topic, hit.row().provision()))
                .toList();
    }

    private Folded folded(Profile profile) {
        return folded.compute(
                profile.state(),
                (state, known) -> known != null && known.profile().equals(profile) ? known : Folded.of(profile));
    }
}
