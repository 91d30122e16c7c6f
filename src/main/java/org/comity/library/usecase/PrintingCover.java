package org.comity.library.usecase;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.comity.documents.DocumentPress;
import org.comity.documents.Printable;
import org.comity.documents.ReferenceSheet;
import org.comity.documents.ReferenceSheet.Cell;
import org.comity.documents.ReferenceSheet.Line;
import org.comity.library.ArticleSpan;
import org.comity.library.CitationStyle;
import org.comity.library.Work;
import org.comity.node.NodeSettings;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;

/// Prints the cover of a work, to be put before copies of it: what it is, what it can be relied on for, how to cite it.
public class PrintingCover {

    private final DocumentPress press;
    private final CitingWork citing;
    private final Messages messages;
    private final NodeSettings node;

    public PrintingCover(DocumentPress press, CitingWork citing, Messages messages, NodeSettings node) {
        this.press = press;
        this.citing = citing;
        this.messages = messages;
        this.node = node;
    }

    public void print(Work work, Language language, OutputStream out) {
        var remark = citing.remark(work, language);
        press.print(
                new ReferenceSheet(
                        language,
                        printable(work.title(language.code())),
                        messages.text(language, "library.cover.subject"),
                        List.of(remark),
                        List.of(
                                messages.text(language, "library.cover.what"),
                                messages.text(language, "library.cover.says")),
                        lines(work, language),
                        remark,
                        node.address("/" + language.code() + work.path()),
                        work.changed()),
                out);
    }

    private List<Line> lines(Work work, Language language) {
        var lines = new ArrayList<Line>();
        add(lines, language, "library.field.authority", messages.text(language, "library.authority." + work.bearing()));
        work.reference().ifPresent(known -> add(lines, language, "library.field.reference", known.text()));
        add(lines, language, "library.field.kind", messages.text(language, "library.kind." + work.kind()));
        add(lines, language, "library.field.date", work.current().date());
        add(
                lines,
                language,
                "library.field.languages",
                work.languages().stream()
                        .map(code -> Locale.of(code).getDisplayLanguage(language.locale()))
                        .collect(Collectors.joining(", ")));
        if (!work.concerns().isEmpty()) {
            add(
                    lines,
                    language,
                    "library.field.articles",
                    work.concerns().stream().map(ArticleSpan::display).collect(Collectors.joining("; ")));
        }
        add(lines, language, "library.cite", citing.cite(work, CitationStyle.OSCOLA, language));
        return lines;
    }

    private void add(List<Line> lines, Language language, String label, String value) {
        lines.add(new Line(List.of(Cell.of(messages.text(language, label)), Cell.of(printable(value)))));
    }

    private static String printable(String text) {
        return Printable.orQuestionMarks(text);
    }
}
