package org.comity.profiles.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.profiles.ActIdentifier;
import org.comity.profiles.Coverage;
import org.comity.profiles.Excerpt;
import org.comity.profiles.Instrument;
import org.comity.profiles.Provision;
import org.comity.vocabulary.ArticleRef;
import org.comity.web.FieldError;
import org.comity.web.TypedForm;
import org.comity.web.View;

/// The form of a row: from its fields to a [Provision] and back.
final class ProvisionForm {

    /// How many texts of a provision the form has room for.
    static final int EXCERPTS = 4;

    private static final int LINE = LawForm.LINE;
    private static final int TEXT = 8_000;
    private static final int MOST_ARTICLES = 20;

    private final LawForm law;
    private final TypedForm form;
    private final Map<String, String> typed;

    ProvisionForm(Map<String, String> typed, View view) {
        this.law = new LawForm(typed, view);
        this.form = law.typed();
        this.typed = typed;
    }

    List<FieldError> errors() {
        return form.errors();
    }

    /// Empty when something is to be mended.
    Optional<Provision> read() {
        var articles = articles();
        var coverage = law.coverage();
        var act = coverage.filter(Coverage.NONE::equals).isPresent()
                ? form.optionalLine("act", LINE)
                : form.line("act", LINE);
        var from = law.day("from");
        var to = law.end(from);
        var territory = form.optionalLine("territory", LINE);
        var place = form.optionalLine("place", LINE);
        var penalty = form.optionalLine("penalty", LINE);
        var source = law.source();
        var excerpts = excerpts();
        var note = law.note();
        var identifier = identifier();
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
                        note,
                        identifier))
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

    private Optional<ActIdentifier> identifier() {
        var written = form.raw("identifier");
        var read = ActIdentifier.read(written);
        if (read.isEmpty() && !written.isEmpty()) {
            form.wrong("identifier", "profiles.error.identifier");
        }
        return read;
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
        LawForm.put(fields, provision);
        fields.put("act", provision.act());
        fields.put("place", provision.place());
        fields.put("penalty", provision.penalty());
        fields.put("identifier", provision.identifier().map(Object::toString).orElse(""));
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
