package org.comity.requests.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.documents.Row;
import org.comity.documents.Value;
import org.comity.requests.model.Field;
import org.comity.requests.model.Identifier;
import org.comity.requests.model.MeasureRules;
import org.comity.requests.model.Request;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.ToTranslate;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// What was written into the fields of a request, row by row as it is printed.
record FieldRows(Request request, MeasureRules rules, Words words, ToTranslate translated) {

    private static final String PRESERVING = "29(";

    /// Empty where nothing was written.
    Optional<Row> of(Field field) {
        var said = request.content().value(field);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(field.kind() == Field.Kind.TICK ? ticked(field) : row(field, value(field, said)));
    }

    /// Room to write by hand.
    Row blank(Field field) {
        return row(field, new Value.Blank());
    }

    private Value value(Field field, String said) {
        if (field.kind() == Field.Kind.DATE) {
            return new Value.Phrase(words.date(LocalDate.parse(said)));
        }
        if (!field.kind().choices().isEmpty()) {
            return new Value.Phrase(words.of("requests.choice." + field.key() + "." + said));
        }
        return field == Field.PHONE || field == Field.EMAIL
                ? Value.mono(said)
                : new Value.Text(said, language(field), translated.marks(field, said));
    }

    /// What people wrote in words; empty where the language of writing is not told.
    private @Nullable Language language(Field field) {
        return field.kind() == Field.Kind.TEXT
                ? Language.ofCode(translated.written()).orElse(null)
                : null;
    }

    /// What was ticked is printed as the statement it is, or as one of the things wanted.
    private Row ticked(Field field) {
        var label = field.section() == Field.Section.SUBSCRIBER ? "requests.paper.wanted" : "requests.paper.statement";
        var said = new Value.Phrase(words.of("requests.field." + field.key()));
        return cited(label, field, said);
    }

    private Row row(Field field, Value value) {
        return cited("requests.field." + field.key(), field, value);
    }

    private Row cited(String label, Field field, Value value) {
        var citation = citation(field);
        return citation == null ? Row.of(words.of(label), value) : Row.of(words.of(label), citation, value);
    }

    /// The provision a field serves in this measure; null where the field's own belongs to another measure.
    @Nullable
    ArticleRef citation(Field field) {
        var cited = rules.basis(field);
        var own = cited.equals(field.basis());
        var foreign = rules.measure() != RequestedMeasure.PRESERVATION
                && (cited.provision().startsWith(PRESERVING)
                        || !cited.treaty().equals(rules.measure().basis().treaty()));
        return own && foreign ? null : cited;
    }

    List<Row> identifiers() {
        return request.content().identifiers().stream().map(this::identifier).toList();
    }

    private Row identifier(Identifier identifier) {
        var values = new ArrayList<Value>();
        values.add(Value.mono(identifier.value()));
        if (!identifier.port().isEmpty()) {
            values.add(Value.mono("port " + identifier.port()));
        }
        identifier.moment().ifPresent(at -> {
            values.add(Value.mono(identifier.at().replace('T', ' ') + " " + identifier.zone()));
            values.add(Value.mono(at.toInstant() + " (UTC)"));
        });
        return cited(
                "requests.identifier.kind." + identifier.kind().code(),
                Field.DATA_DESCRIPTION,
                new Value.Several(values));
    }
}
