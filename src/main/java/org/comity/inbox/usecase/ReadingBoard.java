package org.comity.inbox.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.identity.Directory;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.comity.inbox.model.BoardLine;
import org.comity.inbox.model.BoardMark;
import org.comity.inbox.model.BoardPart;
import org.comity.inbox.model.BoardRow;
import org.comity.inbox.model.Filter;
import org.comity.inbox.model.Place;
import org.comity.inbox.model.Section;
import org.comity.inbox.model.Words;
import org.comity.inbox.store.BoardRows;
import org.comity.inbox.store.WordRows;
import org.comity.requests.RequestId;
import org.comity.requests.RequestSummary;
import org.comity.requests.Requests;
import org.springframework.transaction.annotation.Transactional;

/// Reads the board for an officer. Its rows say which requests and in what order; each line is then asked of the
/// requests under the policy, and what the officer may not read is not there. Nothing is counted.
public class ReadingBoard {

    /// Lines of a part on the whole board, and on a page of its own.
    static final int FEW = 15;

    static final int MANY = 40;
    private static final Duration SOON = Duration.ofHours(24);
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");
    private static final RequestId LAST = new RequestId(new UUID(-1, -1));
    private static final List<Section> ON_THE_BOARD = List.of(Section.NOW, Section.OURS, Section.THEIRS, Section.MINE);

    private final BoardRows rows;
    private final WordRows words;
    private final IndexingWords indexing;
    private final Requests requests;
    private final Directory directory;
    private final InboxAccess access;
    private final Clock clock;

    public ReadingBoard(
            BoardRows rows,
            WordRows words,
            IndexingWords indexing,
            Requests requests,
            Directory directory,
            InboxAccess access,
            Clock clock) {
        this.rows = rows;
        this.words = words;
        this.indexing = indexing;
        this.requests = requests;
        this.directory = directory;
        this.access = access;
        this.clock = clock;
    }

    /// The beginning of every part; empty for whoever the policy gives no board.
    @Transactional
    public Optional<List<BoardPart>> board(Officer reader, Filter filter) {
        if (!access.seesBoard(reader)) {
            return Optional.empty();
        }
        var colleagues = colleagues(reader);
        var found = beginnings(reader, filter, colleagues);
        var lines = lines(found.values().stream().flatMap(List::stream).toList(), reader, colleagues);
        var parts = new ArrayList<BoardPart>();
        found.forEach((section, some) -> parts.add(part(section, some, lines, FEW)));
        return Optional.of(List.copyOf(parts));
    }

    /// Tells whether the board looks otherwise by now. Of the requests it is asked which envelopes there are, and
    /// nothing that would be a reading.
    @Transactional(readOnly = true)
    public Optional<String> mark(Officer reader, Filter filter) {
        if (!access.seesBoard(reader)) {
            return Optional.empty();
        }
        var parts = new ArrayList<BoardPart>();
        beginnings(reader, filter, colleagues(reader))
                .forEach((section, some) -> parts.add(part(section, some, Map.of(), FEW)));
        return Optional.of(BoardMark.of(parts, requests.enveloped(reader)));
    }

    private Map<Section, List<BoardRow>> beginnings(Officer reader, Filter filter, Map<PersonId, Officer> colleagues) {
        var found = new LinkedHashMap<Section, List<BoardRow>>();
        ON_THE_BOARD.forEach(section ->
                found.put(section, rows.of(section, question(reader, filter, colleagues, Optional.empty(), FEW + 1))));
        return found;
    }

    /// One part from a place on.
    @Transactional
    public Optional<BoardPart> part(Officer reader, Section section, Filter filter, Optional<Place> after) {
        if (!access.seesBoard(reader)) {
            return Optional.empty();
        }
        var colleagues = colleagues(reader);
        var found = rows.of(section, question(reader, filter, colleagues, after, MANY + 1));
        return Optional.of(part(section, found, lines(found, reader, colleagues), MANY));
    }

    /// The requests of the reader's authority in which every one of these words stands, the youngest first.
    @Transactional
    public Optional<BoardPart> search(Officer reader, String asked, Filter filter, Optional<Place> after) {
        if (!access.seesBoard(reader)) {
            return Optional.empty();
        }
        var tokens = Words.asked(asked);
        if (tokens.isEmpty()) {
            return Optional.of(new BoardPart(Section.ALL, List.of(), Optional.empty(), List.of()));
        }
        var colleagues = colleagues(reader);
        var found = with(tokens, reader, colleagues, filter, after);
        var apart = Words.apart(asked);
        if (found.isEmpty() && !apart.isEmpty() && !apart.equals(tokens)) {
            found = with(apart, reader, colleagues, filter, after);
        }
        return Optional.of(part(Section.ALL, found, lines(found, reader, colleagues), MANY));
    }

    private List<BoardRow> with(
            List<String> tokens,
            Officer reader,
            Map<PersonId, Officer> colleagues,
            Filter filter,
            Optional<Place> after) {
        return words.find(
                reader,
                indexing.digests(reader.authority().id(), tokens),
                filter,
                colleagues.keySet().stream().map(PersonId::value).toList(),
                after.map(Place::at).orElse(END_OF_TIME),
                after.map(Place::request).orElse(LAST),
                MANY + 1);
    }

    private BoardRows.Question question(
            Officer reader, Filter filter, Map<PersonId, Officer> colleagues, Optional<Place> after, int atMost) {
        var soon = clock.instant().plus(SOON);
        return new BoardRows.Question(reader, filter, List.copyOf(colleagues.keySet()), soon, after, atMost);
    }

    private Map<PersonId, Officer> colleagues(Officer reader) {
        return directory.officersOf(reader.authority().id()).stream()
                .collect(Collectors.toMap(Officer::id, Function.identity()));
    }

    /// Each request once, however many parts it stands in.
    private Map<RequestId, BoardLine> lines(List<BoardRow> found, Officer reader, Map<PersonId, Officer> colleagues) {
        var ids = found.stream().map(BoardRow::request).distinct().toList();
        var known =
                found.stream().collect(Collectors.toMap(BoardRow::request, Function.identity(), (one, other) -> one));
        return requests.lines(ids, reader).stream()
                .filter(summary -> known.containsKey(summary.id()))
                .collect(Collectors.toMap(RequestSummary::id, summary -> line(known, summary, reader, colleagues)));
    }

    private static BoardLine line(
            Map<RequestId, BoardRow> known, RequestSummary summary, Officer reader, Map<PersonId, Officer> colleagues) {
        var row = Objects.requireNonNull(known.get(summary.id()));
        var holder = Optional.ofNullable(row.assignee())
                .flatMap(id -> Optional.ofNullable(colleagues.get(id)))
                .map(officer ->
                        new BoardLine.Holder(officer.name(), officer.id().equals(reader.id())));
        return new BoardLine(row, summary, holder);
    }

    private static BoardPart part(Section section, List<BoardRow> found, Map<RequestId, BoardLine> lines, int most) {
        var shown = found.subList(0, Math.min(most, found.size()));
        var next = found.size() > most ? Optional.of(shown.getLast().place()) : Optional.<Place>empty();
        return new BoardPart(
                section,
                shown.stream()
                        .flatMap(row -> Optional.ofNullable(lines.get(row.request())).stream())
                        .toList(),
                next,
                shown);
    }
}
