package org.comity.search.store;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.search.model.Wanted;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;

/// The index itself, by Hibernate Search: the same entries and the same questions for Lucene and for OpenSearch.
public final class EntryIndex implements AutoCloseable {

    private static final int SCROLLED = 1_000;
    private static final int MOST_COUNTED = 300;

    /// Otherwise every class of the program is read at every start, in search of others.
    private static final StandalonePojoMappingConfigurer NOTHING_ELSE_IS_ANNOTATED =
            context -> context.annotationMapping().discoverJandexIndexesFromAddedTypes(false);

    private final CloseableSearchMapping mapping;

    private EntryIndex(CloseableSearchMapping mapping) {
        this.mapping = mapping;
    }

    static EntryIndex open(Map<String, Object> properties) {
        var index = new EntryIndex(SearchMapping.builder(AnnotatedTypeSource.fromClasses(Entry.class))
                .properties(properties)
                .property("hibernate.search.mapping.configurer", NOTHING_ELSE_IS_ANNOTATED)
                .build());
        try {
            index.check();
            return index;
        } catch (RuntimeException unreadable) {
            index.close();
            throw unreadable;
        }
    }

    /// Looks whether it can be read.
    ///
    /// @throws RuntimeException when it cannot
    public void check() {
        count(scope().predicate().matchAll().toPredicate());
    }

    /// What a question is narrowed down to.
    public record Filter(Optional<String> kind, Optional<String> state, Optional<String> language) {}

    /// @param documents as JSON, the best first
    /// @param counts how many of all that fit are of each kind, State and language
    public record Page(long total, List<String> documents, Map<Counted, Map<String, Long>> counts) {}

    /// What can be counted.
    public enum Counted {
        KIND("kind"),
        STATE("states"),
        LANGUAGE("languages");

        private final String field;
        private final AggregationKey<Map<String, Long>> key;

        Counted(String field) {
            this.field = field;
            this.key = AggregationKey.of(field);
        }
    }

    /// Documents that hold all needed words, or with `every` false at least one.
    public Page find(Wanted wanted, boolean every, Filter filter, int first, int most) {
        try (var session = mapping.createSession()) {
            var query = session.search(scope())
                    .select(f -> f.field("document", String.class))
                    .where(question(wanted, every, filter));
            for (var counted : Counted.values()) {
                query = query.aggregation(
                        counted.key,
                        f -> f.terms().field(counted.field, String.class).maxTermCount(MOST_COUNTED));
            }
            var found = query.sort(f -> f.score().then().field("place")).fetch(first, most);
            var counts = new EnumMap<Counted, Map<String, Long>>(Counted.class);
            for (var counted : Counted.values()) {
                counts.put(counted, found.aggregation(counted.key));
            }
            return new Page(found.total().hitCount(), found.hits(), counts);
        }
    }

    private SearchPredicate question(Wanted wanted, boolean every, Filter filter) {
        return new Question(scope().predicate(), wanted).predicate(every, filter);
    }

    private long count(SearchPredicate predicate) {
        try (var session = mapping.createSession()) {
            return session.search(scope()).where(predicate).fetchTotalHitCount();
        }
    }

    /// The digest of every entry, by kind and id of the entry.
    public Map<String, Map<String, String>> digests() {
        var digests = new HashMap<String, Map<String, String>>();
        try (var session = mapping.createSession();
                var scroll = session.search(scope())
                        .select(f -> f.composite()
                                .from(
                                        f.field("kind", String.class),
                                        f.id(String.class),
                                        f.field("digest", String.class))
                                .asList())
                        .where(f -> f.matchAll())
                        .scroll(SCROLLED)) {
            for (var part = scroll.next(); part.hasHits(); part = scroll.next()) {
                for (var row : part.hits()) {
                    digests.computeIfAbsent((String) row.get(0), first -> new HashMap<>())
                            .put((String) row.get(1), (String) row.get(2));
                }
            }
        }
        return digests;
    }

    /// Puts entries in place of those of the same id, and takes others out; seen by questions that come after.
    public void write(Collection<Entry> entries, Collection<String> gone) {
        try (var session = mapping.createSession()) {
            var plan = session.indexingPlan();
            entries.forEach(plan::addOrUpdate);
            gone.forEach(id -> plan.purge(Entry.class, id, null));
        }
    }

    /// Makes what was written visible.
    public void refresh() {
        scope().workspace().refresh();
    }

    private SearchScope<Entry> scope() {
        return mapping.scope(Entry.class);
    }

    @Override
    public void close() {
        mapping.close();
    }
}
