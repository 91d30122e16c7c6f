package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.requests.ARequest;
import org.comity.requests.model.FixedWords;
import org.comity.requests.model.PhraseApproval;
import org.comity.requests.model.PhraseApproval.Signed;
import org.comity.requests.model.Request;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Status;
import org.comity.requests.paper.RequestDocument;
import org.comity.requests.store.PhraseApprovalStore;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.SeenStatements;
import org.comity.testing.Touch;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two people of the secretariat answer for the fixed words of a form, by touch and for the very words; the paper then
/// says so, and no longer once they do not.
@NodeTest
@SuppressWarnings("NullAway.Init")
class FixedWordsTest {

    private static final String LIST = "/en/secretariat/phrases";
    private static final String PAGE = LIST + "/preservation/fr";
    private static final String TEMPLATE = RequestedMeasure.PRESERVATION.rules().template();
    private static final Pattern DIGEST = Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"");
    private static final String DRAFT = "are a draft translation that nobody has approved yet";
    private static final String APPROVED = "by two people of the secretariat of the node";
    private static final int MOST_FOR_A_PAGE = 8;

    @Autowired
    PhraseApprovalStore approvals;

    @Autowired
    RequestDocument documents;

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @Autowired
    DataSource seen;

    private Http one;
    private Http two;

    @BeforeEach
    void twoOfTheSecretariat() {
        one = signedIn("Demo Secretary One");
        two = signedIn("Demo Secretary Two");
    }

    @AfterEach
    void nobodyAnswersForAnythingAnyMore() {
        database.sql("""
                        UPDATE requests_phrase_approval SET ended_by = proposed_by,
                            ended_function = proposed_function, ended_at = :now WHERE ended_at IS NULL
                        """).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    private static Http signedIn(String name) {
        var session = Http.officer(name);
        session.get("/en/account");
        return session;
    }

    @Test
    void oneProposesAnotherConfirmsEachByTouchAndThePaperSaysWhoAnswersForItsWords() throws IOException {
        assertThat(one.get(PAGE).body())
                .contains(
                        "Draft translation",
                        "Demande de conservation rapide de données informatiques stockées",
                        "<td lang=\"fr\" dir=\"ltr\">")
                .doesNotContain("Withdraw the approval", "Approve these words");
        assertThat(paper(Language.FRENCH)).contains(DRAFT);

        assertThat(act(one, "PROPOSE").status()).isEqualTo(303);
        assertThat(one.get(PAGE).body()).contains("Proposed on", "You proposed these words", "Refuse the proposal");
        assertThat(act(one, "CONFIRM").status()).isEqualTo(422);
        assertThat(two.get("/en/secretariat/desk?kind=requests-phrases").body())
                .contains("/secretariat/phrases/preservation/fr", "Read them, and approve them");
        assertThat(one.get("/en/secretariat/desk?kind=requests-phrases").body()).doesNotContain("preservation/fr");
        assertThat(two.post(PAGE + "/acts", form("CONFIRM")).body())
                .contains("Confirm with your passkey", TEMPLATE, "Français", digest());
        assertThat(paper(Language.FRENCH)).as("one is not enough").contains(DRAFT);

        assertThat(act(two, "CONFIRM").status()).isEqualTo(303);

        assertThat(paper(Language.FRENCH))
                .contains(APPROVED, "ont été approuvées le")
                .doesNotContain(DRAFT);
        assertThat(paper(Language.ARABIC)).contains(DRAFT);
        assertThat(one.get(LIST).body()).contains("<span class=\"state available\">Approved</span>");
        assertThat(one.get(PAGE).body())
                .contains("by two people of the secretariat")
                .doesNotContain("Demo Secretary Two<");
        assertThat(recorded("phrases.approved"))
                .contains(digest(), TEMPLATE, "SECRETARIAT_AUTHORITIES", "proposed.function")
                .doesNotContain("Demo Secretary");
    }

    @Test
    void oneWithdrawsWhatTwoApprovedAndThePaperCallsItADraftAgain() throws IOException {
        act(one, "PROPOSE");
        act(two, "CONFIRM");
        var before = documents.source(request(Language.FRENCH));

        assertThat(act(one, "WITHDRAW").status()).isEqualTo(303);

        assertThat(paper(Language.FRENCH)).contains(DRAFT);
        assertThat(documents.source(request(Language.FRENCH)))
                .as("a paper that was printed with the approval is not sent")
                .isNotEqualTo(before);
        assertThat(one.get(PAGE).body()).contains("withdrawn on", "Propose these words for approval");
        assertThat(recorded("phrases.withdrawn")).contains(digest());
    }

    @Test
    void whoeverReadOtherWordsApprovesNothing() {
        var other = Map.of("act", "PROPOSE", "digest", Sha256.of(new byte[0]).hex());

        assertThat(Touch.confirm(one, PAGE + "/acts", other))
                .returns(422, Reply::status)
                .satisfies(reply -> assertThat(reply.body()).contains("no longer those that the page showed"));
        for (var wrong : new String[] {"SEND", ""}) {
            assertThat(one.post(PAGE + "/acts", Map.of("act", wrong, "digest", digest()))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(act(one, "WITHDRAW").status()).as("nobody approved").isEqualTo(422);
    }

    @Test
    void anApprovalOfOtherWordsHoldsNoLongerAndIsShownAsThat() throws IOException {
        var words = new FixedWords(TEMPLATE, Language.FRENCH, Sha256.of(new byte[] {1}));
        var proposal = PhraseApproval.proposed(words, signed());
        assertThat(approvals.add(proposal)).isTrue();
        assertThat(approvals.add(PhraseApproval.proposed(words, signed())))
                .as("the same words, by somebody else in the same moment")
                .isFalse();
        approvals.confirm(proposal, signed());
        assertThat(approvals.find(words).map(PhraseApproval::approved)).contains(true);

        assertThat(paper(Language.FRENCH)).contains(DRAFT);
        assertThat(one.get(PAGE).body())
                .contains(
                        "Nobody has approved these words",
                        "The words have changed since",
                        words.digest().hex());
    }

    @Test
    void whoeverLostTheFunctionProposesForNobodyAnyMore() {
        var gone = Person.of(
                new PersonId(UUID.randomUUID()),
                "Demo Gone Secretary " + UUID.randomUUID(),
                people.demonstrationPeople().stream()
                        .filter(person -> person.name().equals("Demo Secretary One"))
                        .findFirst()
                        .orElseThrow()
                        .belonging(),
                Set.of(Role.SECRETARIAT_AUTHORITIES));
        people.add(gone, clock.instant());
        assertThat(act(signedIn(gone.name()), "PROPOSE").status()).isEqualTo(303);
        people.suspend(gone.id(), clock.instant());

        assertThat(act(two, "CONFIRM").body()).contains("may approve none any more");
        assertThat(act(two, "REFUSE").status()).isEqualTo(303);
        assertThat(act(two, "PROPOSE").status()).isEqualTo(303);
    }

    @Test
    void thePagesAskAsOftenForManyApprovalsAsForNone() {
        one.get(LIST);
        one.get(PAGE);
        var before = queries(LIST);
        var beforeOne = queries(PAGE);
        for (var digest = 0; digest < 20; digest++) {
            var words = new FixedWords(TEMPLATE, Language.FRENCH, Sha256.of(new byte[] {2, (byte) digest}));
            approvals.add(PhraseApproval.proposed(words, signed()));
        }

        assertThat(queries(LIST)).isEqualTo(before).isLessThanOrEqualTo(MOST_FOR_A_PAGE);
        assertThat(queries(PAGE)).isEqualTo(beforeOne).isLessThanOrEqualTo(MOST_FOR_A_PAGE);
    }

    private int queries(String page) {
        var statements = (SeenStatements) seen;
        statements.forget();
        assertThat(one.get(page).status()).isEqualTo(200);
        return statements.forPages().size();
    }

    private Signed signed() {
        return new Signed(new PersonId(UUID.randomUUID()), Role.SECRETARIAT_AUTHORITIES, clock.instant());
    }

    private Reply act(Http person, String act) {
        return Touch.confirm(person, PAGE + "/acts", form(act));
    }

    private Map<String, String> form(String act) {
        return Map.of("act", act, "digest", digest());
    }

    /// Any act that is open carries it.
    private String digest() {
        var found = DIGEST.matcher(two.get(PAGE).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String recorded(String act) {
        return database.sql("SELECT statement FROM audit_entry WHERE act = :act ORDER BY recorded_at DESC LIMIT 1")
                .param("act", act)
                .query((row, number) -> row.getString("statement"))
                .single();
    }

    private static Request request(Language language) {
        return ARequest.thatIs(Status.SENT).build().withSecondLanguage(language);
    }

    private String paper(Language language) throws IOException {
        try (var pdf = Loader.loadPDF(documents.print(request(language)))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
