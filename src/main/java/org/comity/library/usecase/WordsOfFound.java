package org.comity.library.usecase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.comity.identity.PersonId;
import org.comity.library.FoundNews;
import org.comity.library.PublishedRange;
import org.comity.library.Work;
import org.comity.library.WorkId;
import org.comity.library.model.SavedSearch;
import org.comity.library.store.SearchStore;
import org.comity.node.NodeSettings;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.springframework.transaction.annotation.Transactional;

/// What somebody’s searches find of what was published: for the page of it, and in words for letters.
public class WordsOfFound implements FoundNews {

    private final SearchStore store;
    private final SavingSearches saving;
    private final CurrentLibrary library;
    private final CitingWork citing;
    private final Messages messages;
    private final boolean fictional;

    public WordsOfFound(
            SearchStore store,
            SavingSearches saving,
            CurrentLibrary library,
            CitingWork citing,
            Messages messages,
            NodeSettings node) {
        this.store = store;
        this.saving = saving;
        this.library = library;
        this.citing = citing;
        this.messages = messages;
        this.fictional = node.demonstration();
    }

    /// Each work with the searches that find it, the newest first.
    @Transactional(readOnly = true)
    public Map<Work, List<SavedSearch>> found(PersonId person, List<PublishedRange> ranges) {
        var ids = new LinkedHashSet<WorkId>();
        ranges.reversed().forEach(range -> ids.addAll(store.published(range, fictional)));
        var found = new LinkedHashMap<Work, List<SavedSearch>>();
        var shelf = library.shelf();
        ids.stream().flatMap(id -> shelf.find(id).stream()).forEach(work -> found.put(work, new ArrayList<>()));
        for (var search : store.of(person)) {
            if (search.told()) {
                shelf.among(ids, search.filter())
                        .forEach(work -> found.computeIfAbsent(work, _ -> new ArrayList<>())
                                .add(search));
            }
        }
        found.values().removeIf(List::isEmpty);
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Told> of(PersonId person, List<PublishedRange> ranges, Language language) {
        return found(person, ranges).entrySet().stream()
                .map(entry -> told(entry.getKey(), entry.getValue(), language))
                .toList();
    }

    private Told told(Work work, List<SavedSearch> searches, Language language) {
        return new Told(
                work.title(language.code()),
                messages.text(language, "library.authority." + work.bearing()) + ". " + citing.remark(work, language),
                work.path(),
                searches.stream().map(SavedSearch::name).toList());
    }

    @Override
    @Transactional
    public String end(PersonId person) {
        return "/library/letters/" + saving.wordOf(person);
    }
}
