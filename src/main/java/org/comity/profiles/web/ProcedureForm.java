package org.comity.profiles.web;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.profiles.Coverage;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.ProceduralValue;
import org.comity.profiles.ProceduralValue.Choice;
import org.comity.profiles.Procedure;
import org.comity.profiles.Subject;
import org.comity.profiles.model.ProcedureWords;
import org.comity.web.FieldError;
import org.comity.web.TypedForm;
import org.comity.web.View;

/// The form of a measure's procedure: from its fields to a [Procedure] and back. What is left empty is not known.
final class ProcedureForm {

    private static final Pattern BETWEEN = Pattern.compile("[,;،\\s]+");
    private static final int WORDS = 2_000;
    private static final int MOST_LANGUAGES = 30;
    private static final int MOST = 36_500;
    private static final Set<Coverage> NEEDS_ANOTHER = Set.of(Coverage.NONE, Coverage.OTHER_POWER);
    private static final Set<Choice> NEEDS_A_NOTE = Set.of(Choice.ON_CONDITION, Choice.FOR_SOME_MEASURES);

    private final LawForm law;
    private final TypedForm form;
    private final Subject subject;
    private final String territory;

    ProcedureForm(Map<String, String> typed, View view, Subject subject, String territory) {
        this.law = new LawForm(typed, view);
        this.form = law.typed();
        this.subject = subject;
        this.territory = territory;
    }

    /// The field of a fact.
    static String field(ProceduralFact fact) {
        return "fact-" + fact;
    }

    List<FieldError> errors() {
        return form.errors();
    }

    /// Empty when something is to be mended.
    Optional<Procedure> read() {
        var coverage = law.coverage();
        var facts = facts();
        if (coverage.filter(NEEDS_ANOTHER::contains).isPresent()
                && form.raw(field(ProceduralFact.ALTERNATIVE)).isEmpty()) {
            form.wrong(field(ProceduralFact.ALTERNATIVE), "procedure.error.alternative");
        }
        var from = law.day("from");
        var to = law.end(from);
        var source = law.source();
        if (form.raw("asOf").isEmpty()) {
            form.wrong("asOf", "procedure.error.asOf");
        }
        var note = law.note();
        if (note.isEmpty() && facts.values().stream().anyMatch(ProcedureForm::needsNote)) {
            form.wrong("note", "procedure.error.note");
        }
        return law.right()
                ? Optional.of(new Procedure(subject, territory, coverage.orElseThrow(), facts, from, to, source, note))
                : Optional.empty();
    }

    private static boolean needsNote(ProceduralValue value) {
        return value instanceof ProceduralValue.Chosen chosen && NEEDS_A_NOTE.contains(chosen.choice());
    }

    private Map<ProceduralFact, ProceduralValue> facts() {
        var facts = new EnumMap<ProceduralFact, ProceduralValue>(ProceduralFact.class);
        for (var fact : ProceduralFact.values()) {
            if (!form.raw(field(fact)).isEmpty()) {
                value(fact).ifPresent(value -> facts.put(fact, value));
            }
        }
        return facts;
    }

    /// Empty when it is to be mended.
    private Optional<ProceduralValue> value(ProceduralFact fact) {
        return switch (fact.form()) {
            case DAYS, MONTHS, TIMES -> number(fact);
            case LANGUAGES -> languages(fact);
            case CHOICE -> choice(fact);
            case WORDS -> words(fact);
        };
    }

    /// Digits of any script that are one character each: others cannot be read as a number.
    private Optional<ProceduralValue> number(ProceduralFact fact) {
        var typed = form.raw(field(fact));
        var digits = typed.length() <= 5 && typed.chars().allMatch(Character::isDigit);
        if (!digits || Integer.parseInt(typed) > MOST) {
            form.wrong(field(fact), "procedure.error.number");
            return Optional.empty();
        }
        return Optional.of(new ProceduralValue.Amount(Integer.parseInt(typed), fact.form()));
    }

    private Optional<ProceduralValue> languages(ProceduralFact fact) {
        var codes = codes(form.raw(field(fact))).toList();
        if (codes.isEmpty() || codes.size() > MOST_LANGUAGES || !codes.stream().allMatch(ProcedureWords::known)) {
            form.wrong(field(fact), "procedure.error.languages");
            return Optional.empty();
        }
        return Optional.of(new ProceduralValue.Languages(codes));
    }

    private Optional<ProceduralValue> choice(ProceduralFact fact) {
        var chosen = fact.choices().stream()
                .filter(choice -> choice.name().equals(form.raw(field(fact))))
                .findFirst();
        if (chosen.isEmpty()) {
            form.wrong(field(fact), "web.form.error.choice");
        }
        return chosen.map(ProceduralValue.Chosen::new);
    }

    private Optional<ProceduralValue> words(ProceduralFact fact) {
        var before = form.errors().size();
        var text = form.text(field(fact), WORDS);
        return form.errors().size() > before ? Optional.empty() : Optional.of(new ProceduralValue.Words(text));
    }

    /// What the form shows first.
    static Map<String, String> fields(Procedure procedure) {
        var fields = new HashMap<String, String>();
        LawForm.put(fields, procedure);
        procedure.facts().forEach((fact, value) -> fields.put(field(fact), value.written()));
        return fields;
    }

    /// Codes of languages that were typed and mean one, for telling their names.
    static List<String> known(String typed) {
        return codes(typed).filter(ProcedureWords::known).limit(MOST_LANGUAGES).toList();
    }

    private static Stream<String> codes(String typed) {
        return BETWEEN.splitAsStream(typed.toLowerCase(Locale.ROOT))
                .filter(code -> !code.isEmpty())
                .distinct();
    }
}
