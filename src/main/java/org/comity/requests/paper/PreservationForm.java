package org.comity.requests.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.comity.documents.BilingualDocument;
import org.comity.documents.Letterhead;
import org.comity.documents.Provenance;
import org.comity.documents.Row;
import org.comity.documents.Section;
import org.comity.documents.Value;
import org.comity.identity.Authority;
import org.comity.node.NodeSettings;
import org.comity.requests.model.CanonicalContent;
import org.comity.requests.model.Field;
import org.comity.requests.model.Identifier;
import org.comity.requests.model.Request;
import org.comity.vocabulary.ArticleRef;
import org.jspecify.annotations.Nullable;

/// Lays a request out as the template T-CY(2018)11 does: its sections in its order, every label twice.
final class PreservationForm {

    static final String TEMPLATE = "T-CY(2018)11 / comity 3";

    private final Request request;
    private final Words words;
    private final NodeSettings node;

    PreservationForm(Request request, Words words, NodeSettings node) {
        this.request = request;
        this.words = words;
        this.node = node;
    }

    BilingualDocument document() {
        return new BilingualDocument(
                words.other(),
                words.marking(request.handling()),
                letterhead(request.requesting()),
                words.of("requests.paper.title"),
                words.of("requests.paper.basis"),
                request.reference(),
                words.of(
                        has(Field.EARLIER_REFERENCE) ? "requests.paper.status.extension" : "requests.paper.status.new"),
                sections(),
                words.of("requests.paper.closing"),
                signature(),
                provenance(),
                words.banner(request));
    }

    private Letterhead letterhead(Authority authority) {
        var address = request.content().value(Field.ADDRESS).lines().toList();
        return new Letterhead(words.state(authority.country()), words.both(authority.name()), address);
    }

    private List<Section> sections() {
        return Stream.of(
                        section("1", "date", List.of(sent())),
                        section("2", "reference", rows(reference(), typed(Field.CASE_REFERENCE))),
                        section("3", "status", rows(status(), typed(Field.EARLIER_REFERENCE))),
                        section("4", "requested", List.of(authority(request.requested()))),
                        section("5", "requesting", requesting()),
                        section("6", "second", rows(typed(Field.SECOND_CONTACT))),
                        section("7", "operational", rows(typed(Field.OPERATIONAL_AUTHORITY))),
                        section("8", "prosecution", rows(typed(Field.PROSECUTION_OFFICE))),
                        section(
                                "9",
                                "offence",
                                rows(chosen(Field.OFFENCE), typed(Field.PROVISIONS), typed(Field.FACTS))),
                        section("10", "data", data()),
                        section("11", "custodian", rows(typed(Field.CUSTODIAN), typed(Field.LOCATION))),
                        section(
                                "12",
                                "necessity",
                                rows(typed(Field.NECESSITY), chosen(Field.URGENCY), typed(Field.URGENCY_REASON))),
                        section(
                                "13",
                                "assistance",
                                rows(ticked(Field.ASSISTANCE_INTENDED), chosen(Field.ASSISTANCE_KIND))),
                        section("14", "partial", rows(ticked(Field.PARTIAL_DISCLOSURE))),
                        section("15", "confidentiality", rows(ticked(Field.CONFIDENTIALITY))))
                .filter(Objects::nonNull)
                .toList();
    }

    /// Sections of the template that have nothing in them are left out; their numbers stay free.
    private @Nullable Section section(String number, String key, List<Row> rows) {
        return rows.isEmpty() ? null : new Section(number, words.of("requests.paper.section." + key), rows);
    }

    private static List<Row> rows(@Nullable Row... rows) {
        return Stream.of(rows)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private Row sent() {
        var at = request.sentAt() == null ? request.changedAt() : request.sentAt();
        return Row.of(
                words.of("requests.paper.sent"),
                new Value.Phrase(words.moment(at, request.requesting().zone())));
    }

    private Row reference() {
        return Row.of(words.of("requests.paper.reference"), Value.mono(request.reference()));
    }

    private Row status() {
        return Row.of(
                words.of("requests.paper.status"),
                new Value.Phrase(words.of(
                        has(Field.EARLIER_REFERENCE)
                                ? "requests.paper.status.extension"
                                : "requests.paper.status.new")));
    }

    private Row authority(Authority authority) {
        return Row.of(
                words.of("requests.paper.organisation"),
                ArticleRef.convention("35(1)"),
                Value.several(new Value.Phrase(words.state(authority.country())), Value.text(authority.name())));
    }

    private List<Row> requesting() {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(
                words.of("requests.paper.organisation"),
                ArticleRef.convention("29(2)(a)"),
                Value.several(
                        new Value.Phrase(words.state(request.requesting().country())),
                        Value.text(request.requesting().name()))));
        rows.addAll(rows(
                typed(Field.PERSON_IN_CHARGE),
                typed(Field.ADDRESS),
                mono(Field.PHONE),
                mono(Field.EMAIL),
                typed(Field.OFFICE_HOURS)));
        rows.add(Row.of(
                words.of("requests.paper.zone"),
                Value.mono(request.requesting().zone().getId())));
        rows.add(Row.of(
                words.of("requests.paper.answer"), new Value.Phrase(words.of("requests.paper.answer.expedited"))));
        return rows;
    }

    private List<Row> data() {
        var rows = new ArrayList<Row>(rows(typed(Field.SUBJECT), chosen(Field.DATA_CATEGORY)));
        for (var identifier : request.content().identifiers()) {
            rows.add(identifier(identifier));
        }
        rows.addAll(rows(
                typed(Field.DATA_DESCRIPTION),
                dated(Field.PERIOD_FROM),
                dated(Field.PERIOD_TO),
                typed(Field.LINK_TO_OFFENCE)));
        return rows;
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
        return Row.of(
                words.of("requests.identifier.kind." + identifier.kind().code()),
                ArticleRef.convention("29(2)(c)"),
                new Value.Several(values));
    }

    private @Nullable Row typed(Field field) {
        return has(field)
                ? row(field, new Value.Text(request.content().value(field), null, field.kind() == Field.Kind.TEXT))
                : null;
    }

    private @Nullable Row mono(Field field) {
        return has(field) ? row(field, Value.mono(request.content().value(field))) : null;
    }

    private @Nullable Row dated(Field field) {
        return has(field)
                ? row(
                        field,
                        new Value.Phrase(
                                words.date(LocalDate.parse(request.content().value(field)))))
                : null;
    }

    private @Nullable Row chosen(Field field) {
        return has(field)
                ? row(
                        field,
                        new Value.Phrase(words.of("requests.choice." + field.key() + "."
                                + request.content().value(field))))
                : null;
    }

    /// What was ticked is printed as the statement it is.
    private @Nullable Row ticked(Field field) {
        return has(field)
                ? Row.of(
                        words.of("requests.paper.statement"),
                        field.basis(),
                        new Value.Phrase(words.of("requests.field." + field.key())))
                : null;
    }

    private Row row(Field field, Value value) {
        return Row.of(words.of("requests.field." + field.key()), field.basis(), value);
    }

    private boolean has(Field field) {
        return request.content().has(field);
    }

    private List<Row> signature() {
        return rows(
                typed(Field.PERSON_IN_CHARGE),
                Row.of(
                        words.of("requests.paper.signature"),
                        new Value.Phrase(words.of("requests.paper.signature.recorded"))));
    }

    private Provenance provenance() {
        var hash = CanonicalContent.hash(request);
        Instant at = request.sentAt() == null ? request.changedAt() : request.sentAt();
        return new Provenance(
                hash,
                node.address("/verify/" + hash.hex()),
                TEMPLATE,
                at,
                List.of(
                        words.moment(at, request.requesting().zone()),
                        words.moment(at, request.requested().zone())));
    }
}
