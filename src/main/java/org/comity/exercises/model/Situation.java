package org.comity.exercises.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.requests.Rehearsal;
import org.comity.requests.model.Act;
import org.comity.requests.model.Content;
import org.comity.requests.model.Field;
import org.comity.requests.model.Identifier;
import org.comity.requests.model.Step;

/// What a script looks at: what the learner wrote, and what happened so far.
///
/// @param steps in order
public record Situation(Content content, List<Step> steps) {

    public Situation {
        steps = List.copyOf(steps);
    }

    public static Situation of(Rehearsal rehearsal) {
        return new Situation(rehearsal.request().content(), rehearsal.steps());
    }

    public int times(Act act) {
        return (int) steps.stream().filter(step -> step.act() == act).count();
    }

    /// @param of a field by its key, `identifiers`, `answers` for all answers, or several of them with `+` between
    String text(String of) {
        return Arrays.stream(of.split("\\+")).map(this::part).collect(Collectors.joining("\n"));
    }

    private String part(String of) {
        return switch (of) {
            case "identifiers" ->
                content.identifiers().stream().map(Situation::text).collect(Collectors.joining("\n"));
            case "answers" -> answers().collect(Collectors.joining("\n"));
            default -> Field.ofKey(of).map(content::value).orElseThrow(() -> unknown(of));
        };
    }

    static boolean knows(String of) {
        return Arrays.stream(of.split("\\+"))
                .allMatch(part -> part.equals("identifiers")
                        || part.equals("answers")
                        || Field.ofKey(part).isPresent());
    }

    private Stream<String> answers() {
        return steps.stream().filter(step -> step.act() == Act.ANSWER).map(step -> step.detail("text"));
    }

    private static String text(Identifier identifier) {
        return identifier.value() + " " + identifier.at() + " " + identifier.zone();
    }

    private static IllegalArgumentException unknown(String of) {
        return new IllegalArgumentException("Nothing is called '" + of + "'");
    }
}
