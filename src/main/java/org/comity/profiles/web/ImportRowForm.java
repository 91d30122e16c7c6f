package org.comity.profiles.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.profiles.Excerpt;
import org.comity.profiles.intake.ReadingDocument;
import org.comity.profiles.model.Imported;
import org.comity.profiles.model.ReadRow;
import org.comity.profiles.model.ReadRow.Fate;
import org.comity.profiles.model.Said;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.PlainText;
import org.comity.web.FieldError;
import org.comity.web.TypedForm;
import org.comity.web.View;

/// The form for a row that was read: what people mend in it. What else the document says of the row stays, as far as
/// a row can hold it.
final class ImportRowForm {

    private static final int LINE = 400;
    private static final int NOTE = 2_000;
    private static final int TEXT = 8_000;

    private final TypedForm form;
    private final Imported imported;
    private final ReadRow row;

    ImportRowForm(Map<String, String> typed, View view, Imported imported, ReadRow row) {
        this.form = new TypedForm(typed, view);
        this.imported = imported;
        this.row = row;
    }

    List<FieldError> errors() {
        return form.errors();
    }

    Fate fate() {
        return form.raw("fate").equals(Fate.ADD.name()) ? Fate.ADD : Fate.TAKE;
    }

    /// Empty when something is to be mended.
    Optional<Said> read() {
        var articles = articles();
        var act = form.line("act", LINE);
        var place = form.optionalLine("place", LINE);
        var text = form.raw("text").isEmpty() ? "" : form.text("text", TEXT);
        var note = form.raw("note").isEmpty() ? "" : form.text("note", NOTE);
        var territory = form.optionalLine("territory", LINE);
        var penalty = form.optionalLine("penalty", LINE);
        var source = form.optionalLine("source", LINE);
        if (!form.errors().isEmpty()) {
            return Optional.empty();
        }
        var mended = row.said()
                .with(articles, act, place, excerpts(text), said(note))
                .besides(said(territory), said(penalty), source);
        ReadingDocument.why(mended).ifPresent(why -> form.wrong("text", "profiles.import.why." + why));
        return form.errors().isEmpty() ? Optional.of(mended) : Optional.empty();
    }

    private static Optional<String> said(String typed) {
        return Optional.of(typed).filter(text -> !text.isEmpty());
    }

    private List<ArticleRef> articles() {
        var found = ReadingDocument.articles(form.line("articles", LINE));
        if (found.isEmpty()) {
            form.wrong("articles", "profiles.error.articles");
        }
        return found.orElse(List.of());
    }

    /// The form shows the first text alone; others a document has stay where a row can hold them.
    private List<Excerpt> excerpts(String text) {
        var all = row.said().excerpts();
        var first = all.stream().findFirst();
        var mended = text.isEmpty()
                ? Optional.<Excerpt>empty()
                : Optional.of(new Excerpt(
                        first.map(Excerpt::language).orElse(imported.language()),
                        text,
                        first.map(Excerpt::source).filter(ImportRowForm::fits).orElse(imported.document()),
                        first.map(Excerpt::official).orElse(false)));
        return Stream.concat(mended.stream(), all.stream().skip(1).filter(ReadingDocument::holds))
                .toList();
    }

    private static boolean fits(String source) {
        return PlainText.problem(source, LINE).isEmpty();
    }

    /// What the form shows first.
    static Map<String, String> fields(ReadRow row) {
        var fields = new HashMap<String, String>();
        fields.put("articles", row.said().written());
        fields.put("act", row.said().act());
        fields.put("place", row.said().place());
        fields.put(
                "text",
                row.said().excerpts().stream().findFirst().map(Excerpt::text).orElse(""));
        fields.put("note", row.said().note().orElse(""));
        fields.put("territory", row.said().territory().orElse(""));
        fields.put("penalty", row.said().penalty().orElse(""));
        fields.put("source", row.said().source());
        fields.put("fate", row.fate().name());
        return fields;
    }
}
