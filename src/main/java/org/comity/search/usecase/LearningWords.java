package org.comity.search.usecase;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.search.Kind;
import org.comity.search.model.Analysis;
import org.comity.search.model.Spelling;
import org.comity.search.usecase.Entries.Offered;

/// Learns the words of documents, each document once, to suggest them to whoever mistypes one; forgets the words
/// of what a document said before, and of documents that are gone. Only whoever keeps the index calls it; others
/// read what was learnt.
final class LearningWords {

    private static final int PREFIX = Analysis.AS_WRITTEN.length() + 1;

    private final Analysis analysis;
    private final Spelling spelling = new Spelling();
    private final Set<String> languages = ConcurrentHashMap.newKeySet();
    private final Map<Kind, Map<String, Learnt>> documents = new EnumMap<>(Kind.class);

    /// @param words as the spelling holds them
    private record Learnt(String digest, List<String> words) {}

    LearningWords(Analysis analysis) {
        this.analysis = analysis;
    }

    Spelling spelling() {
        return spelling;
    }

    /// In which there were texts and that have an analyzer.
    Set<String> languages() {
        return Set.copyOf(languages);
    }

    void learn(Offered offered) {
        var ofKind = documents.computeIfAbsent(offered.document().kind(), first -> new HashMap<>());
        var before = ofKind.get(offered.id());
        if (before != null && before.digest().equals(offered.digest())) {
            return;
        }
        ofKind.put(offered.id(), new Learnt(offered.digest(), words(offered)));
        if (before != null) {
            before.words().forEach(spelling::forget);
        }
    }

    /// @param ids of all documents of the kind that there are
    void keepOnly(Kind kind, Set<String> ids) {
        var ofKind = documents.getOrDefault(kind, Map.of());
        var gone = new ArrayList<>(ofKind.keySet());
        gone.removeAll(ids);
        gone.forEach(id -> forget(ofKind, id));
    }

    private void forget(Map<String, Learnt> ofKind, String id) {
        var forgotten = ofKind.remove(id);
        if (forgotten != null) {
            forgotten.words().forEach(spelling::forget);
        }
    }

    private List<String> words(Offered offered) {
        var seen = new HashSet<String>();
        var learnt = new ArrayList<String>();
        for (var text : offered.document().texts()) {
            if (Analysis.knows(text.language())) {
                languages.add(text.language());
            }
            words(text.title(), seen, learnt);
            words(text.body(), seen, learnt);
        }
        return List.copyOf(learnt);
    }

    private void words(String text, Set<String> seen, List<String> learnt) {
        for (var token : analysis.tokens(Analysis.AS_WRITTEN, text)) {
            var folded = token.word().substring(PREFIX);
            if (seen.add(folded)) {
                var shown = text.substring(token.start(), token.end()).toLowerCase(Locale.ROOT);
                spelling.learn(folded, shown).ifPresent(learnt::add);
            }
        }
    }
}
