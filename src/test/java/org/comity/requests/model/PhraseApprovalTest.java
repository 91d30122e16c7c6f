package org.comity.requests.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.requests.model.PhraseApproval.Refusal;
import org.comity.requests.model.PhraseApproval.Signed;
import org.comity.requests.model.PhraseApproval.Standing;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.Test;

/// It takes two to answer for fixed words, and one to say that nobody does.
class PhraseApprovalTest {

    private static final FixedWords WORDS =
            new FixedWords("T-CY(2018)11 / comity 3", Language.FRENCH, Sha256.of(new byte[] {1}));
    private static final Signed ONE = signed();
    private static final Signed TWO = signed();

    private final PhraseApproval proposed = PhraseApproval.proposed(WORDS, ONE);
    private final PhraseApproval approved =
            new PhraseApproval(proposed.id(), WORDS, ONE, Optional.of(TWO), Optional.empty());

    @Test
    void whatNobodyProposedIsProposedAndNothingElse() {
        assertThat(open(Optional.empty(), ONE)).containsExactly(PhraseAct.PROPOSE);
    }

    @Test
    void whoeverProposedMayTakeItBackAndSomebodyElseConfirms() {
        assertThat(open(Optional.of(proposed), ONE)).containsExactly(PhraseAct.REFUSE);
        assertThat(PhraseApproval.against(PhraseAct.CONFIRM, Optional.of(proposed), ONE.by()))
                .contains(Refusal.SAME_PERSON);
        assertThat(open(Optional.of(proposed), TWO)).containsExactly(PhraseAct.CONFIRM, PhraseAct.REFUSE);
        assertThatThrownBy(() -> new PhraseApproval(proposed.id(), WORDS, ONE, Optional.of(ONE), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anApprovalIsWithdrawnByOneAndThereIsNothingElseToDo() {
        assertThat(open(Optional.of(approved), ONE)).containsExactly(PhraseAct.WITHDRAW);
        assertThat(PhraseApproval.against(PhraseAct.PROPOSE, Optional.of(approved), TWO.by()))
                .contains(Refusal.THERE_ALREADY);
        assertThat(PhraseApproval.against(PhraseAct.CONFIRM, Optional.of(approved), TWO.by()))
                .contains(Refusal.NOT_NOW);
    }

    @Test
    void itStandsAsWhoeverSignedLastLeftIt() {
        assertThat(List.of(proposed, approved, ended(Optional.empty()), ended(Optional.of(TWO))))
                .extracting(PhraseApproval::standing)
                .containsExactly(Standing.PROPOSED, Standing.APPROVED, Standing.REFUSED, Standing.WITHDRAWN);
        assertThatThrownBy(() -> new FixedWords("Any", Language.ENGLISH, WORDS.digest()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private PhraseApproval ended(Optional<Signed> confirmed) {
        return new PhraseApproval(proposed.id(), WORDS, ONE, confirmed, Optional.of(TWO));
    }

    private static List<PhraseAct> open(Optional<PhraseApproval> now, Signed person) {
        return Arrays.stream(PhraseAct.values())
                .filter(act -> PhraseApproval.against(act, now, person.by()).isEmpty())
                .toList();
    }

    private static Signed signed() {
        return new Signed(
                new PersonId(UUID.randomUUID()), Role.SECRETARIAT_AUTHORITIES, Instant.parse("2026-11-26T09:00:00Z"));
    }
}
