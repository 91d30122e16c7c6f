package org.comity.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What may happen to a ticket.
class DeskLifecycleTest {

    @ParameterizedTest
    @EnumSource
    void everyStatusButSpamAndTheEndLetsTheSecretariatAnswer(TicketStatus from) {
        assertThat(Lifecycle.after(from, Act.ANSWER, false).isPresent()).isEqualTo(!from.ended());
    }

    @Test
    void whatTheWriterWritesGoesBackToWhoeverLooksAfterIt() {
        assertThat(Lifecycle.after(TicketStatus.WAITING, Act.REPLY, true)).contains(TicketStatus.ASSIGNED);
        assertThat(Lifecycle.after(TicketStatus.WAITING, Act.REPLY, false)).contains(TicketStatus.NEW);
        assertThat(Lifecycle.after(TicketStatus.CLOSED, Act.REOPEN, true)).contains(TicketStatus.ASSIGNED);
        assertThat(Lifecycle.after(TicketStatus.CLOSED, Act.REPLY, true)).isEmpty();
        assertThat(Lifecycle.after(TicketStatus.SPAM, Act.REPLY, true)).isEmpty();
    }

    @Test
    void onlyWhatWasAnsweredOrAskedEndsByItself() {
        for (var from : TicketStatus.values()) {
            assertThat(Lifecycle.after(from, Act.LAPSE, true).isPresent())
                    .as(from.name())
                    .isEqualTo(EnumSet.of(TicketStatus.WAITING, TicketStatus.ANSWERED)
                            .contains(from));
        }
    }

    @Test
    void ofSpamNothingButTakingItBackIsOpenAndNothingTheSecretariatDoesIsMissing() {
        assertThat(Lifecycle.open(TicketStatus.SPAM)).containsExactly(Act.NOT_SPAM);
        var ever = EnumSet.noneOf(Act.class);
        for (var from : TicketStatus.values()) {
            ever.addAll(Lifecycle.open(from));
        }
        for (var act : Act.values()) {
            assertThat(ever.contains(act)).as(act.name()).isEqualTo(act.hand() == Hand.DESK);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheSecretariatKeepsToItselfIsNotForTheWriter(Act act) {
        assertThat(act.forWriter())
                .isEqualTo(!EnumSet.of(
                                Act.TAKE,
                                Act.GIVE,
                                Act.PUT_BACK,
                                Act.NOTE,
                                Act.LINK,
                                Act.UNLINK,
                                Act.SPAM,
                                Act.NOT_SPAM,
                                Act.FORGET)
                        .contains(act));
    }
}
