package org.comity.testing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.identity.Belonging;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Http.Reply;

/// An exercise somebody began on the shared node, played over plain HTTP as a browser would.
///
/// @param id of the request it is played with
public record AnExercise(Http learner, String scenario, String id) {

    public static final String FIRST = "first-preservation-request";
    public static final String REFUSED = "refused-with-a-reason";

    private static final Pattern ID = Pattern.compile("/requests/([0-9a-f-]{36})");

    /// A new fictional member, signed in: whoever learned before has begun as many exercises as fit into a day.
    public static Http aLearner(IdentityStore people, Clock clock) {
        var name = "Learner " + UUID.randomUUID();
        var academy = new Belonging.Independent("Exercise Academy", Optional.empty(), ZoneId.of("Europe/Paris"), true);
        var id = new PersonId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        people.add(Person.of(id, name, academy, Set.of(Role.MEMBER)), clock.instant());
        var learner = Http.officer(name);
        learner.get("/en/account");
        return learner;
    }

    /// Begins one anew, whatever went on before.
    public static AnExercise begunBy(Http learner, String scenario) {
        learner.get("/en/exercises/" + scenario);
        learner.post("/en/exercises/" + scenario + "/end", Map.of());
        var begun = learner.post("/en/exercises/" + scenario + "/begin", Map.of());
        var id = ID.matcher(begun.location());
        if (begun.status() != 303 || !id.find()) {
            throw new AssertionError("An exercise begins, not " + begun.status() + ": " + begun.body());
        }
        return new AnExercise(learner, scenario, id.group(1));
    }

    public String page() {
        return "/en/requests/" + id;
    }

    public String story() {
        return "/en/exercises/" + scenario;
    }

    /// A good draft for the first scenario, with some fields changed.
    public Reply write(Map<String, String> changed) {
        var draft = new HashMap<>(Desk.completeDraft());
        draft.put("identifier.0.value", "203.0.113.24");
        draft.put("identifier.0.zone", "UTC");
        draft.put("custodian", "Exercise Net in Exercise State B");
        draft.putAll(changed);
        return learner.post(page() + "/draft", draft);
    }

    /// Does something, with a touch where one is asked for.
    public Reply act(String act) {
        return Touch.confirm(learner, page() + "/acts", Map.of("act", act));
    }

    public Reply say(String act, String text) {
        return learner.post(page() + "/acts", Map.of("act", act, "text", text));
    }

    /// Brings it to where the first question waits.
    public AnExercise sent() {
        write(Map.of());
        act("SUBMIT");
        learner.get(page());
        act("SEND");
        learner.get(page());
        return this;
    }
}
