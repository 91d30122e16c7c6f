package org.comity.profiles.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.comity.profiles.Row;
import org.comity.profiles.model.LawCell;
import org.comity.treaties.StateNames;
import org.comity.web.Messages;

/// Writes what was collected as a Word file: a heading, the day, a table whose head comes again on every page, each
/// provision with its citation. Arabic reads from right to left, table and all.
public class CollectedWordFile {

    private final Messages messages;
    private final StateNames names;

    public CollectedWordFile(Messages messages, StateNames names) {
        this.messages = messages;
        this.names = names;
    }

    public byte[] write(Collected collected) {
        var words = new LawWords(messages, names, collected.language());
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            var setting = new WordSetting(document, collected.language());
            setting.describe(words.text("comparison.pins.title"), words.text("comparison.paper.subject"));
            setting.paragraph(document.createParagraph(), words.text("comparison.pins.title"), WordSetting.HEADING);
            setting.paragraph(document.createParagraph(), words.day(collected), WordSetting.TEXT);
            setting.paragraph(document.createParagraph(), words.disclaimer(), WordSetting.TEXT);
            setting.paragraph(document.createParagraph(), words.address(collected), WordSetting.TEXT);
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

    private static void table(XWPFDocument document, WordSetting setting, Collected collected, LawWords words) {
        var table = setting.table(document, 1, 3);
        var head = table.getRow(0);
        head.setRepeatHeader(true);
        setting.into(head.getCell(0), words.text("comparison.paper.state"), WordSetting.HEAD);
        setting.into(head.getCell(1), words.text("comparison.paper.provision"), WordSetting.HEAD);
        setting.into(head.getCell(2), words.text("comparison.paper.citation"), WordSetting.HEAD);
        for (var cell : collected.cells()) {
            if (cell.rows().isEmpty()) {
                var row = table.createRow();
                about(row.getCell(0), cell, setting, words);
                setting.into(row.getCell(1), words.finding(cell.finding()), WordSetting.TEXT);
                setting.into(row.getCell(2), words.text("profiles.row.none"), WordSetting.TEXT);
            }
            for (var said : cell.rows()) {
                var row = table.createRow();
                row.setCantSplitRow(true);
                about(row.getCell(0), cell, setting, words);
                provision(row.getCell(1), said, setting, words);
                setting.into(row.getCell(2), words.citation(cell.state(), said, collected), WordSetting.TEXT);
                setting.into(row.getCell(2), words.answered(said), WordSetting.TEXT);
                link(said).ifPresent(address -> setting.link(row.getCell(2), address));
            }
        }
    }

    private static void about(XWPFTableCell place, LawCell cell, WordSetting setting, LawWords words) {
        setting.into(place, words.state(cell.state()), WordSetting.HEAD);
        setting.into(place, cell.article().display(), WordSetting.TEXT);
        setting.into(place, words.article(cell.article()), WordSetting.TEXT);
    }

    private static void provision(XWPFTableCell place, Row row, WordSetting setting, LawWords words) {
        setting.into(place, words.provision(row.provision()), WordSetting.HEAD);
        words.particulars(row).forEach(text -> setting.into(place, text, WordSetting.TEXT));
        row.provision().excerpts().forEach(excerpt -> {
            setting.into(
                    place,
                    words.text(
                            excerpt.official() ? "profiles.row.excerpt.official" : "profiles.row.excerpt.unofficial",
                            excerpt.language()),
                    WordSetting.SMALL);
            setting.into(place, excerpt.text(), WordSetting.TEXT, excerpt.language());
        });
    }

    private static Optional<String> link(Row row) {
        return row.provision().source().link().map(Object::toString);
    }
}
