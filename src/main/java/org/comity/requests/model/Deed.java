package org.comity.requests.model;

import java.time.LocalDate;
import org.comity.vocabulary.Sensitive;
import org.jspecify.annotations.Nullable;

/// Something an officer wants to do to a request, with what they say. One record per act that carries words or days.
public sealed interface Deed {

    Act act();

    /// An act that needs no more words than itself.
    record Plain(Act act) implements Deed {}

    /// An act with a text for the other side or for colleagues: a question, an answer, a reason.
    record Saying(Act act, Sensitive<String> text) implements Deed {}

    /// Article 29(3), (7): the data are preserved since a day and until a day at least.
    record Confirming(LocalDate from, LocalDate until, Sensitive<String> note) implements Deed {
        @Override
        public Act act() {
            return Act.CONFIRM;
        }
    }

    /// Article 29(4), (5), with the reasons Article 27(7) asks for.
    record Refusing(RefusalGround ground, Sensitive<String> reasons) implements Deed {
        @Override
        public Act act() {
            return Act.REFUSE;
        }
    }

    /// A later last day.
    record Extending(LocalDate until, Sensitive<String> note) implements Deed {
        @Override
        public Act act() {
            return Act.EXTEND;
        }
    }

    /// The request for assistance went out on a day under a reference of its own.
    record RecordingAssistance(LocalDate sentOn, Sensitive<String> reference) implements Deed {
        @Override
        public Act act() {
            return Act.RECORD_ASSISTANCE;
        }
    }

    /// Articles 27(6) and 28(2): what is asked of the other side before anything is handed over.
    ///
    /// @param confidential the fact and the substance are kept confidential (28(2)(a))
    /// @param noOtherUse it is not used for other investigations or proceedings (28(2)(b))
    /// @param terms the conditions in words
    record Proposing(boolean confidential, boolean noOtherUse, Sensitive<String> terms) implements Deed {
        @Override
        public Act act() {
            return Act.PROPOSE_CONDITIONS;
        }
    }

    /// Article 27(5), with the reasons Article 27(7) asks for.
    ///
    /// @param until the day on which it is looked at again; null where nobody can say
    record Postponing(@Nullable LocalDate until, Sensitive<String> reasons) implements Deed {
        @Override
        public Act act() {
            return Act.POSTPONE;
        }
    }

    /// Article 27(9)(c): the authority that is competent has it now.
    record Forwarding(Sensitive<String> to, Sensitive<String> note) implements Deed {
        @Override
        public Act act() {
            return Act.FORWARD;
        }
    }

    /// An addressee without officers here received it on a day.
    ///
    /// @param until the last day for an answer
    record RecordingReceipt(LocalDate on, LocalDate until, Sensitive<String> note) implements Deed {
        @Override
        public Act act() {
            return Act.RECORD_RECEIPT;
        }
    }

    /// What such an addressee did on a day, in words: it answered, in whole or in part, or would not.
    record Recording(Act act, LocalDate on, Sensitive<String> text) implements Deed {}
}
