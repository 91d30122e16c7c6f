package org.comity.courseware.model;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The rules of cmi5 for the statements of a unit: their order (section 10.2) and what they say (sections 9.3 to
/// 9.5).
public final class Cmi5Rules {

    /// How far a session is.
    public enum State {
        LAUNCHED,
        INITIALIZED,
        TERMINATED,
        /// Another launch took its place.
        ABANDONED
    }

    private Cmi5Rules() {}

    /// @param said which verbs of cmi5 the unit said in this registration before
    /// @return how far the session is after it
    /// @throws StatementRefused when a rule forbids it
    public static State after(State before, Set<Cmi5Verb> said, XapiStatement statement, Cmi5Launch launch) {
        if (statement.defined().isEmpty()) {
            if (before != State.INITIALIZED) {
                throw StatementRefused.forbidden("Between initialized and terminated only");
            }
            return before;
        }
        var verb = statement.defined().get();
        if (before != (verb == Cmi5Verb.INITIALIZED ? State.LAUNCHED : State.INITIALIZED)) {
            throw StatementRefused.forbidden("initialized comes first and once, terminated last");
        }
        if (!statement.node().has("timestamp")) {
            throw StatementRefused.malformed("timestamp is missing");
        }
        once(verb, said);
        check(verb, statement, launch);
        return switch (verb) {
            case TERMINATED -> State.TERMINATED;
            case INITIALIZED, COMPLETED, PASSED, FAILED, LAUNCHED, ABANDONED, WAIVED, SATISFIED -> State.INITIALIZED;
        };
    }

    private static void once(Cmi5Verb verb, Set<Cmi5Verb> said) {
        if ((verb == Cmi5Verb.COMPLETED || verb == Cmi5Verb.PASSED) && said.contains(verb)) {
            throw StatementRefused.forbidden("Once in a registration");
        }
        if (verb == Cmi5Verb.FAILED && said.contains(Cmi5Verb.PASSED)) {
            throw StatementRefused.forbidden("Nobody fails what they passed");
        }
    }

    private static void check(Cmi5Verb verb, XapiStatement statement, Cmi5Launch launch) {
        var result = statement.node().path("result");
        var judged = verb == Cmi5Verb.COMPLETED || verb == Cmi5Verb.PASSED || verb == Cmi5Verb.FAILED;
        if ((judged || verb == Cmi5Verb.TERMINATED) && !result.has("duration")) {
            throw StatementRefused.forbidden("result.duration is missing");
        }
        if (judged != XapiStatement.category(statement.node(), XapiStatement.MOVE_ON)) {
            throw StatementRefused.forbidden("completed, passed and failed, and no other, are of the category moveon");
        }
        if (verb != Cmi5Verb.COMPLETED && result.has("completion")) {
            throw StatementRefused.forbidden("result.completion is for completed");
        }
        if (verb != Cmi5Verb.PASSED && verb != Cmi5Verb.FAILED && (result.has("success") || result.has("score"))) {
            throw StatementRefused.forbidden("result.success and result.score are for passed and failed");
        }
        switch (verb) {
            case COMPLETED -> must(result, "completion", true);
            case PASSED -> {
                must(result, "success", true);
                measured(statement, launch, true);
            }
            case FAILED -> {
                must(result, "success", false);
                measured(statement, launch, false);
            }
            case INITIALIZED, TERMINATED, LAUNCHED, ABANDONED, WAIVED, SATISFIED -> {}
        }
    }

    private static void must(JsonNode result, String name, boolean wanted) {
        if (!result.has(name) || result.path(name).booleanValue() != wanted) {
            throw StatementRefused.forbidden("result." + name + " is " + wanted);
        }
    }

    /// Section 9.5.1.1: the score must agree with the mastery score.
    private static void measured(XapiStatement statement, Cmi5Launch launch, boolean passed) {
        if (launch.mastery().isEmpty() || statement.scaled().isEmpty()) {
            return;
        }
        if (statement.scaled().getAsDouble() >= launch.mastery().getAsDouble() != passed) {
            throw StatementRefused.forbidden("The score does not agree with the mastery score");
        }
    }
}
