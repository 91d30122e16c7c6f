package org.comity.pathfinder.usecase;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.pathfinder.Question;

/// A question as it was typed, in a page, an address or a command: nothing is trusted yet, nothing is lost.
///
/// @param values what was typed, stripped, by the field's name
/// @param repeated fields that were given more than once
public record QuestionForm(Map<String, String> values, List<String> repeated) {

    public static final String FROM = "from";
    public static final String TO = "to";
    public static final String PROVIDER = "provider";
    public static final String NEED = "need";
    public static final String OFFENCE = "offence";
    public static final String PENALTY_FROM = "penalty-from";
    public static final String PENALTY_TO = "penalty-to";
    public static final String RISK_OF_LOSS = "risk-of-loss";
    public static final String EMERGENCY = "emergency";
    public static final String ASKER = "asker";
    public static final String AS_OF = "as-of";

    /// Every field, named as in the command and in addresses.
    public static final List<String> FIELDS =
            List.of(FROM, TO, PROVIDER, NEED, OFFENCE, PENALTY_FROM, PENALTY_TO, RISK_OF_LOSS, EMERGENCY, ASKER, AS_OF);

    public QuestionForm {
        values = Map.copyOf(values);
        repeated = List.copyOf(repeated);
    }

    /// From the parameters of a web request; those that are no fields are left alone.
    public static QuestionForm ofParameters(Map<String, String[]> parameters) {
        var values = new LinkedHashMap<String, String>();
        var repeated = new ArrayList<String>();
        for (var field : FIELDS) {
            var given = parameters.getOrDefault(field, new String[0]);
            if (given.length > 1) {
                repeated.add(field);
            }
            if (given.length > 0) {
                values.put(field, given[0].strip());
            }
        }
        return new QuestionForm(values, repeated);
    }

    /// A question that was understood, as an address carries it: what is absent is left out.
    ///
    /// @param dated whether the day is part of the address, or means "today" whenever it is opened
    public static QuestionForm of(Question question, boolean dated) {
        var values = new LinkedHashMap<String, String>();
        values.put(FROM, question.from().code());
        question.to().ifPresent(to -> values.put(TO, to.code()));
        question.holder().provider().ifPresent(provider -> values.put(PROVIDER, provider.name()));
        values.put(NEED, question.need().written());
        question.offence().ifPresent(offence -> values.put(OFFENCE, offence.written()));
        question.circumstances().penaltyFrom().ifPresent(penalty -> values.put(PENALTY_FROM, penalty.years()));
        question.circumstances().penaltyTo().ifPresent(penalty -> values.put(PENALTY_TO, penalty.years()));
        if (question.riskOfLoss()) {
            values.put(RISK_OF_LOSS, "true");
        }
        if (question.emergency()) {
            values.put(EMERGENCY, "true");
        }
        question.asker().ifPresent(asker -> values.put(ASKER, asker.written()));
        if (dated) {
            values.put(AS_OF, question.asOf().toString());
        }
        return new QuestionForm(values, List.of());
    }

    /// What was typed; empty when nothing was.
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean given(String field) {
        return values.containsKey(field);
    }

    /// As an address carries it: `?from=PT&to=JP…`.
    public String query() {
        return FIELDS.stream()
                .filter(this::given)
                .map(field -> field + "=" + URLEncoder.encode(value(field), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
