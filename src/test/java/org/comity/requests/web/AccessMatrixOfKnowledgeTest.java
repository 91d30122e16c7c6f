package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.assessments.AnAssessment;
import org.comity.courseware.Packages;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.news.NewsEditor;
import org.comity.testing.ATicket;
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
        news(askers);
        assessments(askers);
        cyberviolence(askers);
        events(askers);
        exercises(askers);
        training(askers);
        packages(askers);
        services(askers);
        benchmarks(askers);
        guides(askers);
        tickets(askers);

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

    /// Everyone finds services; those of Portugal are kept by its own people, those of a State without any by the
    /// secretariat. Nothing is carried out: each form lacks something.
    private void services(List<Asker> askers) {
        for (var asker : askers) {
            var read =
                    policy.allows(asker.roles(), Action.READ, Matter.HELP_SERVICE, Set.of(Circumstance.FOR_EVERYONE));
            for (var path : List.of("/en/help", "/en/help/pt/fraud", "/api/v1/help/pt")) {
                cell(asker, Way.read(path, Action.READ), "help", read ? Expected.DONE : Expected.HIDDEN);
            }
            var works = policy.allows(asker.roles(), Action.LIST, Matter.HELP_SERVICE, Set.of());
            var desk = Way.read("/en/secretariat/services", Action.LIST);
            cell(asker, desk, "services", works ? Expected.DONE : Expected.HIDDEN);
            var own = asker.portuguese() ? Set.of(Circumstance.OWN_STATE) : Set.<Circumstance>of();
            services(asker, "pt", "pt-cnpd", own);
            services(asker, "is", "is-personuvernd", Set.of(Circumstance.WITHOUT_REVIEWER));
            services(asker, "any", "any-stopncii-org", Set.of(Circumstance.WITHOUT_REVIEWER));
        }
    }

    private void services(Asker asker, String place, String id, Set<Circumstance> holding) {
        var desk = "/en/secretariat/services/" + place;
        var read = policy.allows(asker.roles(), Action.READ, Matter.HELP_SERVICE, holding);
        cell(asker, Way.read(desk, Action.READ), "services", read ? Expected.DONE : Expected.HIDDEN);
        var confirm = policy.allows(asker.roles(), Action.WRITE, Matter.HELP_SERVICE, holding);
        var form = Way.read(desk + "/service?id=" + id, Action.WRITE);
        cell(asker, form, "a service", confirm ? Expected.DONE : Expected.HIDDEN);
        var confirming = new Way("POST", desk + "/confirmed", "id=" + id + "&checked=", Action.WRITE, Optional.empty());
        cell(asker, confirming, "a service", confirm ? Expected.THERE : Expected.HIDDEN);
        var keep = policy.allows(asker.roles(), Action.APPROVE, Matter.HELP_SERVICE, holding);
        for (var typed : Map.of("service", "&name=", "withdrawn", "&reason=").entrySet()) {
            var body = "id=" + id + typed.getValue();
            var way = new Way("POST", desk + "/" + typed.getKey(), body, Action.APPROVE, Optional.empty());
            cell(asker, way, "a service", keep ? Expected.THERE : Expected.HIDDEN);
        }
    }

    /// Everyone reads news, drafts are the secretariat's, and so is its desk. Nothing is carried out: each form lacks
    /// something.
    private void news(List<Asker> askers) {
        var draft = new NewsEditor(Http.visitor()).drafted("Of the matrix");
        for (var asker : askers) {
            var read = policy.allows(asker.roles(), Action.READ, Matter.NEWS, Set.of());
            for (var path : List.of("/en/news", "/en/news.atom", "/api/v1/news")) {
                cell(asker, Way.read(path, Action.READ), "news", read ? Expected.DONE : Expected.HIDDEN);
            }
            cell(asker, Way.read("/en/news/" + draft, Action.READ), "a draft", Expected.HIDDEN);
            var write = policy.allows(asker.roles(), Action.WRITE, Matter.NEWS, Set.of());
            var form = Way.read("/en/secretariat/news/item?id=" + draft, Action.WRITE);
            cell(asker, form, "a draft", write ? Expected.DONE : Expected.HIDDEN);
            var save =
                    new Way("POST", "/en/secretariat/news/item", "do=save&title-en=", Action.WRITE, Optional.empty());
            cell(asker, save, "news", write ? Expected.THERE : Expected.HIDDEN);
            var approve = policy.allows(asker.roles(), Action.APPROVE, Matter.NEWS, Set.of());
            var publish = new Way(
                    "POST", "/en/secretariat/news/item", "do=publish&title-en=", Action.APPROVE, Optional.empty());
            cell(asker, publish, "news", approve ? Expected.THERE : Expected.HIDDEN);
        }
    }

    /// An open assessment is everyone's to know of; a State's reply is its people's to write, and what was submitted is
    /// read by whom the policy says. Nothing is carried out: each form lacks something, or a touch.
    private void assessments(List<Asker> askers) {
        var draft = AnAssessment.until(clock, 30).drafted();
        var open = AnAssessment.until(clock, 30).with("readers", "PARTIES").opened();
        var lisbon = Http.officer("Demo Duty Officer (Lisbon)");
        lisbon.get("/en/account");
        open.answer(lisbon, "1.1", "yes");
        var head = Http.officer("Demo Head (Lisbon)");
        head.get("/en/account");
        open.submit(head, "no");
        for (var asker : askers) {
            var writes = policy.allows(asker.roles(), Action.WRITE, Matter.ASSESSMENT, Set.of());
            cell(asker, Way.read(open.page(), Action.READ), "an assessment", Expected.DONE);
            cell(asker, Way.read(draft.page(), Action.READ), "a draft", Expected.HIDDEN);
            for (var path : List.of(draft.desk(), AnAssessment.DESK + "/edit?id=" + draft.slug())) {
                cell(asker, Way.read(path, Action.WRITE), "a draft", writes ? Expected.DONE : Expected.HIDDEN);
            }
            var approves = policy.allows(asker.roles(), Action.APPROVE, Matter.ASSESSMENT, Set.of());
            var publish = new Way("POST", open.desk(), "do=publish", Action.APPROVE, Optional.empty());
            cell(asker, publish, "an assessment", approves ? Expected.THERE : Expected.HIDDEN);
            var asks = policy.allows(asker.roles(), Action.DECIDE, Matter.ASSESSMENT_REPLY, Set.of());
            var ask = new Way("POST", open.desk() + "/asked", "state=PT&words=", Action.DECIDE, Optional.empty());
            cell(asker, ask, "a reply", asks ? Expected.THERE : Expected.HIDDEN);
            replies(asker, open);
        }
    }

    /// Portugal replied, and Parties read each other's; every State of the matrix is a Party.
    private void replies(Asker asker, AnAssessment open) {
        var party = asker.portuguese() || asker.name().contains("(Tokyo)");
        var own = party ? Set.of(Circumstance.OWN_STATE) : Set.<Circumstance>of();
        var writes = policy.allows(asker.roles(), Action.WRITE, Matter.ASSESSMENT_REPLY, own);
        cell(asker, Way.read(open.replies(), Action.READ), "their reply", writes ? Expected.DONE : Expected.HIDDEN);
        var save = new Way("POST", open.replies(), "answer-2.1=many", Action.WRITE, Optional.empty());
        cell(asker, save, "their reply", writes ? Expected.THERE : Expected.HIDDEN);
        var submits = policy.allows(asker.roles(), Action.APPROVE, Matter.ASSESSMENT_REPLY, own);
        var submit = new Way("POST", open.replies() + "/submitted", "consents=", Action.APPROVE, Optional.empty());
        cell(asker, submit, "their reply", submits ? Expected.THERE : Expected.HIDDEN);
        var holding = EnumSet.noneOf(Circumstance.class);
        if (party) {
            holding.add(Circumstance.OF_A_PARTY);
        }
        if (asker.portuguese()) {
            holding.add(Circumstance.OWN_STATE);
        }
        var reads = policy.allows(asker.roles(), Action.READ, Matter.ASSESSMENT_REPLY, holding);
        cell(
                asker,
                Way.read(open.page() + "/answers", Action.READ),
                "a reply",
                reads ? Expected.DONE : Expected.HIDDEN);
    }

    /// Everyone reads the resource on cyberviolence and tells what is missing in it; its desk is for whom the policy
    /// names. Nothing is carried out: each form lacks something, or a touch.
    private void cyberviolence(List<Asker> askers) {
        var item = "a measure";
        var page = "austria-penal-code-107c";
        var desk = "/en/secretariat/cyberviolence";
        var told = desk + "/told/" + aTelling();
        for (var asker : askers) {
            var read = policy.allows(asker.roles(), Action.READ, Matter.CYBERVIOLENCE, Set.of());
            for (var path : List.of("/en/help/cyberviolence", "/api/v1/cyberviolence/measures")) {
                cell(asker, Way.read(path, Action.READ), item, read ? Expected.DONE : Expected.HIDDEN);
            }
            var tell = policy.allows(asker.roles(), Action.START, Matter.TELLING, Set.of());
            cell(
                    asker,
                    Way.read("/en/help/cyberviolence/tell", Action.START),
                    "telling",
                    tell ? Expected.DONE : Expected.HIDDEN);
            var write = policy.allows(asker.roles(), Action.WRITE, Matter.CYBERVIOLENCE, Set.of());
            var form = Way.read(desk + "/entry?id=" + page, Action.WRITE);
            cell(asker, form, item, write ? Expected.DONE : Expected.HIDDEN);
            var approve = policy.allows(asker.roles(), Action.APPROVE, Matter.CYBERVIOLENCE, Set.of());
            for (var typed :
                    Map.of("entry", "&do=PUBLISH", "withdrawn", "&reason=").entrySet()) {
                var way = new Way(
                        "POST",
                        desk + "/" + typed.getKey(),
                        "id=" + page + typed.getValue(),
                        Action.APPROVE,
                        Optional.empty());
                cell(asker, way, item, approve ? Expected.THERE : Expected.HIDDEN);
            }
            tellings(asker, told);
        }
    }

    /// What waits is read and decided by whom the policy names, and does not exist for others.
    private void tellings(Asker asker, String told) {
        var reads = policy.allows(asker.roles(), Action.READ, Matter.TELLING, Set.of());
        cell(asker, Way.read(told, Action.READ), "something told", reads ? Expected.DONE : Expected.HIDDEN);
        var decides = policy.allows(asker.roles(), Action.DECIDE, Matter.TELLING, Set.of());
        var answer = new Way("POST", told + "/acts", "act=ANSWER&how=&answer=", Action.DECIDE, Optional.empty());
        cell(asker, answer, "something told", decides ? Expected.THERE : Expected.HIDDEN);
    }

    private UUID aTelling() {
        var id = UUID.randomUUID();
        database.sql("""
                        INSERT INTO cyberviolence_telling (id, type, language, words, source, status, told_at,
                            secret_digest, words_digest)
                        VALUES (:id, '', 'en', 'matrix', 'a source', 'WAITING', :at, sha256(:text::bytea),
                            sha256(:text::bytea))
                        """)
                .param("id", id)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("text", id.toString())
                .update();
        return id;
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

    /// Benchmarks of a State are for everyone, and answered by whoever publishes what is said of it. Nothing is carried
    /// out: the form holds an answer that is none.
    private void benchmarks(List<Asker> askers) {
        for (var asker : askers) {
            cell(asker, Way.read("/en/help/children/benchmarks/pt", Action.READ), "benchmarks", Expected.DONE);
            var holding = asker.portuguese() ? Set.of(Circumstance.OWN_STATE) : Set.<Circumstance>of();
            var publishes = policy.allows(asker.roles(), Action.APPROVE, Matter.PROFILE, holding);
            var form = "/en/children/benchmarks/PT";
            cell(asker, Way.read(form, Action.READ), "answers", publishes ? Expected.DONE : Expected.HIDDEN);
            var answer = new Way("POST", form, "seen=0&said-ets185-9-1-a=x", Action.WRITE, Optional.empty());
            cell(asker, answer, "answers", publishes ? Expected.THERE : Expected.HIDDEN);
        }
    }

    /// Everyone reads a guide, and its desk is for whom the policy names. Nothing is carried out: each form lacks
    /// something, or a touch.
    private void guides(List<Asker> askers) {
        var guide = "a guide";
        var desk = "/en/secretariat/guides/phishing";
        for (var asker : askers) {
            var read = policy.allows(asker.roles(), Action.READ, Matter.GUIDE, Set.of());
            for (var path :
                    List.of("/en/help/guides", "/en/help/guides/phishing", "/en/help/guides/phishing/leaflet")) {
                cell(asker, Way.read(path, Action.READ), guide, read ? Expected.DONE : Expected.HIDDEN);
            }
            var write = policy.allows(asker.roles(), Action.WRITE, Matter.GUIDE, Set.of());
            for (var path : List.of(desk, desk + "/en")) {
                cell(asker, Way.read(path, Action.WRITE), guide, write ? Expected.DONE : Expected.HIDDEN);
            }
            var approve = policy.allows(asker.roles(), Action.APPROVE, Matter.GUIDE, Set.of());
            for (var form : Map.of("/en", "text=", "/reviewed", "digest=").entrySet()) {
                var way = new Way("POST", desk + form.getKey(), form.getValue(), Action.APPROVE, Optional.empty());
                cell(asker, way, guide, approve ? Expected.THERE : Expected.HIDDEN);
            }
        }
    }

    /// A letter is for the secretariat and whoever wrote it; nobody else finds it, nor who looks after what. Nothing is
    /// carried out: each form lacks something.
    private void tickets(List<Asker> askers) {
        var visitors = ATicket.by(Http.visitor(), clock, database);
        var officers = ATicket.by(Http.officer("Demo Duty Officer (Lisbon)"), clock, database);
        for (var asker : askers) {
            cell(asker, Way.read("/en/contact", Action.START), "writing", Expected.DONE);
            cell(asker, Way.read(visitors.page(), Action.READ), "by its address", Expected.DONE);
            var own = asker.name().equals("Demo Duty Officer (Lisbon)");
            var mine = Way.read(officers.page(), Action.READ);
            cell(asker, mine, "somebody’s letter", own ? Expected.DONE : Expected.HIDDEN);
            var more = new Way("POST", officers.page() + "/replies", "words=", Action.WRITE, Optional.empty());
            cell(asker, more, "somebody’s letter", own ? Expected.THERE : Expected.HIDDEN);
            for (var ticket : List.of(visitors, officers)) {
                both(asker, ticket.desk(), Matter.TICKET, Action.ACT, "act=ANSWER&answer=", Set.of());
                var acts = policy.allows(asker.roles(), Action.ACT, Matter.TICKET, Set.of());
                var link = new Way("POST", ticket.desk() + "/links", "page=x", Action.ACT, Optional.empty());
                cell(asker, link, "a letter", acts ? Expected.THERE : Expected.HIDDEN);
            }
            var routes = policy.allows(asker.roles(), Action.CHANGE, Matter.TICKET, Set.of());
            var plan = "/en/secretariat/desk/routing";
            cell(asker, Way.read(plan, Action.CHANGE), "who does what", routes ? Expected.DONE : Expected.HIDDEN);
            var route = new Way("POST", plan, "topic=", Action.CHANGE, Optional.empty());
            cell(asker, route, "who does what", routes ? Expected.THERE : Expected.HIDDEN);
        }
    }
}
