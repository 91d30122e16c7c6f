package org.comity.requests.model;

import java.util.ArrayList;
import java.util.List;
import org.comity.vocabulary.ArticleRef;

/// What a request for preservation shall specify: Article 29(2), letter by letter.
public enum RequiredElement {
    AUTHORITY("29(2)(a)", List.of(Field.PERSON_IN_CHARGE)),
    OFFENCE_AND_FACTS("29(2)(b)", List.of(Field.OFFENCE, Field.FACTS)),
    DATA_AND_LINK("29(2)(c)", List.of(Field.SUBJECT, Field.DATA_CATEGORY, Field.LINK_TO_OFFENCE)),
    CUSTODIAN_OR_LOCATION("29(2)(d)", List.of()),
    NECESSITY("29(2)(e)", List.of(Field.NECESSITY)),
    INTENTION("29(2)(f)", List.of(Field.ASSISTANCE_INTENDED));

    /// Something that is not there yet.
    ///
    /// @param anchor the field to go to
    /// @param key the last part of the message that says what to do
    public record Missing(RequiredElement element, ArticleRef basis, Field anchor, String key) {}

    private final ArticleRef basis;
    private final List<Field> fields;

    RequiredElement(String provision, List<Field> fields) {
        this.basis = ArticleRef.convention(provision);
        this.fields = fields;
    }

    public ArticleRef basis() {
        return basis;
    }

    /// What is missing of this element, each with the field that would mend it.
    public List<Missing> missing(Content content) {
        var missing = new ArrayList<Missing>();
        fields.stream()
                .filter(field -> !content.has(field))
                .forEach(field -> missing.add(new Missing(this, basis, field, field.key())));
        switch (this) {
            case AUTHORITY ->
                require(content.has(Field.PHONE) || content.has(Field.EMAIL), Field.PHONE, "channel", missing);
            case DATA_AND_LINK -> data(content, missing);
            case CUSTODIAN_OR_LOCATION ->
                require(
                        content.has(Field.CUSTODIAN) || content.has(Field.LOCATION),
                        Field.CUSTODIAN,
                        "custodianOrLocation",
                        missing);
            case NECESSITY ->
                require(
                        content.value(Field.URGENCY).matches("|ordinary") || content.has(Field.URGENCY_REASON),
                        Field.URGENCY_REASON,
                        "urgencyReason",
                        missing);
            case OFFENCE_AND_FACTS, INTENTION -> {}
        }
        return List.copyOf(missing);
    }

    /// The data must be pointed at, and a period must have its right order.
    private void data(Content content, List<Missing> missing) {
        require(
                !content.identifiers().isEmpty() || content.has(Field.DATA_DESCRIPTION),
                Field.DATA_DESCRIPTION,
                "identifiers",
                missing);
        require(
                content.identifiers().stream()
                        .allMatch(identifier -> identifier.gap().isEmpty()),
                Field.DATA_DESCRIPTION,
                "identifierTime",
                missing);
        var from = content.value(Field.PERIOD_FROM);
        var to = content.value(Field.PERIOD_TO);
        require(from.isEmpty() || to.isEmpty() || from.compareTo(to) <= 0, Field.PERIOD_TO, "periodOrder", missing);
    }

    private void require(boolean there, Field anchor, String key, List<Missing> missing) {
        if (!there) {
            missing.add(new Missing(this, basis, anchor, key));
        }
    }
}
