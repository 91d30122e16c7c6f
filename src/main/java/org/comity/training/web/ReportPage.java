package org.comity.training.web;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.comity.identity.Person;
import org.comity.training.usecase.Nominating.Choice;
import org.comity.training.usecase.ReportingTraining.Report;
import org.comity.vocabulary.Country;
import org.comity.web.FieldError;

/// Training of the people of a State, or figures of all.
///
/// @param people who can be named for a course
/// @param choices what they can be named for
public record ReportPage(
        Report report,
        Function<Country, String> names,
        List<Person> people,
        List<Choice> choices,
        Map<String, String> typed,
        List<FieldError> errors) {

    /// As it stands in the form.
    public static String value(Choice choice) {
        return choice.course().id()
                + choice.cohort().map(cohort -> "/" + cohort.id()).orElse("");
    }

    public static String figure(OptionalInt figure) {
        return figure.isPresent() ? Integer.toString(figure.getAsInt()) : "< 5";
    }
}
