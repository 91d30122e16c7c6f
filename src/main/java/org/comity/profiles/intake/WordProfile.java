package org.comity.profiles.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.profiles.Excerpt;
import org.comity.profiles.ProfileStyles;
import org.comity.profiles.intake.Citations.Cited;
import org.comity.profiles.intake.WordTable.Cell;
import org.comity.profiles.intake.WordTable.Line;
import org.comity.profiles.intake.WordTable.Paragraph;
import org.comity.profiles.model.ReadRow;
import org.comity.profiles.model.Said;
import org.comity.vocabulary.ArticleRef;

/// Makes rows of the tables of a profile: left the article, right the provision, beside them comments. A line that
/// spans the table is a heading; a cell on the left that is empty or goes on from above speaks of the same article.
final class WordProfile {

    private static final Pattern EMPTY = Pattern.compile(
            "(?iu)[\\s\\p{Punct}—–]*|n\\s*/?\\s*a\\.?|none\\.?|nil|no provision\\.?|néant\\.?|aucune?( disposition)?\\.?|ningun[ao]\\.?|لا يوجد\\.?");
    private static final Pattern COMMENTS = Pattern.compile(
            "(?iu).*(comment|remark|observation|notes?\\b|commentaire|remarque|comentario|observaci|ملاحظ|تعليق).*",
            Pattern.DOTALL);
    private static final Pattern TREATY_TEXT =
            Pattern.compile("(?iu).*(convention|convenio|convenção|اتفاقية|الاتفاقية|budapest|text).*", Pattern.DOTALL);
    private static final Pattern PARAGRAPH = Pattern.compile("^\\(?(\\d{1,2})[.)]?\\s+\\p{Lu}.*", Pattern.DOTALL);
    private static final int HEADING = 160;

    private final Stated stated;
    private final List<ReadRow> rows = new ArrayList<>();
    private int number;
    private int table;
    private Cited context = Cited.NOTHING;
    private String cited = "";
    private int provision = 1;
    private int comments = 2;
    private boolean first;

    private WordProfile(Stated stated) {
        this.stated = stated;
    }

    static Reading read(List<WordTable> tables, Stated stated) throws Unreadable {
        var reader = new WordProfile(stated);
        for (var one : tables) {
            reader.table(one);
        }
        if (reader.number == 0) {
            return new Reading.Refused(Refusal.NO_TABLE);
        }
        return reader.rows.isEmpty() ? new Reading.Refused(Refusal.NOTHING) : new Reading.Done(reader.rows, 0);
    }

    private void table(WordTable one) throws Unreadable {
        table++;
        provision = 1;
        comments = 2;
        first = true;
        var count = 0;
        for (var line : one.lines()) {
            count++;
            if (columns(line) > 1) {
                number++;
            }
            line(line, table + ":" + count);
        }
    }

    private static int columns(Line line) {
        return line.cells().stream().mapToInt(Cell::span).sum();
    }

    private void line(Line line, String where) throws Unreadable {
        if (line.bare() || line.cells().isEmpty()) {
            return;
        }
        if (line.cells().size() == 1) {
            heading(line.cells().getFirst());
            return;
        }
        if (first && header(line)) {
            first = false;
            return;
        }
        first = false;
        var left = line.cells().getFirst();
        var right = at(line, provision);
        if (right.continued()) {
            alsoOf(left);
            return;
        }
        var known = article(left);
        if (right.blank() || nothing(right) || says(right)) {
            return;
        }
        if (known.isPresent()) {
            provisions(known.get(), right, notes(line), where);
        } else {
            unread(ReadRow.Why.NO_ARTICLE, left.text(), right, where);
        }
    }

    /// The cell in a column, whatever spans the columns before it.
    private static Cell at(Line line, int column) {
        var from = 0;
        for (var cell : line.cells()) {
            if (column < from + cell.span() && from > 0) {
                return cell;
            }
            from += cell.span();
        }
        return line.cells().getLast();
    }

    private static boolean nothing(Cell cell) {
        return EMPTY.matcher(cell.text()).matches();
    }

    /// Whether it is a sentence of ours for people, such as that nothing is known.
    private static boolean says(Cell cell) {
        return cell.paragraphs().stream()
                .allMatch(paragraph -> paragraph.style().equals(ProfileStyles.ASIDE));
    }

    private void heading(Cell cell) {
        var found = citation(cell);
        if (!found.nothing()) {
            context = found;
            cited = cell.text();
        }
    }

    /// The head of a table names columns and no article.
    private boolean header(Line line) {
        var texts = line.cells().stream().map(Cell::text).toList();
        var plain = texts.stream().allMatch(text -> text.length() <= HEADING)
                && citation(line.cells().getFirst()).nothing();
        if (!plain && !line.head()) {
            return false;
        }
        if (texts.size() > 2
                && !COMMENTS.matcher(texts.get(2)).matches()
                && TREATY_TEXT.matcher(texts.get(1)).matches()) {
            provision = 2;
            comments = 3;
        }
        return true;
    }

    private Cited citation(Cell cell) {
        return cell.paragraphs().stream()
                .filter(paragraph -> !paragraph.style().equals(ProfileStyles.ASIDE))
                .flatMap(paragraph -> paragraph.text().lines())
                .map(line -> Citations.read(line, stated.instrument()))
                .filter(found -> !found.nothing())
                .reduce(WordProfile::both)
                .orElse(Cited.NOTHING);
    }

    /// Several lines of a cell that each begin with an article, as our own file has them. The text of an article that
    /// is quoted below its heading begins no line with one.
    private static Cited both(Cited one, Cited other) {
        var all = new LinkedHashSet<>(one.articles());
        all.addAll(other.articles());
        return new Cited(List.copyOf(all), one.outside() || other.outside());
    }

    /// What article a line is of; empty when nobody can tell.
    private Optional<Cited> article(Cell left) {
        var found = citation(left);
        if (!found.nothing()) {
            context = found;
            cited = left.text();
            return Optional.of(found);
        }
        if (left.blank() || left.continued()) {
            return Optional.of(context).filter(known -> !known.nothing());
        }
        var paragraph = PARAGRAPH.matcher(left.text());
        if (context.articles().size() == 1 && paragraph.matches()) {
            cited = left.text();
            return Optional.of(within(context.articles().getFirst(), paragraph.group(1)));
        }
        return Optional.empty();
    }

    private static Cited within(ArticleRef article, String paragraph) {
        var number = article.provision().split("\\(", 2)[0];
        return new Cited(List.of(new ArticleRef(article.treaty(), number + "(" + paragraph + ")")), false);
    }

    /// One provision beside several articles: the cell on the right goes on from above.
    private void alsoOf(Cell left) {
        var found = citation(left);
        if (rows.isEmpty() || found.articles().isEmpty()) {
            return;
        }
        var last = rows.removeLast();
        var articles = new LinkedHashSet<>(last.said().articles());
        articles.addAll(found.articles());
        var said = last.said().under(List.copyOf(articles));
        rows.add(new ReadRow(
                last.number(),
                last.where(),
                RowChecks.cut(last.cited() + "\n" + left.text()),
                last.original(),
                last.why(),
                said,
                last.fate()));
        context = found;
    }

    private Optional<String> notes(Line line) {
        var text = new StringBuilder();
        for (var column = comments; column < columns(line); column++) {
            var cell = at(line, column);
            if (column > provision && !cell.blank() && !nothing(cell) && !cell.equals(at(line, provision))) {
                text.append(text.isEmpty() ? "" : "\n").append(cell.text());
            }
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
    }

    private void provisions(Cited article, Cell right, Optional<String> note, String where) throws Unreadable {
        if (right.ours()) {
            add(article, StyledProvision.read(right.paragraphs(), stated, note), right, where);
            return;
        }
        var texts = right.paragraphs().stream().map(Paragraph::text).toList();
        var named = Naming.read(texts, stated.act());
        for (var one : named) {
            var excerpts = excerpts(one);
            var said = Said.of(article.articles(), one.act(), one.place(), excerpts);
            add(article, said.with(said.articles(), said.act(), said.place(), excerpts, note), right, where);
        }
    }

    private void add(Cited article, Said said, Cell right, String where) throws Unreadable {
        var complete = said.under(article.articles());
        keep(new ReadRow(
                rows.size() + 1,
                where,
                RowChecks.cut(cited),
                RowChecks.cut(right.text()),
                RowChecks.why(complete, article.outside(), right.cut()),
                complete,
                ReadRow.Fate.TAKE));
    }

    private void keep(ReadRow row) throws Unreadable {
        if (rows.size() >= RowChecks.MOST_ROWS) {
            throw new Unreadable(Refusal.TOO_MANY_ROWS);
        }
        rows.add(row);
    }

    private List<Excerpt> excerpts(Naming.Named one) {
        return one.text().isEmpty()
                ? List.of()
                : List.of(new Excerpt(stated.language(), one.text(), stated.document(), false));
    }

    private void unread(ReadRow.Why why, String left, Cell right, String where) throws Unreadable {
        var texts = right.paragraphs().stream().map(Paragraph::text).toList();
        var named = Naming.read(texts, stated.act());
        var one = named.size() == 1 ? named.getFirst() : new Naming.Named("", "", right.text());
        keep(new ReadRow(
                rows.size() + 1,
                where,
                RowChecks.cut(left),
                RowChecks.cut(right.text()),
                Optional.of(why),
                Said.of(List.of(), one.act(), one.place(), excerpts(one)),
                ReadRow.Fate.TAKE));
    }
}
