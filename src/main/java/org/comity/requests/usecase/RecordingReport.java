package org.comity.requests.usecase;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.identity.Officer;
import org.comity.requests.GuestCase;
import org.comity.requests.GuestCase.Standing;
import org.comity.requests.ReportedAnswers;
import org.comity.requests.RequestId;
import org.comity.requests.RequestReading;
import org.comity.requests.model.Act;
import org.comity.requests.model.Deed;
import org.comity.requests.model.Report;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.comity.requests.model.Transition;
import org.comity.requests.model.Transition.Moved;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.RequestStore.Stored;
import org.comity.requests.store.StepStore;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what an authority of which nobody works here answered by telephone or in writing. The lifecycle is that
/// of every request; step, entry and event say that the requesting authority reports it, by which channel, and when it
/// was said.
public class RecordingReport implements ReportedAnswers {

    private final RequestStore requests;
    private final StepStore steps;
    private final WithoutOfficers without;
    private final Reservations reservations;
    private final CaseAccess access;
    private final Chronicle chronicle;
    private final Clock clock;

    public RecordingReport(
            RequestStore requests,
            StepStore steps,
            WithoutOfficers without,
            Reservations reservations,
            CaseAccess access,
            Chronicle chronicle,
            Clock clock) {
        this.requests = requests;
        this.steps = steps;
        this.without = without;
        this.reservations = reservations;
        this.access = access;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<GuestCase> forOfficer(RequestId id, Officer officer) {
        return writable(requests.find(id), officer).map(stored -> {
            var request = reservations.knownTo(stored.request());
            return new GuestCase(
                    request,
                    without.standing(request),
                    steps.of(request.id(), stored.caseKey()),
                    stored.document() != null);
        });
    }

    @Override
    public boolean open(RequestReading reading, Officer officer) {
        var request = reading.request();
        return reading.side() == Side.REQUESTING
                && reading.destroyed() == null
                && ofAnAuthority(request)
                && !Report.open(request).isEmpty()
                && access.allowsReport(request, Side.REQUESTING, officer)
                && without.standing(request) == Standing.OPEN;
    }

    @Override
    @Transactional
    public Outcome record(RequestId id, Officer officer, Report report, Deed deed) {
        var stored = writable(requests.findForChange(id), officer).orElse(null);
        if (stored == null) {
            return new Outcome.NotFound();
        }
        var request = reservations.knownTo(stored.request());
        var standing = without.standing(request);
        if (standing != Standing.OPEN) {
            return new Outcome.Closed(standing);
        }
        if (!report.possible(request.sentAt(), clock.instant())) {
            return new Outcome.TimeOutOfRange();
        }
        var arrived = arrived(request);
        return switch (arrived.applyReported(deed, officer, clock.instant())) {
            case Transition.Refused(var reason) -> new Outcome.Refused(reason);
            case Transition.Unchanged same -> done(request);
            case Moved(var moved, var edge) -> {
                if (!arrived.equals(request)) {
                    write(arrived, stored, Act.DELIVER, officer, report.details());
                }
                write(moved, stored, edge.act(), officer, details(report, deed));
                yield done(moved);
            }
        };
    }

    private Outcome.Done done(Request request) {
        return new Outcome.Done(request, GuestCase.reportable(request, without.standing(request)));
    }

    /// What somebody there received has arrived, though no link was opened.
    private Request arrived(Request request) {
        return request.status() == Status.SENT && request.apply(Act.DELIVER, clock.instant()) instanceof Moved delivered
                ? delivered.request()
                : request;
    }

    private void write(Request moved, Stored stored, Act act, Officer officer, Map<String, String> details) {
        requests.save(moved);
        chronicle.write(moved, stored.caseKey(), act, Side.REQUESTING, officer, details, Map.of());
    }

    private static Map<String, String> details(Report report, Deed deed) {
        var details = new TreeMap<>(ActingOnRequest.details(deed));
        details.putAll(report.details());
        return details;
    }

    private static boolean ofAnAuthority(Request request) {
        return !request.exercise() && !request.toEntity();
    }

    private Optional<Stored> writable(Optional<Stored> found, Officer officer) {
        return found.filter(stored -> stored.destroyed() == null)
                .filter(stored -> ofAnAuthority(stored.request()))
                .filter(stored -> access.readableBy(stored.request(), officer)
                        .filter(side -> side == Side.REQUESTING)
                        .filter(side -> access.allowsReport(stored.request(), side, officer))
                        .isPresent());
    }
}
