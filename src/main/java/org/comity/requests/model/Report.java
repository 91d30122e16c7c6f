package org.comity.requests.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.vocabulary.Sensitive;
import org.jspecify.annotations.Nullable;

/// How the other side's word reached the requesting authority outside this platform: somebody there has no account, and
/// answered by telephone or in writing. The step that it stands with is the requesting authority's, never the other
/// side's own.
///
/// @param saidAt when it was said, or arrived in writing; to the minute
/// @param function of whoever said it, as they said: no name is needed
public record Report(Channel channel, Instant saidAt, Sensitive<String> function) {

    public enum Channel {
        TELEPHONE,
        /// A letter, a fax, electronic mail.
        LETTER
    }

    /// Under which names the details of a step keep it.
    public static final String CHANNEL = "channel";

    public static final String SAID_AT = "saidAt";
    public static final String FUNCTION = "saidBy";

    /// What can be written down, in the order in which it is offered. Conditions are not among it: accepting them binds
    /// (Article 28(3)), and nobody is bound by what somebody remembers of a call.
    private static final List<Act> ACTS = List.of(
            Act.ACKNOWLEDGE,
            Act.CONFIRM,
            Act.EXTEND,
            Act.EXECUTE,
            Act.EXECUTE_IN_PART,
            Act.ASK,
            Act.WARN,
            Act.TELL_DELAY,
            Act.POSTPONE,
            Act.RESUME,
            Act.FORWARD,
            Act.DECLINE_EXTENSION,
            Act.CANNOT,
            Act.REFUSE);

    /// The acts of the other side that can be written down, in the order in which they are offered.
    public static List<Act> acts() {
        return ACTS;
    }

    /// What can be written down of a request as it stands: that it was received first.
    public static List<Act> open(Request request) {
        if (request.measure() == RequestedMeasure.SPONTANEOUS_INFORMATION) {
            return List.of();
        }
        return request.status() == Status.SENT
                ? List.of(Act.ACKNOWLEDGE)
                : ACTS.stream()
                        .filter(act -> Lifecycle.taken(request.measure(), request.status(), act)
                                .filter(edge -> edge.by() == Side.REQUESTED)
                                .isPresent())
                        .toList();
    }

    /// Whether a request that stands there may stand so by the other side's word; else its own side ended it.
    public static boolean tells(Status status) {
        return !status.ended() || status == Status.REFUSED || status == Status.LAPSED;
    }

    /// What is kept with a step; empty where the step is nobody's report.
    public static Optional<Report> in(Map<String, String> details) {
        var channel = details.get(CHANNEL);
        return channel == null
                ? Optional.empty()
                : Optional.of(new Report(
                        Channel.valueOf(channel),
                        Instant.parse(details.getOrDefault(SAID_AT, "")),
                        Sensitive.of(details.getOrDefault(FUNCTION, ""))));
    }

    public Map<String, String> details() {
        return Map.of(CHANNEL, channel.name(), SAID_AT, saidAt.toString(), FUNCTION, function.reveal());
    }

    /// Whether it can have been said between the sending and now. A minute that has begun counts whole.
    public boolean possible(@Nullable Instant sentAt, Instant now) {
        return sentAt != null && saidAt.isAfter(sentAt.minus(Duration.ofMinutes(1))) && !saidAt.isAfter(now);
    }
}
