package org.comity.profiles.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.profiles.Coverage;
import org.comity.profiles.Excerpt;
import org.comity.profiles.Instrument;
import org.comity.profiles.Provision;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Standing;
import org.comity.web.FieldError;
import org.comity.web.TypedForm;
import org.comity.web.View;

/// The form of a row: from its fields to a [Provision] and back.
final class ProvisionForm {

    /// How many texts of a provision the form has room for.
    static final int EXCERPTS = 4;

    private static final int LINE = 400;
    private static final int NOTE = 2_000;
    private static final int TEXT = 8_000;
    private static final int MOST_ARTICLES = 20;

    private final TypedForm form;
    private final Map<String, String> typed;

    ProvisionForm(Map<String, String> typed, View view) {
        this.form = new TypedForm(typed, view);
        this.typed = typed;
    }

    List<FieldError> errors() {
        return form.errors();
    }

    /// Empty when something is to be mended.
    Optional<Provision> read() {
        var articles = articles();
        var coverage = coverage();
        var act = coverage.filter(Coverage.NONE::equals).isPresent()
                ? form.optionalLine("act", LINE)
                : form.line("act", LINE);
        var from = day("from");
        var to = day("to");
        if (from.isPresent() && to.filter(end -> !end.isAfter(from.get())).isPresent()) {
            form.wrong("to", "profiles.error.endsBefore");
        }
        var territory = form.optionalLine("territory", LINE);
        var place = form.optionalLine("place", LINE);
        var penalty = form.optionalLine("penalty", LINE);
        var source = new FactSource(form.line("source", LINE), day("asOf"), Standing.SOURCED, "");
        var excerpts = excerpts();
        var note = optionalText("note");
        return form.errors().isEmpty()
                ? Optional.of(new Provision(
                        articles,
                        territory,
                        coverage.orElseThrow(),
                        act,
                        place,
                        penalty,
                        from,
                        to,
                        excerpts,
                        source,
                        note))
                : Optional.empty();
    }

    private List<ArticleRef> articles() {
        var found = new ArrayList<ArticleRef>();
        for (var written : form.line("articles", LINE).split("[,;]", -1)) {
            read(written).filter(article -> !found.contains(article)).ifPresent(found::add);
        }
        if (found.isEmpty() || found.size() > MOST_ARTICLES) {
            form.wrong("articles", "profiles.error.articles");
        }
        return found;
    }

    private Optional<ArticleRef> read(String written) {
        if (written.isBlank()) {
            return Optional.empty();
        }
        try {
            var article = ArticleRef.parse(written.strip());
            if (Instrument.of(article.treaty())
                    .filter(known -> known.covers(article))
                    .isPresent()) {
                return Optional.of(article);
            }
        } catch (IllegalArgumentException noArticle) {
            // said below
        }
        form.wrong("articles", "profiles.error.articles");
        return Optional.empty();
    }

    private Optional<Coverage> coverage() {
        try {
            return Optional.of(Coverage.valueOf(form.raw("coverage")));
        } catch (IllegalArgumentException noChoice) {
            form.wrong("coverage", "web.form.error.choice");
            return Optional.empty();
        }
    }

    private Optional<LocalDate> day(String field) {
        var written = form.raw(field);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        var day = Days.read(written);
        if (day.isEmpty()) {
            form.wrong(field, "web.form.error.date");
        }
        return day;
    }

    private String optionalText(String field) {
        return form.raw(field).isEmpty() ? "" : form.text(field, NOTE);
    }

    private List<Excerpt> excerpts() {
        var found = new ArrayList<Excerpt>();
        for (var number = 0; number < EXCERPTS; number++) {
            if (!form.raw("text-" + number).isEmpty()) {
                excerpt(number).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Excerpt> excerpt(int number) {
        var text = form.text("text-" + number, TEXT);
        var source = form.line("text-source-" + number, LINE);
        var language = form.raw("text-language-" + number);
        if (!language.matches("[a-z]{2,3}")) {
            form.wrong("text-language-" + number, "profiles.error.language");
        }
        return form.errors().isEmpty()
                ? Optional.of(new Excerpt(language, text, source, typed.containsKey("text-official-" + number)))
                : Optional.empty();
    }

    /// What the form shows first.
    static Map<String, String> fields(Provision provision) {
        var fields = new HashMap<String, String>();
        fields.put(
                "articles",
                provision.articles().stream().map(ArticleRef::toString).collect(Collectors.joining(", ")));
        fields.put("territory", provision.territory());
        fields.put("coverage", provision.coverage().name());
        fields.put("act", provision.act());
        fields.put("place", provision.place());
        fields.put("penalty", provision.penalty());
        fields.put("from", provision.from().map(LocalDate::toString).orElse(""));
        fields.put("to", provision.to().map(LocalDate::toString).orElse(""));
        fields.put("source", provision.source().text());
        fields.put("asOf", provision.source().asOf().map(LocalDate::toString).orElse(""));
        fields.put("note", provision.note());
        for (var number = 0; number < provision.excerpts().size(); number++) {
            var excerpt = provision.excerpts().get(number);
            fields.put("text-" + number, excerpt.text());
            fields.put("text-language-" + number, excerpt.language());
            fields.put("text-source-" + number, excerpt.source());
            if (excerpt.official()) {
                fields.put("text-official-" + number, "yes");
            }
        }
        return fields;
    }
}
