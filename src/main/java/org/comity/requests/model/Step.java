package org.comity.requests.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.vocabulary.Sensitive;

/// Something that happened to a request.
///
/// @param number counts from 1 within the request
/// @param details the words and days of the deed by name: `text`, `from`, `until`, `ground`, `reference`,
///     `officer`, `member`, `handling`, `cautions`, `to`, `on`, `confidential`, `noOtherUse`; of a recipient without an
///     account `guest`, `function` and `link`; of what the requesting side writes down of the other side's word
///     `channel`, `saidAt` and `saidBy`
/// @param entry its entry in the record, from which receipts are made
public record Step(int number, Act act, Side side, Instant at, Sensitive<Map<String, String>> details, UUID entry) {

    /// Under which name the details keep the id of whoever did it: for the node, and shown to nobody.
    public static final String PERSON = "person";

    /// One of the details, or an empty text.
    public String detail(String name) {
        return details.reveal().getOrDefault(name, "");
    }

    /// What somebody wrote with it in words of their own.
    public Set<String> words() {
        return WrittenWords.in(details.reveal());
    }

    /// What the requesting side wrote down of the other side's word: its own step, though the act is the other side's.
    public Optional<Report> report() {
        return side == Side.REQUESTING ? Report.in(details.reveal()) : Optional.empty();
    }

    /// What happens before sending is the requesting authority's own business; who works on it is each authority's own.
    public boolean visibleTo(Side reader) {
        return reader == side
                || switch (act) {
                    case ADD_MEMBER, REMOVE_MEMBER -> false;
                    case START,
                            SUBMIT,
                            RETURN,
                            APPROVE,
                            HOLD,
                            RECORD_RECEIPT,
                            RECORD_ANSWER,
                            RECORD_PART,
                            RECORD_NON_COOPERATION,
                            EXPIRE -> reader == Side.REQUESTING;
                    case SEND,
                            RELEASE,
                            DELIVER,
                            ACKNOWLEDGE,
                            ASK,
                            ANSWER,
                            WARN,
                            GO_ON,
                            CONFIRM,
                            REFUSE,
                            ASK_EXTENSION,
                            EXTEND,
                            DECLINE_EXTENSION,
                            RECORD_ASSISTANCE,
                            WITHDRAW,
                            RECALL,
                            LAPSE,
                            TAKE,
                            RAISE,
                            BEGIN,
                            PROPOSE_CONDITIONS,
                            ACCEPT_CONDITIONS,
                            DECLINE_CONDITIONS,
                            POSTPONE,
                            RESUME,
                            EXECUTE_IN_PART,
                            EXECUTE,
                            TELL_DELAY,
                            CANNOT,
                            FORWARD,
                            CLOSE -> true;
                };
    }
}
