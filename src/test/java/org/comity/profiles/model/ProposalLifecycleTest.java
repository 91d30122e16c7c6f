package org.comity.profiles.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.PersonId;
import org.comity.profiles.Item;
import org.comity.profiles.ItemId;
import org.comity.profiles.Section;
import org.comity.profiles.SectionText;
import org.comity.profiles.model.ProposalTransition.Reason;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposalLifecycleTest {

    private static final PersonId WRITER = new PersonId(UUID.randomUUID());
    private static final PersonId OTHER = new PersonId(UUID.randomUUID());
    private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");
    private static final Set<ProposalHand> BOTH = EnumSet.of(ProposalHand.CONTRIBUTOR, ProposalHand.REVIEWER);

    @Test
    void everyActLeadsSomewhereOnceFromEachStatusAndHand() {
        assertThat(ProposalLifecycle.edges()).doesNotHaveDuplicates();
        assertThat(ProposalLifecycle.edges().stream()
                        .map(edge -> edge.from() + " " + edge.act() + " " + edge.by())
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyStatusIsReachedAndEveryOpenOneIsLeft() {
        for (var status : ProposalStatus.values()) {
            var reached = ProposalLifecycle.edges().stream().anyMatch(edge -> edge.to() == status);
            var left = ProposalLifecycle.edges().stream().anyMatch(edge -> edge.from() == status);
            assertThat(reached || status == ProposalStatus.DRAFT)
                    .as("reached " + status)
                    .isTrue();
            assertThat(left).as("left " + status).isEqualTo(status.open() || status == ProposalStatus.PUBLISHED);
        }
    }

    @Test
    void whateverIsPublishedIsReviewedBySomebodyWhoDidNotWriteInIt() {
        assertThat(ProposalLifecycle.edges())
                .filteredOn(edge -> edge.to() == ProposalStatus.PUBLISHED)
                .isNotEmpty()
                .allMatch(edge -> edge.by() == ProposalHand.REVIEWER && edge.onlyAnother());
        assertThat(refusal(proposal(ProposalStatus.SUBMITTED), ProposalAct.PUBLISH, WRITER, null))
                .isEqualTo(Reason.OWN_WORK);
        assertThat(moved(proposal(ProposalStatus.SUBMITTED), ProposalAct.PUBLISH, OTHER, null))
                .isEqualTo(ProposalStatus.PUBLISHED);
    }

    @Test
    void onlyAWriterSubmitsAndWithdraws() {
        assertThat(refusal(proposal(ProposalStatus.DRAFT), ProposalAct.SUBMIT, OTHER, null))
                .isEqualTo(Reason.NOT_YOURS);
        assertThat(refusal(proposal(ProposalStatus.SUBMITTED), ProposalAct.WITHDRAW, OTHER, null))
                .isEqualTo(Reason.NOT_YOURS);
        assertThat(moved(proposal(ProposalStatus.DRAFT), ProposalAct.SUBMIT, WRITER, null))
                .isEqualTo(ProposalStatus.SUBMITTED);
    }

    @Test
    void whoeverAsksForChangesSaysWhich() {
        assertThat(refusal(proposal(ProposalStatus.SUBMITTED), ProposalAct.REQUEST_CHANGES, OTHER, " "))
                .isEqualTo(Reason.WORDS_MISSING);
        assertThat(moved(proposal(ProposalStatus.SUBMITTED), ProposalAct.REQUEST_CHANGES, OTHER, "the source"))
                .isEqualTo(ProposalStatus.CHANGES_REQUESTED);
        assertThat(moved(proposal(ProposalStatus.CHANGES_REQUESTED), ProposalAct.SUBMIT, WRITER, null))
                .isEqualTo(ProposalStatus.SUBMITTED);
    }

    @Test
    void whatEndedStaysEndedWhateverAnybodyDoes() {
        for (var status : List.of(ProposalStatus.WITHDRAWN, ProposalStatus.SUPERSEDED, ProposalStatus.PUBLISHED)) {
            for (var act : ProposalAct.values()) {
                assertThat(refusal(proposal(status), act, OTHER, "x")).isEqualTo(Reason.NOT_NOW);
                assertThat(refusal(proposal(status), act, WRITER, "x")).isEqualTo(Reason.NOT_NOW);
            }
        }
    }

    @Test
    void aProposalThatChangesNothingIsNotSubmitted() {
        var idle = new Proposal(
                new ProposalId(UUID.randomUUID()),
                new Country("PT"),
                "x",
                ProposalStatus.DRAFT,
                Optional.empty(),
                true,
                NOW,
                NOW,
                List.of(),
                Set.of(WRITER));

        assertThat(refusal(idle, ProposalAct.SUBMIT, WRITER, null)).isEqualTo(Reason.NOTHING_CHANGED);
    }

    @Test
    void theButtonsAreWhatTheTableAllows() {
        for (var status : ProposalStatus.values()) {
            for (var person : List.of(WRITER, OTHER)) {
                var open = proposal(status).openTo(person, BOTH).stream()
                        .map(ProposalEdge::act)
                        .toList();
                Arrays.stream(ProposalAct.values())
                        .forEach(act -> assertThat(open.contains(act))
                                .as(status + " " + act)
                                .isEqualTo(
                                        proposal(status).apply(act, person, BOTH, "words", NOW)
                                                instanceof ProposalTransition.Moved));
            }
        }
    }

    private static Reason refusal(Proposal proposal, ProposalAct act, PersonId by, @Nullable String words) {
        return ((ProposalTransition.Refused) proposal.apply(act, by, BOTH, words, NOW)).reason();
    }

    private static ProposalStatus moved(Proposal proposal, ProposalAct act, PersonId by, @Nullable String words) {
        return ((ProposalTransition.Moved) proposal.apply(act, by, BOTH, words, NOW))
                .proposal()
                .status();
    }

    private static Proposal proposal(ProposalStatus status) {
        var state = new Country("PT");
        var text = new SectionText(Section.LEGISLATION, Language.ENGLISH, "words");
        var id = ItemId.section(state, Section.LEGISLATION, Language.ENGLISH);
        var change = new Change(id, Item.Kind.SECTION, Optional.of(text), Optional.empty(), 0, 1);
        return new Proposal(
                new ProposalId(UUID.randomUUID()),
                state,
                "x",
                status,
                Optional.empty(),
                true,
                NOW,
                NOW,
                List.of(change),
                Set.of(WRITER));
    }
}
