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
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.news.NewsEditor;
import org.comity.testing.ATicket;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;

/// The same for the public side: help, guides, children, cyberviolence, news, assessments, letters to the secretariat.
@NodeTest
class AccessMatrixOfThePublicSideTest extends AccessMatrix {

    private static final int LEAST_CELLS = 400;

    @Test
    void theNodeAnswersAsThePolicySaysOfThePublicSide() {
        var askers = askers();
        services(askers);
        guides(askers);
        benchmarks(askers);
        cyberviolence(askers);
        news(askers);
        assessments(askers);
        tickets(askers);

        assertThat(differences).isEmpty();
        assertThat(cells).isGreaterThanOrEqualTo(LEAST_CELLS);
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
