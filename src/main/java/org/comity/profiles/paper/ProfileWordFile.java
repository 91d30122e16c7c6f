package org.comity.profiles.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.comity.profiles.Instrument;
import org.comity.profiles.ProfileStyles;
import org.comity.profiles.Row;
import org.comity.profiles.model.LawCell;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.ArticleRef;
import org.comity.web.Messages;

/// Writes the profile of a State as the table document that profiles have always been: left the article, right the
/// provision. Every paragraph is named for what it is ([ProfileStyles]), so that the file can be corrected in a word
/// processor and read again.
public class ProfileWordFile {

    private static final List<String> NAMED = List.of(
            ProfileStyles.ARTICLE,
            ProfileStyles.ACT,
            ProfileStyles.PLACE,
            ProfileStyles.IDENTIFIER,
            ProfileStyles.TERRITORY,
            ProfileStyles.PENALTY,
            ProfileStyles.FROM,
            ProfileStyles.TO,
            ProfileStyles.NOTE,
            ProfileStyles.TEXT_SOURCE,
            ProfileStyles.ASIDE);

    private final Messages messages;
    private final StateNames names;

    public ProfileWordFile(Messages messages, StateNames names) {
        this.messages = messages;
        this.names = names;
    }

    /// @param collected a cell for each article; those of the Convention without rows too
    public byte[] write(Collected collected) {
        var words = new LawWords(messages, names, collected.language());
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            var setting = new WordSetting(document, collected.language());
            NAMED.forEach(name -> setting.named(name, name.equals(ProfileStyles.ARTICLE)));
            texts(collected).distinct().forEach(name -> setting.named(name, false));
            setting.label(ProfileStyles.LABEL);
            setting.describe(collected.title(), words.text("comparison.paper.subject"));
            setting.paragraph(document.createParagraph(), collected.title(), WordSetting.HEADING);
            for (var line : List.of(words.day(collected), words.disclaimer(), words.address(collected))) {
                setting.paragraph(document.createParagraph(), line, WordSetting.TEXT);
            }
            table(document, setting, collected, words);
            setting.paragraph(
                    document.createFooter(HeaderFooterType.DEFAULT).createParagraph(),
                    words.disclaimer() + " " + words.day(collected),
                    WordSetting.SMALL);
            document.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Stream<String> texts(Collected collected) {
        return collected.cells().stream()
                .flatMap(cell -> cell.rows().stream())
                .flatMap(row -> row.provision().excerpts().stream())
                .map(excerpt ->
                        (excerpt.official() ? ProfileStyles.OFFICIAL_TEXT : ProfileStyles.TEXT) + excerpt.language());
    }

    private static void table(XWPFDocument document, WordSetting setting, Collected collected, LawWords words) {
        var table = setting.table(document, 1, 2);
        var head = table.getRow(0);
        head.setRepeatHeader(true);
        setting.into(head.getCell(0), words.text("profiles.paper.article"), WordSetting.HEAD);
        setting.into(head.getCell(1), words.text("profiles.paper.provision"), WordSetting.HEAD);
        for (var cell : collected.cells()) {
            var first = cell.rows().stream()
                    .filter(row -> belongs(row, cell.article()))
                    .toList();
            first.forEach(row -> line(table, row.provision().articles(), setting, words, Optional.of(row)));
            if (cell.rows().isEmpty()) {
                line(table, List.of(cell.article()), setting, words, Optional.empty());
            }
        }
    }

    /// A provision that serves several articles stands once, at the first of them.
    private static boolean belongs(Row row, ArticleRef article) {
        var first = row.provision().articles().getFirst();
        return first.treaty().equals(article.treaty())
                && first.provision().split("\\(", 2)[0].equals(article.provision());
    }

    private static void line(
            XWPFTable table, List<ArticleRef> articles, WordSetting setting, LawWords words, Optional<Row> row) {
        var line = table.createRow();
        for (var article : articles) {
            setting.labelled(line.getCell(0), ProfileStyles.ARTICLE, "", article.display());
            setting.labelled(line.getCell(0), ProfileStyles.ASIDE, "", words.article(whole(article)));
        }
        row.ifPresentOrElse(
                said -> provision(line.getCell(1), said, setting, words),
                () -> setting.labelled(line.getCell(1), ProfileStyles.ASIDE, "", words.text("profiles.row.none")));
    }

    private static ArticleRef whole(ArticleRef article) {
        return new ArticleRef(article.treaty(), article.provision().split("\\(", 2)[0]);
    }

    private static void provision(XWPFTableCell cell, Row row, WordSetting setting, LawWords words) {
        var provision = row.provision();
        field(cell, setting, words, ProfileStyles.PLACE, "profiles.field.place", provision.place());
        field(cell, setting, words, ProfileStyles.ACT, "profiles.field.act", provision.act());
        field(
                cell,
                setting,
                words,
                ProfileStyles.IDENTIFIER,
                "profiles.field.identifier",
                provision.identifier().map(Object::toString).orElse(""));
        field(cell, setting, words, ProfileStyles.TERRITORY, "profiles.field.territory", provision.territory());
        field(cell, setting, words, ProfileStyles.PENALTY, "profiles.field.penalty", provision.penalty());
        field(cell, setting, words, ProfileStyles.FROM, "profiles.field.from", day(provision.from()));
        field(cell, setting, words, ProfileStyles.TO, "profiles.field.to", day(provision.to()));
        for (var excerpt : provision.excerpts()) {
            var style = excerpt.official() ? ProfileStyles.OFFICIAL_TEXT : ProfileStyles.TEXT;
            aside(
                    cell,
                    setting,
                    words.text(
                            excerpt.official() ? "profiles.row.excerpt.official" : "profiles.row.excerpt.unofficial",
                            excerpt.language()));
            setting.labelled(cell, style + excerpt.language(), "", excerpt.text());
            field(cell, setting, words, ProfileStyles.TEXT_SOURCE, "profiles.field.text.source", excerpt.source());
        }
        field(cell, setting, words, ProfileStyles.NOTE, "profiles.field.note", provision.note());
        aside(cell, setting, words.text("profiles.coverage." + provision.coverage()));
        aside(cell, setting, words.source(provision));
        aside(cell, setting, words.answered(row));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static void aside(XWPFTableCell cell, WordSetting setting, String text) {
        setting.labelled(cell, ProfileStyles.ASIDE, "", text);
    }

    private static void field(
            XWPFTableCell cell, WordSetting setting, LawWords words, String style, String label, String value) {
        if (!value.isEmpty()) {
            setting.labelled(cell, style, words.text("profiles.labelled", words.text(label), ""), value);
        }
    }

    /// The cells a profile is written from: each article with what is known, and those of the Convention anyway.
    public static boolean shown(LawCell cell) {
        return !cell.rows().isEmpty() || cell.article().treaty().equals(Instrument.CONVENTION.treaty());
    }
}
