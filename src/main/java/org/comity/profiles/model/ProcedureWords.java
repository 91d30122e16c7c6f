package org.comity.profiles.model;

import java.text.Collator;
import java.text.ListFormat;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.ProceduralValue;
import org.comity.profiles.Subject;
import org.comity.vocabulary.Language;

/// What a State says of its procedure, in the words of one language: `90 days`, `Portuguese and English`.
///
/// @param texts the sentences of that language by their keys
public record ProcedureWords(Language language, Texts texts) {

    private static final Set<ProceduralFact> ZERO_SAYS_MORE =
            EnumSet.of(ProceduralFact.THRESHOLD_MONTHS, ProceduralFact.RETENTION_DAYS);

    /// Looks up a sentence.
    public interface Texts {
        String text(String key, Object... arguments);
    }

    /// A measure is called what its article is.
    public String subject(Subject subject) {
        if (subject == Subject.ASSISTANCE) {
            return texts.text("procedure.subject.ASSISTANCE");
        }
        var article = subject.article();
        return texts.text("profiles.article." + article.treaty() + "." + article.provision());
    }

    public String fact(ProceduralFact fact) {
        return texts.text("procedure.fact." + fact);
    }

    /// Nought may say more than a number: that there is no such limit, or no such law.
    public String value(ProceduralFact fact, ProceduralValue value) {
        return value instanceof ProceduralValue.Amount number && number.value() == 0 && ZERO_SAYS_MORE.contains(fact)
                ? texts.text("procedure.zero." + fact)
                : value(value);
    }

    private String value(ProceduralValue value) {
        return switch (value) {
            case ProceduralValue.Amount number -> texts.text("procedure.number." + number.form(), number.value());
            case ProceduralValue.Languages spoken ->
                ListFormat.getInstance(language.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                        .format(spoken.codes().stream().map(this::name).toList());
            case ProceduralValue.Chosen chosen -> texts.text("procedure.choice." + chosen.choice());
            case ProceduralValue.Words words -> words.text();
        };
    }

    /// A value as [ProceduralValue#written] gives it.
    public String written(ProceduralFact fact, String written) {
        return value(fact, fact.read(written));
    }

    /// What a language is called, given its code.
    public String name(String code) {
        return Locale.of(code).getDisplayLanguage(language.locale());
    }

    /// Whether a language has this code (ISO 639).
    public static boolean known(String code) {
        return code.matches("[a-z]{2,3}")
                && !Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equals(code);
    }

    /// Codes to choose from, by name.
    public List<String> codes() {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.length() == 2 && known(code))
                .sorted(Comparator.comparing(this::name, Collator.getInstance(language.locale())::compare))
                .toList();
    }
}
