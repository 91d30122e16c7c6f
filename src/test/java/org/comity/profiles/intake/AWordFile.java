package org.comity.profiles.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.comity.profiles.Instrument;
import org.comity.profiles.model.ReadRow;
import org.comity.vocabulary.Country;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/// A Word file with tables, made by what others make such files with: `AWordFile.with().row("Article 2", "…").bytes()`.
public final class AWordFile {

    private static final String TEXT = "word/document.xml";

    private final XWPFDocument document = new XWPFDocument();
    private XWPFTable table = document.createTable();
    private boolean first = true;

    private AWordFile() {}

    public static AWordFile with() {
        return new AWordFile();
    }

    /// A line, one text for each cell; a text of several lines is so many paragraphs.
    public AWordFile row(String... cells) {
        var line = first ? table.getRow(0) : table.insertNewTableRow(table.getNumberOfRows());
        for (var at = 0; at < cells.length; at++) {
            var cell = first && at == 0 ? line.getCell(0) : line.createCell();
            write(cell, cells[at]);
        }
        first = false;
        return this;
    }

    /// A line of which a cell goes on from the one above.
    public AWordFile rowGoingOn(int column, String... cells) {
        row(cells);
        var lines = table.getRows();
        var above = lines.get(lines.size() - 2).getCell(column);
        if (!properties(above)) {
            above.getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
        }
        var here = lines.getLast().getCell(column).getCTTc();
        (here.isSetTcPr() ? here.getTcPr() : here.addNewTcPr()).addNewVMerge();
        return this;
    }

    private static boolean properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr() && cell.getCTTc().getTcPr().isSetVMerge();
    }

    /// A line of one cell across the table.
    public AWordFile heading(String text) {
        row(text);
        var cell = table.getRows().getLast().getCell(0).getCTTc();
        (cell.isSetTcPr() ? cell.getTcPr() : cell.addNewTcPr()).addNewGridSpan().setVal(BigInteger.TWO);
        return this;
    }

    public AWordFile paragraph(String text) {
        document.createParagraph().createRun().setText(text);
        return this;
    }

    public AWordFile anotherTable() {
        table = document.createTable();
        first = true;
        return this;
    }

    private static void write(XWPFTableCell cell, String text) {
        var number = 0;
        for (var line : text.split("\n", -1)) {
            var paragraph =
                    number == 0 && !cell.getParagraphs().isEmpty() ? cell.getParagraphArray(0) : cell.addParagraph();
            paragraph.createRun().setText(line);
            number++;
        }
    }

    public byte[] bytes() {
        try (var out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// The file with its text written anew.
    public static byte[] rewritten(byte[] file, UnaryOperator<String> how) {
        return packed(file, Map.of(TEXT, how.apply(part(file, TEXT))), Map.of());
    }

    /// The file with parts changed and others put in at its end.
    public static byte[] packed(byte[] file, Map<String, String> changed, Map<String, byte[]> more) {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(file));
                var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var bytes = from.readAllBytes();
                to.write(
                        changed.containsKey(entry.getName())
                                ? changed.get(entry.getName()).getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
            for (var part : more.entrySet()) {
                to.putNextEntry(new ZipEntry(part.getKey()));
                to.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public static String part(byte[] file, String name) {
        try (var from = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(from.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            throw new AssertionError("No part " + name);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// A profile as States have kept them: head, headings, quoted articles, several provisions to a cell.
    public static AWordFile ordinary() {
        return with().row("BUDAPEST CONVENTION", "DOMESTIC LEGISLATION")
                .heading("Chapter II – Measures to be taken at the national level")
                .heading("Section 1 – Substantive criminal law")
                .row(
                        "Article 2 – Illegal access\nEach Party shall adopt such legislative and other measures as may be "
                                + "necessary. Articles 14 and 15 apply.",
                        "Article 202a of the Criminal Code\nWhoever obtains access to data shall be punished.")
                .row(
                        "Article 16 – Expedited preservation of stored computer data",
                        "Code of Criminal Procedure, section 90b. "
                                + "The prosecutor may order preservation for 90 days.")
                .row("Article 17", "-")
                .row("Article 35 – 24/7 Network", "");
    }

    static Reading read(byte[] bytes) {
        return read(bytes, "");
    }

    static Reading read(byte[] bytes, String act) {
        return ReadingDocument.read(() -> new ByteArrayInputStream(bytes), stated(act));
    }

    static Stated stated(String act) {
        return new Stated("Legal profile of Portugal", new Country("PT"), "pt", act, Instrument.CONVENTION);
    }

    static List<ReadRow> rows(byte[] bytes, String act) {
        if (read(bytes, act) instanceof Reading.Done(var rows, var besides) && besides >= 0) {
            return rows;
        }
        throw new AssertionError("Refused: " + read(bytes, act));
    }
}
