package org.comity.requests.model;

import java.time.LocalDate;
import org.comity.vocabulary.Sensitive;

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
}
