package org.comity.profiles.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.profiles.Item;
import org.comity.profiles.LawItem;
import org.comity.profiles.Procedure;
import org.comity.profiles.Provision;
import org.comity.profiles.PublishedRevision;
import org.comity.profiles.SectionText;
import org.comity.profiles.Subject;
import org.comity.profiles.model.FieldDiff;
import org.comity.profiles.model.ProcedureWords;
import org.comity.profiles.model.PublishedChange;
import org.comity.profiles.model.TextDiff;
import org.comity.profiles.model.TextDiff.Fate;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.Moments;

/// What was published, in words of one language, field by field, such as `Art. 16: Penalty: 60 → 90 days
/// since 1 March 2026`.
public final class ChangeWords {

    /// A longer text is not told word by word: the revision shows it.
    private static final int LONGEST = 160;

    private final Messages messages;
    private final StateNames names;
    private final Language language;
    private final Moments moments;

    public ChangeWords(Messages messages, StateNames names, Language language) {
        this.messages = messages;
        this.names = names;
        this.language = language;
        this.moments = new Moments(messages, language);
    }

    private String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    public String state(Country state) {
        return names.name(state, language);
    }

    public String title(PublishedRevision revision) {
        return text("profiles.revision.title", state(revision.state()), revision.number());
    }

    /// One line for each field; one alone where something is new or was taken out.
    public List<String> lines(PublishedChange change) {
        var after = change.version().item();
        var shown = after.or(change::before).map(this::name).orElse("");
        if (after.isEmpty()) {
            return List.of(text("profiles.labelled", shown, text("profiles.change.removed")));
        }
        if (change.before().isEmpty()) {
            return List.of(text("profiles.labelled", shown, added(after.get())));
        }
        return fields(shown, change.fields());
    }

    private String added(Item item) {
        return item instanceof Provision provision && !law(provision).isEmpty()
                ? text("profiles.labelled", text("profiles.change.added"), law(provision))
                : text("profiles.change.added");
    }

    /// What the item is, without what it says: articles or a measure, and the part of the State; or a section and its
    /// language.
    public String name(Item item) {
        return switch (item) {
            case SectionText section ->
                text(
                        "watching.words.section",
                        text("profiles.section." + section.section()),
                        section.language().ownName());
            case Provision provision ->
                in(provision, provision.articles().stream().map(this::article).collect(Collectors.joining(", ")));
            case Procedure procedure -> in(procedure, measure(procedure.subject()));
        };
    }

    private String measure(Subject subject) {
        var words = new ProcedureWords(language, this::text);
        return text("profiles.labelled", article(subject.article()), words.subject(subject));
    }

    private String in(LawItem law, String name) {
        return law.territory().isEmpty() ? name : text("watching.words.section", name, law.territory());
    }

    /// `Art. 16(2)` of the Convention, `CETS 224 · 6` of another instrument.
    public String article(ArticleRef article) {
        return article.treaty().equals(ArticleRef.CONVENTION)
                ? text("watching.words.article", article.provision())
                : article.display();
    }

    private String law(Provision provision) {
        return Stream.of(provision.place(), provision.act())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /// A new first day in force is told with what is in force since, not by itself.
    private List<String> fields(String name, List<FieldDiff> diffs) {
        var since = diffs.stream()
                .filter(diff -> diff.field().equals("from") && !diff.after().isEmpty())
                .map(diff -> moments.date(LocalDate.parse(diff.after())))
                .findFirst();
        var others = diffs.stream().filter(diff -> !diff.field().equals("from")).toList();
        if (since.isEmpty() || others.isEmpty()) {
            return diffs.stream().map(diff -> line(name, diff)).toList();
        }
        return others.stream()
                .map(diff -> text("watching.words.since", line(name, diff), since.get()))
                .toList();
    }

    /// A fact of procedure bears the paragraph that makes it matter.
    private String line(String name, FieldDiff diff) {
        var place = diff.cited().map(cited -> name + " · " + article(cited)).orElse(name);
        return text("watching.words.field", place, field(diff), became(diff));
    }

    private String field(FieldDiff diff) {
        var field = text(diff.label());
        return diff.language().isEmpty() ? field : text("watching.words.section", field, diff.language());
    }

    private String became(FieldDiff diff) {
        if (diff.form() == FieldDiff.Form.TEXT) {
            return told(diff.before()) && told(diff.after()) ? words(diff) : text("profiles.change.changed");
        }
        return arrow(value(diff, diff.before()), value(diff, diff.after()));
    }

    private static boolean told(String text) {
        return text.length() <= LONGEST && !text.contains("\n");
    }

    /// Where one run of words gave way to another, what both share is said once: `60 → 90 days`.
    private String words(FieldDiff diff) {
        var pieces = diff.pieces();
        var removed =
                pieces.stream().filter(piece -> piece.fate() == Fate.REMOVED).toList();
        var added = pieces.stream().filter(piece -> piece.fate() == Fate.ADDED).toList();
        if (removed.size() != 1
                || added.size() != 1
                || pieces.indexOf(added.getFirst()) != pieces.indexOf(removed.getFirst()) + 1) {
            return arrow(diff.before(), diff.after());
        }
        return pieces.stream()
                .filter(piece -> piece.fate() != Fate.ADDED)
                .map(piece -> piece.fate() == Fate.SAME ? piece.text() : swapped(piece, added.getFirst()))
                .collect(Collectors.joining())
                .strip();
    }

    private String swapped(TextDiff.Piece removed, TextDiff.Piece added) {
        var gap = added.text().endsWith(" ") ? " " : "";
        return arrow(removed.text().strip(), added.text().strip()) + gap;
    }

    private String arrow(String before, String after) {
        return text("watching.words.became", orNothing(before), orNothing(after));
    }

    private String orNothing(String value) {
        return value.isEmpty() ? text("watching.words.nothing") : value;
    }

    private String value(FieldDiff diff, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (diff.form()) {
            case DAY -> moments.date(LocalDate.parse(value));
            case COVERAGE -> text("profiles.coverage." + value);
            case STANDING -> text("web.standing." + value);
            case FACT ->
                new ProcedureWords(language, this::text).written(diff.fact().orElseThrow(), value);
            case TEXT -> value;
        };
    }
}
