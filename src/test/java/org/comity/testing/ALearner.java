package org.comity.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.identity.Belonging;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Http.Reply;

/// Somebody who takes courses, signed in; and how the quiz of `tiny-course` is answered.
public record ALearner(Person person, Http session) {

    /// The course that tests bring along: `src/test/resources/courses/tiny-course`.
    public static final String TINY = "/en/training/tiny-course";

    /// Of the Portuguese demonstration authority, new to the node.
    public static ALearner ofLisbon(IdentityStore people, MutableClock clock, Role... roles) {
        var lisbon = Lisbon.officer(people).authority();
        return of(people, clock, new Belonging.ToAuthority(lisbon), roles);
    }

    public static ALearner of(IdentityStore people, MutableClock clock, Belonging belonging, Role... roles) {
        var person = Person.of(
                new PersonId(UUID.randomUUID()),
                "Learner " + UUID.randomUUID(),
                belonging,
                roles.length == 0 ? List.of(Role.MEMBER) : List.of(roles));
        people.add(person, clock.instant());
        var session = Http.officer(person.name());
        session.get("/en/account");
        return new ALearner(person, session);
    }

    /// A trainer of Lisbon behind whom the secretariat stands.
    public static ALearner validatedTrainer(IdentityStore people, MutableClock clock) {
        var trainer = ofLisbon(people, clock, Role.MEMBER, Role.TRAINER);
        var secretary = Http.officer("Demo Secretary Two");
        secretary.get("/en/account");
        Touch.confirm(
                secretary,
                "/en/secretariat/trainers/validations",
                Map.of(
                        "trainer", trainer.person().id().toString(),
                        "decision", "ACCEPT",
                        "reason", "Known for years."));
        return trainer;
    }

    public Reply enrol(String course) {
        return session.post(course + "/enrolment", Map.of());
    }

    public Reply read(String course, String part) {
        return session.post(course + "/parts/" + part + "/read", Map.of());
    }

    /// @param attempt the number of the try
    public Reply answer(int attempt, Map<String, String> answers) {
        var form = new HashMap<>(answers);
        form.put("try", Integer.toString(attempt));
        return session.post(TINY + "/parts/check/answers", form);
    }

    /// What is right in `tiny-course`.
    public static Map<String, String> right() {
        return Map.of(
                "q.days", "60",
                "q.after", "assistance",
                "q.data.traffic", "yes",
                "q.data.content", "yes",
                "q.steps.ask", "1",
                "q.steps.keep", "2",
                "q.steps.assist", "3");
    }

    /// Two answers of four are wrong.
    public static Map<String, String> wrong() {
        var answers = new HashMap<>(right());
        answers.put("q.days", "90");
        answers.put("q.after", "nothing");
        return answers;
    }
}
