package org.comity.requests.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.documents.BilingualDocument;
import org.comity.documents.Letterhead;
import org.comity.documents.Provenance;
import org.comity.documents.Row;
import org.comity.documents.Section;
import org.comity.documents.Value;
import org.comity.node.NodeSettings;
import org.comity.pathfinder.Addressee;
import org.comity.requests.model.CanonicalContent;
import org.comity.requests.model.Field;
import org.comity.requests.model.MeasureRules;
import org.comity.requests.model.Request;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.ToTranslate;
import org.comity.vocabulary.ArticleRef;

/// Lays a request out as the form of its measure: the sections of the form's version in their order, every label twice.
final class RequestForm {

    private static final String SUPPORTING = "requests.paper.supporting";

    private final Request request;
    private final MeasureRules rules;
    private final PaperTemplate template;
    private final Use use;
    private final Instant dated;
    private final Words words;
    private final NodeSettings node;
    private final FieldRows fields;

    /// What a form is printed for.
    enum Use {
        REQUEST,
        /// What supports an order, on a paper of its own that the provider is not shown.
        SUPPORTING,
        /// The request that follows, filled in as far as this one knows, to be completed and signed by hand.
        BY_HAND
    }

    /// When, for what and for whom it is printed.
    ///
    /// @param dated the moment that stands on it
    /// @param translated what of it has to be translated for the requested State
    record Occasion(Use use, Instant dated, ToTranslate translated) {}

    /// @param rules of the measure whose form it is: the request's own, unless it is filled in by hand
    RequestForm(
            Request request,
            MeasureRules rules,
            PaperTemplate template,
            Occasion occasion,
            Words words,
            NodeSettings node) {
        this.request = request;
        this.rules = rules;
        this.template = template;
        this.use = occasion.use();
        this.dated = occasion.dated();
        this.words = words;
        this.node = node;
        this.fields = new FieldRows(request, rules, words, occasion.translated());
    }

    BilingualDocument document() {
        var from = request.requesting();
        return new BilingualDocument(
                words.other(),
                words.marking(request.handling()),
                new Letterhead(
                        words.state(from.country()),
                        words.both(from.name()),
                        request.content().value(Field.ADDRESS).lines().toList()),
                words.of(key("title")),
                words.of(key("basis")),
                request.reference(),
                words.of(status()),
                template.parts().stream().flatMap(this::section).toList(),
                words.of(key("closing")),
                signature(),
                provenance(),
                words.banner(request, use == Use.SUPPORTING ? SUPPORTING : null));
    }

    private String key(String part) {
        return "requests.paper." + rules.measure().written() + "." + part;
    }

    private String status() {
        if (use != Use.REQUEST) {
            return use == Use.BY_HAND ? "requests.paper.status.byHand" : SUPPORTING;
        }
        if (rules.measure() == RequestedMeasure.SPONTANEOUS_INFORMATION) {
            return key("status");
        }
        if (has(Field.EARLIER_REFERENCE)) {
            return rules.measure() == RequestedMeasure.PRESERVATION
                    ? "requests.paper.status.extension"
                    : "requests.paper.status.preserved";
        }
        return has(Field.EARLIER_ASSISTANCE) ? "requests.paper.status.assisted" : "requests.paper.status.new";
    }

    /// Sections in which nothing is said are left out; their numbers stay free.
    private Stream<Section> section(PaperTemplate.Part part) {
        var rows = part.rows().stream().flatMap(this::rows).toList();
        return rows.isEmpty() ? Stream.empty() : Stream.of(new Section(part.number(), words.of(heading(part)), rows));
    }

    /// A provider or a registry is no authority.
    private String heading(PaperTemplate.Part part) {
        return part.rows().contains("@requested") && !rules.toAuthority()
                ? "requests.paper.section.addressee"
                : part.heading();
    }

    private Stream<Row> rows(String named) {
        return switch (named) {
            case "@sent" -> Stream.of(sent());
            case "@reference" ->
                Stream.of(Row.of(words.of("requests.paper.reference"), Value.mono(request.reference())));
            case "@status" ->
                Stream.of(Row.of(words.of("requests.paper.status"), new Value.Phrase(words.of(status()))));
            case "@requested" -> Stream.of(requested());
            case "@requesting" -> Stream.of(requesting());
            case "@zone" ->
                Stream.of(Row.of(
                        words.of("requests.paper.zone"),
                        Value.mono(request.requesting().zone().getId())));
            case "@answer" ->
                Stream.of(Row.of(
                        words.of("requests.paper.answer"),
                        new Value.Phrase(words.of("requests.paper.answer.expedited"))));
            case PaperTemplate.IDENTIFIERS -> fields.identifiers().stream();
            default -> Field.ofKey(named).flatMap(this::row).stream();
        };
    }

    private Optional<Row> row(Field field) {
        var said = fields.of(field);
        return said.isEmpty() && use == Use.BY_HAND && leftToTheHand(field) ? Optional.of(fields.blank(field)) : said;
    }

    /// What the form needs and the request at hand does not know.
    private static boolean leftToTheHand(Field field) {
        return field == Field.FORMALITIES || field == Field.LEGAL_BASIS;
    }

    private Row sent() {
        return Row.of(
                words.of("requests.paper.sent"),
                new Value.Phrase(words.moment(dated, request.requesting().zone())));
    }

    private Row requested() {
        var state = new Value.Phrase(words.state(request.requested().country()));
        if (use == Use.BY_HAND) {
            return Row.of(
                    words.of("requests.paper.organisation"),
                    Addressee.Function.CENTRAL_AUTHORITY.article(),
                    Value.several(state, new Value.Phrase(words.of("requests.paper.centralAuthority"))));
        }
        if (!rules.toAuthority()) {
            var entity = request.content().value(Field.CUSTODIAN);
            return Row.of(
                    words.of("requests.paper.section.addressee"),
                    rules.addressee().article(),
                    Value.several(state, entity.isEmpty() ? new Value.Blank() : Value.text(entity)));
        }
        var function = rules.addressee();
        return Row.of(
                words.of("requests.paper.organisation"),
                function == Addressee.Function.CONTACT_POINT ? ArticleRef.convention("35(1)") : function.article(),
                Value.several(state, Value.text(request.requested().name())));
    }

    private Row requesting() {
        var label = words.of("requests.paper.organisation");
        var value = Value.several(
                new Value.Phrase(words.state(request.requesting().country())),
                Value.text(request.requesting().name()));
        var citation = fields.citation(Field.PERSON_IN_CHARGE);
        return citation == null ? Row.of(label, value) : Row.of(label, citation, value);
    }

    /// A draft has room for a signature; what was sent was approved before.
    private List<Row> signature() {
        var rows = new ArrayList<Row>();
        rows.add(Optional.of(Field.PERSON_IN_CHARGE)
                .filter(field -> use != Use.BY_HAND)
                .flatMap(fields::of)
                .orElseGet(() -> Row.of(words.of("requests.paper.name"), new Value.Blank())));
        rows.add(Row.of(
                words.of("requests.paper.signature"),
                use == Use.BY_HAND || request.sentAt() == null
                        ? new Value.Blank()
                        : new Value.Phrase(words.of("requests.paper.signature.recorded"))));
        return rows;
    }

    private Provenance provenance() {
        var hash = CanonicalContent.hash(request);
        return new Provenance(
                hash,
                node.address("/verify/" + hash.hex()),
                template.name(),
                dated,
                List.of(
                        words.moment(dated, request.requesting().zone()),
                        words.moment(dated, request.requested().zone())));
    }

    private boolean has(Field field) {
        return request.content().has(field);
    }
}
