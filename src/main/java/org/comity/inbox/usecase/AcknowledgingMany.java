package org.comity.inbox.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.identity.Officer;
import org.comity.requests.Acknowledging;
import org.comity.requests.RequestId;
import org.comity.requests.RequestSummary;
import org.comity.requests.Requests;
import org.comity.requests.model.Act;
import org.comity.requests.model.Lifecycle;

/// Acknowledges several requests that have arrived: each by itself, as its own page does, with its own record. One that
/// fails stops none of the others.
public class AcknowledgingMany {

    /// At once, at most.
    public static final int MOST = 50;

    private final Requests requests;
    private final Acknowledging acknowledging;
    private final InboxAccess access;

    public AcknowledgingMany(Requests requests, Acknowledging acknowledging, InboxAccess access) {
        this.requests = requests;
        this.acknowledging = acknowledging;
        this.access = access;
    }

    /// What came of one of them.
    public record One(RequestSummary request, Acknowledging.Result result) {}

    /// What would be acknowledged, and what of the chosen would not be.
    public record Check(List<RequestSummary> ready, List<RequestSummary> others) {}

    public Optional<Check> check(Officer officer, List<RequestId> chosen) {
        if (!access.seesBoard(officer)) {
            return Optional.empty();
        }
        var lines = requests.lines(chosen.stream().distinct().limit(MOST).toList(), officer);
        var ready = lines.stream().collect(Collectors.partitioningBy(AcknowledgingMany::open));
        return Optional.of(new Check(ready.getOrDefault(true, List.of()), ready.getOrDefault(false, List.of())));
    }

    public Optional<List<One>> acknowledge(Officer officer, List<RequestId> chosen) {
        if (!access.seesBoard(officer)) {
            return Optional.empty();
        }
        var asked = chosen.stream().distinct().limit(MOST).toList();
        Map<RequestId, RequestSummary> lines = requests.lines(asked, officer).stream()
                .collect(Collectors.toMap(RequestSummary::id, Function.identity()));
        var came = new ArrayList<One>();
        for (var id : asked) {
            var line = lines.get(id);
            if (line != null) {
                came.add(new One(line, acknowledging.acknowledge(id, officer)));
            }
        }
        return Optional.of(List.copyOf(came));
    }

    private static boolean open(RequestSummary line) {
        return Lifecycle.open(line.measure(), line.status(), line.side()).stream()
                .anyMatch(edge -> edge.act() == Act.ACKNOWLEDGE);
    }
}
