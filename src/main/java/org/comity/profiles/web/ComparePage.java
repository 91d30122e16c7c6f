package org.comity.profiles.web;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.comity.library.Interpretations;
import org.comity.profiles.Instrument;
import org.comity.profiles.Row;
import org.comity.profiles.model.Finding;
import org.comity.profiles.model.LawCell;
import org.comity.profiles.model.Pin;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;

/// Two to four States side by side.
///
/// @param typed States as they were typed, known or not
/// @param lines none while there is nothing to compare
/// @param choices every State, by name
/// @param library what interprets an article
public record ComparePage(
        LawPlace place,
        Instrument instrument,
        List<String> typed,
        List<Line> lines,
        List<Country> choices,
        StateNames names,
        Language language,
        Interpretations library) {

    public ComparePage {
        lines = List.copyOf(lines);
    }

    /// An article and what each State's law says.
    public record Line(ArticleRef article, List<LawCell> cells) {

        public boolean differs() {
            return cells.stream().map(LawCell::finding).distinct().count() > 1;
        }

        /// Whether somebody said of every State how far its law goes: only then is a difference one of law.
        public boolean assessed() {
            return cells.stream().map(LawCell::finding).allMatch(Finding::assessed);
        }

        public boolean unknown() {
            return cells.stream().allMatch(cell -> cell.finding() == Finding.NOTHING_KNOWN);
        }
    }

    public String name(Country state) {
        return names.name(state, language);
    }

    /// The States typed, and empty places up to four.
    public List<String> places() {
        return Stream.concat(typed.stream(), Stream.generate(() -> ""))
                .limit(Math.max(4, typed.size()))
                .toList();
    }

    public boolean unknown(String code) {
        return !code.isEmpty()
                && choices.stream().noneMatch(state -> state.code().equals(code));
    }

    /// How the same States do what is asked of them.
    public String procedures() {
        return Address.of("/profiles/procedures")
                .with("states", String.join(",", typed))
                .with("on", place.day())
                .with(place.pins())
                .toString();
    }

    public int differing() {
        return (int) lines.stream().filter(Line::differs).count();
    }

    public int undated() {
        return (int)
                rows().stream().filter(row -> row.provision().from().isEmpty()).count();
    }

    /// The rows shown, each once though it may bear on several articles.
    public Collection<Row> rows() {
        return lines.stream()
                .flatMap(line -> line.cells().stream())
                .flatMap(cell -> cell.rows().stream())
                .collect(toMap(row -> row.version().id(), row -> row, (one, same) -> one))
                .values();
    }

    /// Every cell of the comparison, pinned on top of what was before.
    public String pinnedAll() {
        return Address.of("/profiles/pins")
                .with("on", place.day())
                .with(Stream.concat(
                                place.pins().stream(),
                                lines.stream()
                                        .flatMap(line -> line.cells().stream())
                                        .map(cell -> Pin.of(cell.state(), cell.article())))
                        .distinct()
                        .toList())
                .toString();
    }
}
