package org.comity.requests.paper;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.comity.documents.BilingualDocument;
import org.comity.documents.Letterhead;
import org.comity.documents.Provenance;
import org.comity.documents.Row;
import org.comity.documents.Section;
import org.comity.documents.Value;
import org.comity.node.NodeSettings;
import org.comity.requests.model.CanonicalContent;
import org.comity.requests.model.Field;
import org.comity.requests.model.Request;
import org.comity.vocabulary.ArticleRef;
import org.jspecify.annotations.Nullable;

/// The draft of a request for mutual assistance (Article 31) for data already preserved, in the sections of the T-CY
/// template T-CY(2018)10, as far as the preservation request already knows them; the rest is left blank for the hand.
final class AssistanceForm {

    private static final String TEMPLATE = "T-CY(2018)10 / comity 2 (draft)";

    private final Request request;
    private final Words words;
    private final NodeSettings node;

    AssistanceForm(Request request, Words words, NodeSettings node) {
        this.request = request;
        this.words = words;
        this.node = node;
    }

    BilingualDocument document() {
        var hash = CanonicalContent.hash(request);
        var at = request.changedAt();
        return new BilingualDocument(
                words.other(),
                words.marking(request.handling()),
                new Letterhead(
                        words.state(request.requesting().country()),
                        words.both(request.requesting().name()),
                        List.of()),
                words.of("requests.paper.assistance.title"),
                words.of("requests.paper.assistance.basis"),
                request.reference(),
                words.of("requests.paper.assistance.status"),
                sections(),
                words.of("requests.paper.assistance.closing"),
                List.of(
                        Row.of(words.of("requests.paper.name"), new Value.Blank()),
                        Row.of(words.of("requests.paper.signature"), new Value.Blank())),
                new Provenance(
                        hash,
                        node.address("/verify/" + hash.hex()),
                        TEMPLATE,
                        at,
                        List.of(
                                words.moment(at, request.requesting().zone()),
                                words.moment(at, request.requested().zone()))),
                words.banner(request));
    }

    private List<Section> sections() {
        return Stream.of(
                        section("4", "requested", List.of(addressee())),
                        section("10", "preservation", List.of(preservation())),
                        section(
                                "11",
                                "offence",
                                rows(chosen(Field.OFFENCE), typed(Field.PROVISIONS), typed(Field.FACTS))),
                        section(
                                "12",
                                "data",
                                rows(
                                        typed(Field.SUBJECT),
                                        chosen(Field.DATA_CATEGORY),
                                        identifiers(),
                                        typed(Field.DATA_DESCRIPTION),
                                        typed(Field.LINK_TO_OFFENCE))),
                        section("13", "custodian", rows(typed(Field.CUSTODIAN), typed(Field.LOCATION))),
                        section(
                                "14",
                                "measure",
                                rows(
                                        chosen(Field.ASSISTANCE_KIND),
                                        Row.of(
                                                words.of("requests.paper.formalities"),
                                                ArticleRef.convention("27(3)"),
                                                new Value.Blank()))),
                        section("15", "urgencyOfAssistance", rows(chosen(Field.URGENCY), typed(Field.URGENCY_REASON))))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Section section(String number, String key, List<Row> rows) {
        return rows.isEmpty() ? null : new Section(number, words.of("requests.paper.section." + key), rows);
    }

    private static List<Row> rows(@Nullable Row... rows) {
        return Stream.of(rows)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private Row addressee() {
        return Row.of(
                words.of("requests.paper.organisation"),
                ArticleRef.convention("27(2)(a)"),
                Value.several(
                        new Value.Phrase(words.state(request.requested().country())),
                        new Value.Phrase(words.of("requests.paper.centralAuthority"))));
    }

    private Row preservation() {
        return Row.of(
                words.of("requests.paper.preserved"), ArticleRef.convention("29(7)"), Value.mono(request.reference()));
    }

    private @Nullable Row identifiers() {
        var values = request.content().identifiers().stream()
                .<Value>map(identifier ->
                        Value.mono((identifier.value() + " " + identifier.at() + " " + identifier.zone()).strip()))
                .toList();
        return values.isEmpty() ? null : Row.of(words.of("requests.identifiers"), new Value.Several(values));
    }

    private @Nullable Row typed(Field field) {
        var value = request.content().value(field);
        return value.isEmpty()
                ? null
                : Row.of(
                        words.of("requests.field." + field.key()),
                        new Value.Text(value, null, field.kind() == Field.Kind.TEXT));
    }

    private @Nullable Row chosen(Field field) {
        var value = request.content().value(field);
        return value.isEmpty()
                ? null
                : Row.of(
                        words.of("requests.field." + field.key()),
                        new Value.Phrase(words.of("requests.choice." + field.key() + "." + value)));
    }
}
