package org.comity.requests.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.comity.requests.ARequest;
import org.comity.requests.NoteKind;
import org.comity.vocabulary.Sensitive;
import org.junit.jupiter.api.Test;

/// Articles 24(6), 26(2) and 28(4): who may say what of what was given.
class UseOfMaterialTest {

    private static final List<Note> NONE = List.of();

    @Test
    void whoGaveAsksOnceAndWhoReceivedTellsOnceSomethingWasGiven() {
        var executed = ARequest.thatIs(Status.EXECUTED)
                .asking(RequestedMeasure.STORED_DATA)
                .build();
        var given = steps(Act.ACKNOWLEDGE, Act.EXECUTE);

        assertThat(UseOfMaterial.open(NoteKind.USE_ASKED, executed, Side.REQUESTED, given, NONE))
                .isTrue();
        assertThat(UseOfMaterial.open(NoteKind.USE_ASKED, executed, Side.REQUESTING, given, NONE))
                .isFalse();
        assertThat(UseOfMaterial.open(NoteKind.USE, executed, Side.REQUESTING, given, NONE))
                .isTrue();
        assertThat(UseOfMaterial.open(NoteKind.USE_ASKED, executed, Side.REQUESTED, steps(Act.ACKNOWLEDGE), NONE))
                .as("nothing was given")
                .isFalse();
        var asked = List.of(note(NoteKind.USE_ASKED, 1));
        assertThat(UseOfMaterial.open(NoteKind.USE_ASKED, executed, Side.REQUESTED, given, asked))
                .as("asked already")
                .isFalse();
        var answered = List.of(note(NoteKind.USE_ASKED, 1), note(NoteKind.USE, 1));
        assertThat(UseOfMaterial.open(NoteKind.USE_ASKED, executed, Side.REQUESTED, given, answered))
                .isTrue();
    }

    @Test
    void theOutcomeIsReportedWhereAStateProsecutesInsteadOfExtraditing() {
        var refused = ARequest.thatIs(Status.REFUSED)
                .asking(RequestedMeasure.EXTRADITION)
                .build();

        for (var ground : RefusalGround.values()) {
            assertThat(UseOfMaterial.open(NoteKind.OUTCOME, refused, Side.REQUESTED, List.of(refusal(ground)), NONE))
                    .as(ground.name())
                    .isEqualTo(ground == RefusalGround.NATIONALITY || ground == RefusalGround.OWN_JURISDICTION);
            assertThat(UseOfMaterial.open(NoteKind.OUTCOME, refused, Side.REQUESTING, List.of(refusal(ground)), NONE))
                    .isFalse();
        }
    }

    @Test
    void nothingButWhatIsNamedIsSeenBeforeTheConditionsAreAccepted() {
        var told = ARequest.thatIs(Status.DELIVERED)
                .asking(RequestedMeasure.SPONTANEOUS_INFORMATION)
                .build();

        var seen = Withholding.seenBy(Side.REQUESTED, told, Set.of(Act.SEND, Act.DELIVER));

        assertThat(seen.content().values().keySet())
                .containsExactlyInAnyOrder(Field.SUBJECT, Field.PERSON_IN_CHARGE, Field.PHONE, Field.OFFENCE);
        assertThat(seen.content().identifiers()).isEmpty();
        assertThat(Withholding.seenBy(Side.REQUESTING, told, Set.of())).isEqualTo(told);
        for (var opening : List.of(Act.ACCEPT_CONDITIONS, Act.GO_ON)) {
            assertThat(Withholding.seenBy(Side.REQUESTED, told, Set.of(Act.DELIVER, opening)))
                    .isEqualTo(told);
        }
        assertThat(Withholding.closed(told, Set.of(Act.ACKNOWLEDGE, Act.DECLINE_CONDITIONS, Act.WITHDRAW, Act.CLOSE)))
                .isTrue();
        assertThat(Withholding.showable(RequestedMeasure.SPONTANEOUS_INFORMATION, Set.of(Field.values())))
                .doesNotContain(Field.INFORMATION, Field.INFORMATION_HELP, Field.FACTS, Field.DATA_DESCRIPTION);
    }

    private static List<Step> steps(Act... acts) {
        return IntStream.range(0, acts.length)
                .mapToObj(number -> new Step(
                        number + 1,
                        acts[number],
                        Side.REQUESTED,
                        ARequest.NOW,
                        Sensitive.of(Map.of()),
                        UUID.randomUUID()))
                .toList();
    }

    private static Step refusal(RefusalGround ground) {
        return new Step(
                1,
                Act.REFUSE,
                Side.REQUESTED,
                ARequest.NOW,
                Sensitive.of(Map.of("ground", ground.name())),
                UUID.randomUUID());
    }

    private static Note note(NoteKind kind, int number) {
        return new Note(kind, number, Side.REQUESTED, ARequest.NOW, Sensitive.of(Map.of()), UUID.randomUUID());
    }
}
