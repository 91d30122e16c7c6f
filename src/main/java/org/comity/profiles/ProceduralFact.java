package org.comity.profiles;

import static org.comity.profiles.ProceduralValue.Choice.ALWAYS;
import static org.comity.profiles.ProceduralValue.Choice.CENTRAL_AUTHORITY;
import static org.comity.profiles.ProceduralValue.Choice.DIPLOMATIC;
import static org.comity.profiles.ProceduralValue.Choice.DIRECT;
import static org.comity.profiles.ProceduralValue.Choice.FOR_SOME_MEASURES;
import static org.comity.profiles.ProceduralValue.Choice.NEVER;
import static org.comity.profiles.ProceduralValue.Choice.NO;
import static org.comity.profiles.ProceduralValue.Choice.ON_CONDITION;
import static org.comity.profiles.ProceduralValue.Choice.POLICE;
import static org.comity.profiles.ProceduralValue.Choice.YES;
import static org.comity.profiles.ProceduralValue.Form.CHOICE;
import static org.comity.profiles.ProceduralValue.Form.DAYS;
import static org.comity.profiles.ProceduralValue.Form.MONTHS;
import static org.comity.profiles.ProceduralValue.Form.TIMES;
import static org.comity.profiles.ProceduralValue.Form.WORDS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.profiles.ProceduralValue.Choice;
import org.comity.profiles.ProceduralValue.Form;
import org.comity.vocabulary.ArticleRef;

/// What is asked of the procedural law of a State: the fields of the yearly questionnaire on national procedures for
/// mutual legal assistance, and those without which a request cannot be prepared.
public enum ProceduralFact {
    /// For how long data are preserved at first.
    PRESERVATION_DAYS(DAYS, "16(2)"),
    /// How often that may be renewed.
    RENEWALS(TIMES, "16(2)"),
    /// For how long they are preserved at least for a foreign request: sixty days or more.
    FOREIGN_MINIMUM_DAYS(DAYS, "29(7)"),
    /// Which authority may order the measure.
    ORDERED_BY(WORDS, "15(2)"),
    /// The least maximum penalty from which the measure may be ordered.
    THRESHOLD_MONTHS(MONTHS, "15(1)"),
    /// Limits of another kind, such as a list of offences.
    THRESHOLD(WORDS, "21(1)"),
    LANGUAGES(Form.LANGUAGES, "25(4)"),
    /// Forms, certificates and copies that are asked for.
    FORMS(WORDS, "25(4)"),
    E_SIGNATURE("25(3)", YES, ON_CONDITION, NO),
    /// Means of communication, and whether encryption is needed.
    MEANS(WORDS, "25(3)"),
    CHANNEL("27(2)", DIRECT, CENTRAL_AUTHORITY, DIPLOMATIC, POLICE),
    DUAL_CRIMINALITY("25(5)", NEVER, FOR_SOME_MEASURES, ALWAYS),
    /// Whether the person concerned is told.
    USER_NOTIFIED("16(3)", YES, ON_CONDITION, NO),
    /// For how long providers keep traffic data by law. The Convention asks for no such law.
    RETENTION_DAYS(DAYS),
    /// Limits on the use of what is handed over.
    USE_LIMITED(WORDS, "28(2)"),
    COSTS(WORDS, "25(4)"),
    /// How urgent requests are treated.
    URGENCY(WORDS, "25(3)"),
    /// What serves where the measure does not exist, such as search and seizure for preservation.
    ALTERNATIVE(WORDS, "25(4)"),
    /// Whatever else a request needs.
    REQUIREMENTS(WORDS, "25(4)");

    /// Where a measure has a paragraph of its own.
    private static final Map<Subject, Map<ProceduralFact, String>> OWN = Map.of(
            Subject.EXTRADITION, Map.of(THRESHOLD_MONTHS, "24(1)", THRESHOLD, "24(1)", DUAL_CRIMINALITY, "24(1)"),
            Subject.SPONTANEOUS_INFORMATION, Map.of(USE_LIMITED, "26(2)"),
            Subject.PRESERVATION, Map.of(DUAL_CRIMINALITY, "29(3)"));

    private final Form form;
    private final Optional<String> paragraph;
    private final List<Choice> choices;

    ProceduralFact(Form form) {
        this.form = form;
        this.paragraph = Optional.empty();
        this.choices = List.of();
    }

    ProceduralFact(Form form, String paragraph) {
        this.form = form;
        this.paragraph = Optional.of(paragraph);
        this.choices = List.of();
    }

    ProceduralFact(String paragraph, Choice... choices) {
        this.form = CHOICE;
        this.paragraph = Optional.of(paragraph);
        this.choices = List.of(choices);
    }

    public Form form() {
        return form;
    }

    /// The paragraph of the Convention that makes it matter for a measure; empty where there is none.
    public Optional<ArticleRef> provision(Subject subject) {
        return Optional.ofNullable(OWN.getOrDefault(subject, Map.of()).get(this))
                .or(() -> paragraph)
                .map(ArticleRef::convention);
    }

    /// The answers that fit; empty for a fact of another form.
    public List<Choice> choices() {
        return choices;
    }

    /// Reads what [ProceduralValue#written] gives.
    ///
    /// @throws IllegalArgumentException when it is none of the answers that fit
    public ProceduralValue read(String written) {
        var value = switch (form) {
            case DAYS, MONTHS, TIMES -> new ProceduralValue.Amount(Integer.parseInt(written), form);
            case LANGUAGES -> new ProceduralValue.Languages(List.of(written.split(", ", -1)));
            case CHOICE -> new ProceduralValue.Chosen(Choice.valueOf(written));
            case WORDS -> new ProceduralValue.Words(written);
        };
        if (!takes(value)) {
            throw new IllegalArgumentException(this + " is none of " + choices);
        }
        return value;
    }

    /// Whether a value is of its form and, where there are answers to choose from, one of them.
    public boolean takes(ProceduralValue value) {
        return value.form() == form
                && (!(value instanceof ProceduralValue.Chosen chosen) || choices.contains(chosen.choice()));
    }
}
