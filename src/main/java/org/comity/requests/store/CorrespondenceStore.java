package org.comity.requests.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.requests.Correspondence;
import org.comity.requests.Passage;
import org.comity.requests.RequestId;
import org.comity.requests.model.Note;
import org.comity.requests.model.Side;
import org.comity.requests.model.Step;
import org.comity.vault.CaseKeyId;
import org.comity.vocabulary.Sensitive;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Opens what was written with steps and in notes. Which side reads it is said by [Step#visibleTo] and
/// [Note#visibleTo], as on the page.
public class CorrespondenceStore implements Correspondence {

    private final JdbcClient database;
    private final StepStore steps;
    private final NoteStore notes;

    public CorrespondenceStore(JdbcClient database, StepStore steps, NoteStore notes) {
        this.database = database;
        this.steps = steps;
        this.notes = notes;
    }

    @Override
    public List<Passage> of(RequestId id) {
        return key(id).map(key -> passages(steps.of(id, key), notes.of(id, key)))
                .orElse(List.of());
    }

    @Override
    public List<Passage> at(RequestId id, UUID entry) {
        return key(id).map(key -> passages(steps.at(id, key, entry), notes.at(id, key, entry)))
                .orElse(List.of());
    }

    private Optional<CaseKeyId> key(RequestId id) {
        return database.sql("SELECT case_key FROM requests_request WHERE id = :id AND NOT exercise")
                .param("id", id.value())
                .query((row, number) -> new CaseKeyId(row.getObject("case_key", UUID.class)))
                .optional();
    }

    private static List<Passage> passages(List<Step> steps, List<Note> notes) {
        return Stream.concat(
                        steps.stream().map(step -> passage(step::visibleTo, step.words())),
                        notes.stream().map(note -> passage(note::visibleTo, note.words())))
                .filter(passage -> !passage.words().reveal().isEmpty())
                .toList();
    }

    private static Passage passage(Predicate<Side> visible, Set<String> words) {
        var readers = Stream.of(Side.REQUESTING, Side.REQUESTED).filter(visible).collect(Collectors.toSet());
        return new Passage(readers, Sensitive.of(words));
    }
}
