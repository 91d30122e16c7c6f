package org.comity.requests.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.comity.requests.model.CarriedOver;
import org.comity.requests.model.Field;
import org.comity.requests.model.MeasureRules;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.usecase.SavingDraft;
import org.comity.web.FieldError;
import org.comity.web.View;

/// The draft form as it came in: what can be kept, what cannot and why, and all of it as typed.
///
/// @param change all that fits its fields
/// @param typed everything, for showing it again
record DraftForm(SavingDraft.Change change, Map<String, String> typed, List<FieldError> errors) {

    private static final String ROW = "identifier.";
    /// Far more rows than may be kept, so that too many are noticed and not forgotten.
    private static final int ROWS_READ = 100;

    /// What a form does not send stays as it was: a form cut short erases nothing.
    static DraftForm read(Map<String, String> parameters, View view) {
        var reading = new DraftReading(view);
        var typed = new TreeMap<String, String>();
        parameters.forEach((name, value) -> typed.put(name, clean(value)));
        var asked = measure(typed).rules().fields();
        for (var field : Field.values()) {
            if (isSent(field, asked, typed)) {
                reading.value(field, typed.getOrDefault(field.key(), ""));
            }
        }
        if (typed.keySet().stream().anyMatch(name -> name.startsWith(ROW))) {
            reading.identifiers(rows(typed));
        }
        if (typed.containsKey("secondLanguage")) {
            reading.secondLanguage(typed.getOrDefault("secondLanguage", ""));
        }
        if (typed.containsKey("handling")) {
            reading.handling(typed.getOrDefault("handling", ""));
        }
        return new DraftForm(reading.change(), typed, reading.errors());
    }

    /// A browser leaves out a box that is not ticked; then the whole rest of the form is there.
    private static boolean isSent(Field field, List<Field> asked, Map<String, String> typed) {
        return typed.containsKey(field.key())
                || (field.kind() == Field.Kind.TICK
                        && asked.contains(field)
                        && asked.stream()
                                .filter(other -> other.kind() != Field.Kind.TICK)
                                .allMatch(other -> typed.containsKey(other.key())));
    }

    /// Which form it is.
    private static RequestedMeasure measure(Map<String, String> typed) {
        return RequestedMeasure.ofWritten(typed.getOrDefault("measure", ""))
                .filter(MeasureRules.offered()::contains)
                .orElse(RequestedMeasure.PRESERVATION);
    }

    /// Which of its fields the form showed as already known.
    Set<Field> settled() {
        return CarriedOver.read(typed.getOrDefault(CarriedOver.DETAIL, ""));
    }

    /// One way of writing for line ends and for letters with accents; spaces around are nobody's intention.
    static String clean(String value) {
        return Normalizer.normalize(value.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
                .strip();
    }

    /// A row whose identifier is empty is none: so rows are taken away.
    private static List<DraftReading.Row> rows(Map<String, String> typed) {
        var rows = new ArrayList<DraftReading.Row>();
        for (var number = 0; number < ROWS_READ; number++) {
            var prefix = ROW + number + ".";
            if (!part(typed, prefix, "value").isEmpty()) {
                rows.add(new DraftReading.Row(
                        prefix + "value",
                        part(typed, prefix, "kind"),
                        part(typed, prefix, "value"),
                        part(typed, prefix, "at"),
                        part(typed, prefix, "zone"),
                        part(typed, prefix, "port")));
            }
        }
        return rows;
    }

    private static String part(Map<String, String> typed, String prefix, String name) {
        return typed.getOrDefault(prefix + name, "");
    }
}
