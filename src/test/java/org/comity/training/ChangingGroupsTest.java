package org.comity.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.ACourse;
import org.comity.testing.ALearner;
import org.comity.testing.Http.Reply;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Touch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the secretariat changes of a group that is there.
@NodeTest
class ChangingGroupsTest {

    @Autowired
    MutableClock clock;

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    private ACourse course;
    private ALearner tutor;
    private String group;

    @BeforeEach
    void aGroupWithOnePlace() {
        course = new ACourse().published(1);
        tutor = ALearner.validatedTrainer(people, clock);
        group = course.cohort(new ACourse.Person(tutor.person().id().toString()), clock, 1);
    }

    @Test
    void withMorePlacesWhoeverWaitedLongestMovesUpAndNobodyLosesTheirs() {
        var first = joins();
        var second = joins();
        var third = joins();
        assertThat(change("capacity", "2").location()).isEqualTo(group);
        assertThat(first.session().get(course.page()).body()).contains(">enrolled<");
        assertThat(second.session().get(course.page()).body()).contains(">enrolled<");
        assertThat(second.session().get("/en/notices").body()).contains("You moved up");
        assertThat(third.session().get(course.page()).body()).contains("on the waiting list");

        var fewer = change("capacity", "1", "name", "A name to keep");
        assertThat(fewer.status()).isEqualTo(422);
        assertThat(fewer.body())
                .contains("2 people have a place, and nobody loses theirs: write 2 or more", "A name to keep");

        assertThat(change("capacity", "0").status()).isEqualTo(303);
        assertThat(third.session().get(course.page()).body()).contains(">enrolled<");
    }

    @Test
    void anotherTutorReadsOnAfterATouchAndTheOneBeforeReadsNoMore() {
        var learner = joins();
        learner.session().post(group + "/messages", Map.of("text", "What is a Party?"));
        var next = ALearner.validatedTrainer(people, clock);
        var form = form("tutor", next.person().id().toString(), "name", "Under a new tutor");
        assertThat(course.secretary().post(address(), form).body())
                .contains("Confirm with your passkey", next.person().name(), "Hand the group to another tutor");
        assertThat(tutor.session().get(group).status()).isEqualTo(200);

        assertThat(Touch.confirm(course.secretary(), address(), form).location())
                .isEqualTo(group);

        var thread = group + "/learners/" + learner.person().id();
        assertThat(next.session().get(thread).body()).contains("What is a Party?", "Under a new tutor");
        assertThat(tutor.session().get(thread).status()).isEqualTo(404);
        assertThat(tutor.session().get(group).status()).isEqualTo(404);
        assertThat(next.session().get("/en/notices").body())
                .contains("You tutor a group in a course now", "href=\"" + group);
        assertThat(tutor.session().get("/en/notices").body()).contains("You no longer tutor a group");
        assertThat(learner.session().get("/en/notices").body()).contains("has another tutor, or other days");
        assertThat(learner.session().get(group).body()).contains(next.person().name());
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void learnersAreToldOfOtherDaysAndNotOfAnotherName() {
        var learner = joins();
        change("name", "Another name");
        assertThat(learner.session().get("/en/notices").body()).doesNotContain("has another tutor, or other days");
        assertThat(learner.session().get(course.page()).body()).contains("Another name");

        assertThat(change("ends", "2199-12-31").status()).isEqualTo(303);

        assertThat(learner.session().get("/en/notices").body()).contains("has another tutor, or other days");
        assertThat(course.secretary().get(group).body()).contains("2199", "href=\"" + address());
        assertThat(entries()).isEqualTo(2);
        change("ends", "2199-12-31");
        assertThat(entries()).as("what stays the same is not recorded").isEqualTo(2);
    }

    @Test
    void whoeverWasOvertakenSeesItAndChangesNothing() {
        var first = form("name", "The first");
        var second = form("name", "The second");
        assertThat(course.secretary().post(address(), first).status()).isEqualTo(303);

        var refused = course.secretary().post(address(), second);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Somebody else changed this group meanwhile", "The second");
        assertThat(form()).containsEntry("name", "The first");
        assertThat(change("name", "The second").status()).as("seen anew").isEqualTo(303);
    }

    @Test
    void whatIsToBeMendedIsSaidBesideItsField() {
        var wrong = change("ends", "1999-01-01", "name", "", "capacity", "many");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"name-error\"", "id=\"ends-error\"", "id=\"capacity-error\"");
        var unknown = ALearner.ofLisbon(people, clock, Role.MEMBER, Role.TRAINER);
        assertThat(change("tutor", unknown.person().id().toString()).body())
                .contains("id=\"tutor-error\"", "Choose a validated trainer");
        assertThat(entries()).isZero();
    }

    @Test
    void nobodyElseChangesAGroup() {
        for (var other : new ALearner[] {tutor, joins()}) {
            assertThat(other.session().get(address()).status()).isEqualTo(404);
            assertThat(other.session().post(address(), form()).status()).isEqualTo(404);
        }
        var elsewhere = new ACourse().published(1).desk() + address().replaceFirst("^.*/cohorts", "/cohorts");
        assertThat(course.secretary().get(elsewhere).status()).isEqualTo(404);
        assertThat(course.secretary().post(elsewhere, form()).status()).isEqualTo(404);
    }

    /// A moment after whoever asked before.
    private ALearner joins() {
        clock.advance(Duration.ofSeconds(1));
        var learner = ALearner.ofLisbon(people, clock);
        learner.session()
                .post(course.page() + "/enrolment", Map.of("cohort", group.substring("/en/cohorts/".length())));
        return learner;
    }

    private String address() {
        return course.desk() + group.replaceFirst("^/en", "");
    }

    private Reply change(String... fields) {
        return course.secretary().post(address(), form(fields));
    }

    /// As the group stands, but for these fields, name and value in turn.
    private Map<String, String> form(String... fields) {
        var form = new HashMap<String, String>();
        var page = course.secretary().get(address()).body();
        for (var field : new String[] {"seen", "name", "begins", "ends", "capacity"}) {
            form.put(field, page.replaceFirst("(?s)^.*? name=\"" + field + "\" [^>]*value=\"([^\"]*)\".*$", "$1"));
        }
        form.put("tutor", tutor.person().id().toString());
        for (var i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    private int entries() {
        return database.sql(
                        "SELECT count(*) FROM audit_entry WHERE act = 'course.cohort-changed' AND statement LIKE :group")
                .param("group", "%" + group.substring("/en/cohorts/".length()) + "%")
                .query(Integer.class)
                .single();
    }
}
