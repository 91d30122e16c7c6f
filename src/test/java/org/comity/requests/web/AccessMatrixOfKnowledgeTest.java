package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.courseware.Packages;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.testing.AnEvent;
import org.comity.testing.AnExercise;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;

/// The same for what people know by: publications, recordings, events, exercises, courses and packages.
@NodeTest
class AccessMatrixOfKnowledgeTest extends AccessMatrix {

    private static final int LEAST_CELLS = 400;

    @Test
    void theNodeAnswersAsThePolicySaysOfKnowledge() {
        var askers = askers();
        publications(askers);
        media(askers);
        events(askers);
        exercises(askers);
        training(askers);
        packages(askers);

        assertThat(differences).isEmpty();
        assertThat(cells).isGreaterThanOrEqualTo(LEAST_CELLS);
    }

    /// Everyone reads the library, and its desk is for whom the policy names. Nothing is carried out: each form lacks
    /// something, or a touch.
    private void publications(List<Asker> askers) {
        var work = "a publication";
        for (var asker : askers) {
            var read = policy.allows(asker.roles(), Action.READ, Matter.PUBLICATION, Set.of());
            for (var path : List.of("/en/library", "/en/library/ets-185", "/api/v1/library", "/oai?verb=Identify")) {
                cell(asker, Way.read(path, Action.READ), work, read ? Expected.DONE : Expected.HIDDEN);
            }
            var write = policy.allows(asker.roles(), Action.WRITE, Matter.PUBLICATION, Set.of());
            cell(
                    asker,
                    Way.read("/en/secretariat/library/work?id=ets-185", Action.WRITE),
                    work,
                    write ? Expected.DONE : Expected.HIDDEN);
            var approve = policy.allows(asker.roles(), Action.APPROVE, Matter.PUBLICATION, Set.of());
            for (var form : Map.of("work", "id=ets-185&date=", "withdrawn", "id=ets-185&reason=")
                    .entrySet()) {
                var way = new Way(
                        "POST",
                        "/en/secretariat/library/" + form.getKey(),
                        form.getValue(),
                        Action.APPROVE,
                        Optional.empty());
                cell(asker, way, work, approve ? Expected.THERE : Expected.HIDDEN);
            }
        }
    }

    /// Everyone sees and hears what is published, and its desk is for whom the policy names. Nothing is carried out:
    /// each form lacks something, or a touch.
    private void media(List<Asker> askers) {
        var item = "a recording";
        var page = "octopus-project-2021";
        for (var asker : askers) {
            var read = policy.allows(asker.roles(), Action.READ, Matter.MEDIA, Set.of());
            for (var path : List.of("/en/media", "/en/media/" + page, "/api/v1/media", "/en/media/podcast.rss")) {
                cell(asker, Way.read(path, Action.READ), item, read ? Expected.DONE : Expected.HIDDEN);
            }
            var write = policy.allows(asker.roles(), Action.WRITE, Matter.MEDIA, Set.of());
            var form = Way.read("/en/secretariat/media/item?id=" + page, Action.WRITE);
            cell(asker, form, item, write ? Expected.DONE : Expected.HIDDEN);
            var approve = policy.allows(asker.roles(), Action.APPROVE, Matter.MEDIA, Set.of());
            for (var typed : Map.of("item", "&date=", "withdrawn", "&reason=").entrySet()) {
                var way = new Way(
                        "POST",
                        "/en/secretariat/media/" + typed.getKey(),
                        "id=" + page + typed.getValue(),
                        Action.APPROVE,
                        Optional.empty());
                cell(asker, way, item, approve ? Expected.THERE : Expected.HIDDEN);
            }
        }
    }

    /// A draft is its editors', a published event everyone's; what editors do, nobody else does. Nothing is carried
    /// out.
    private void events(List<Asker> askers) {
        var draft = AnEvent.tomorrow(clock).begun();
        var shown = AnEvent.tomorrow(clock).published();
        for (var asker : askers) {
            var read = policy.allows(asker.roles(), Action.READ, Matter.EVENT, Set.of());
            cell(asker, Way.read(draft.page(), Action.READ), "a draft", read ? Expected.DONE : Expected.HIDDEN);
            cell(asker, Way.read(shown.page(), Action.READ), "an event", Expected.DONE);
            var writes = policy.allows(asker.roles(), Action.WRITE, Matter.EVENT, Set.of());
            for (var path : List.of("/en/secretariat/events/new", shown.desk() + "/edit")) {
                cell(asker, Way.read(path, Action.WRITE), "editing", writes ? Expected.DONE : Expected.HIDDEN);
                var save = new Way("POST", path, "title-en=", Action.WRITE, Optional.empty());
                cell(asker, save, "editing", writes ? Expected.THERE : Expected.HIDDEN);
            }
            var cancel = new Way("POST", shown.desk() + "/acts", "act=CANCEL&said=", Action.WRITE, Optional.empty());
            cell(asker, cancel, "an event", writes ? Expected.THERE : Expected.HIDDEN);
            var decides = policy.allows(asker.roles(), Action.DECIDE, Matter.EVENT, Set.of());
            cell(asker, Way.read(shown.desk(), Action.DECIDE), "who comes", decides ? Expected.DONE : Expected.HIDDEN);
            var note = new Way("POST", shown.desk() + "/attendance", "table=", Action.DECIDE, Optional.empty());
            cell(asker, note, "who was there", decides ? Expected.DONE : Expected.HIDDEN);
        }
    }

    /// An exercise is its learner's alone, whoever else asks for it, and one's own is there whatever one's roles are.
    private void exercises(List<Asker> askers) {
        var learner = AnExercise.aLearner(people, clock);
        var foreign = AnExercise.begunBy(learner, AnExercise.FIRST);
        foreign.write(Map.of());
        for (var asker : askers) {
            var begins = policy.allows(asker.roles(), Action.START, Matter.EXERCISE, Set.of());
            var plays = policy.allows(asker.roles(), Action.ACT, Matter.EXERCISE, Set.of(Circumstance.OWN));
            var mine = begins
                    ? AnExercise.begunBy(asker.session(), AnExercise.FIRST).page()
                    : foreign.page();
            var story = "/en/exercises/" + AnExercise.FIRST;
            cell(asker, Way.read(story, Action.START), "a story", begins ? Expected.DONE : Expected.HIDDEN);
            var begin = new Way("POST", story + "/begin", "x=", Action.START, Optional.empty());
            cell(asker, begin, "an exercise", begins ? Expected.DONE : Expected.HIDDEN);
            for (var path : List.of("/draft", "")) {
                var own = Way.read(mine + path, Action.ACT);
                cell(asker, own, "their own", plays ? Expected.DONE : Expected.HIDDEN);
                var other = Way.read(foreign.page() + path, Action.ACT);
                cell(asker, other, "of another", Expected.HIDDEN);
            }
            var write = new Way("POST", mine + "/draft", "subject=x", Action.ACT, Optional.empty());
            cell(asker, write, "their own", plays ? Expected.DONE : Expected.HIDDEN);
            for (var act : List.of("SUBMIT", "APPROVE", "WITHDRAW")) {
                var deed = new Way("POST", foreign.page() + "/acts", "act=" + act, Action.ACT, Optional.empty());
                cell(asker, deed, "of another", Expected.HIDDEN);
            }
        }
    }

    /// Everyone reads a course, its desk is the secretariat's; nobody finds what others learn. Nothing is carried out:
    /// each form lacks something, or a touch.
    private void training(List<Asker> askers) {
        for (var asker : askers) {
            var read = policy.allows(asker.roles(), Action.READ, Matter.COURSE, Set.of(Circumstance.FOR_EVERYONE));
            for (var path : List.of("/en/training", "/en/training/tiny-course", "/api/v1/courses/tiny-course")) {
                cell(asker, Way.read(path, Action.READ), "a course", read ? Expected.DONE : Expected.HIDDEN);
            }
            var writes = policy.allows(asker.roles(), Action.WRITE, Matter.COURSE, Set.of());
            var desk = "/en/secretariat/training/tiny-course";
            for (var path : List.of(desk, desk + "/versions/1")) {
                cell(asker, Way.read(path, Action.WRITE), "a desk", writes ? Expected.DONE : Expected.HIDDEN);
            }
            var begin = new Way("POST", desk + "/cohorts", "name=", Action.WRITE, Optional.empty());
            cell(asker, begin, "a cohort", writes ? Expected.THERE : Expected.HIDDEN);
            var approves = policy.allows(asker.roles(), Action.APPROVE, Matter.COURSE, Set.of());
            var retire = new Way("POST", desk + "/acts", "act=RETIRE", Action.APPROVE, Optional.empty());
            cell(asker, retire, "a course", approves ? Expected.DONE : Expected.HIDDEN);
            var decides = policy.allows(asker.roles(), Action.DECIDE, Matter.ENROLMENT, Set.of());
            cell(
                    asker,
                    Way.read("/en/training/tiny-course/learners", Action.DECIDE),
                    "who asks",
                    decides ? Expected.DONE : Expected.HIDDEN);
            cell(asker, Way.read("/en/training/tiny-course/parts/check", Action.READ), "a part", Expected.HIDDEN);
            var validates = policy.allows(asker.roles(), Action.DECIDE, Matter.TRAINER_PACK, Set.of());
            var validate = new Way(
                    "POST",
                    "/en/secretariat/trainers/validations",
                    "trainer=" + asker.id() + "&reason=",
                    Action.DECIDE,
                    Optional.empty());
            cell(asker, validate, "a trainer", validates ? Expected.THERE : Expected.HIDDEN);
        }
    }

    /// A package is run by whom it is for, and kept by the secretariat. Nothing is carried out: the form lacks a
    /// reason.
    private void packages(List<Asker> askers) {
        var secretary = Http.officer("Demo Secretary One");
        var open = Packages.bring(secretary, Packages.zip(Packages.scorm12()));
        var closed = Packages.send(secretary, "/en/secretariat/packages", "course", Packages.zip(Packages.scorm12()))
                .location()
                .replaceFirst("^.*/", "");
        for (var asker : askers) {
            for (var way : List.of("", "/run")) {
                var all = policy.allows(
                        asker.roles(), Action.READ, Matter.COURSE_PACKAGE, Set.of(Circumstance.FOR_MEMBERS));
                var page = Way.read("/en/training/packages/" + open + way, Action.READ);
                cell(asker, page, "a package for all", all ? Expected.DONE : Expected.HIDDEN);
                var some = policy.allows(asker.roles(), Action.READ, Matter.COURSE_PACKAGE, Set.of());
                var other = Way.read("/en/training/packages/" + closed + way, Action.READ);
                cell(asker, other, "a package of a course", some ? Expected.DONE : Expected.HIDDEN);
            }
            var writes = policy.allows(asker.roles(), Action.WRITE, Matter.COURSE_PACKAGE, Set.of());
            var desk = Way.read("/en/secretariat/packages/" + open, Action.LIST);
            cell(asker, desk, "a package", writes ? Expected.DONE : Expected.HIDDEN);
            var withdraw = new Way(
                    "POST",
                    "/en/secretariat/packages/" + open + "/withdrawn",
                    "reason=",
                    Action.WRITE,
                    Optional.empty());
            cell(asker, withdraw, "a package", writes ? Expected.THERE : Expected.HIDDEN);
        }
    }
}
