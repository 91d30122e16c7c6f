package org.comity.clocks.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.AuthorityId;
import org.comity.requests.Happening;
import org.comity.requests.RequestEvent;
import org.comity.requests.RequestId;
import org.comity.requests.model.RequestedMeasure;
import org.jspecify.annotations.Nullable;

/// Builds what happened to a request, for tests of clocks.
public final class AHappening {

    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final RequestedMeasure measure;
    private final Happening what;
    private RequestId request = new RequestId(new UUID(1, 1));
    private AuthorityId requesting = new AuthorityId(new UUID(2, 1));
    private AuthorityId requested = new AuthorityId(new UUID(2, 2));
    private Instant at = Instant.parse("2026-11-23T09:00:00Z");
    private ZoneId zone = TOKYO;
    private boolean urgent;
    private boolean prosecutes;
    private @Nullable LocalDate from;
    private @Nullable LocalDate until;
    private @Nullable LocalDate answerUntil;
    private @Nullable String pending;
    private String reference = "PT-2026-000001";
    private boolean inPart;

    private AHappening(RequestedMeasure measure, Happening what) {
        this.measure = measure;
        this.what = what;
    }

    public static AHappening of(RequestedMeasure measure, Happening what) {
        return new AHappening(measure, what);
    }

    public AHappening to(RequestId id) {
        request = id;
        return this;
    }

    public AHappening between(AuthorityId asking, AuthorityId asked) {
        requesting = asking;
        requested = asked;
        return this;
    }

    public AHappening at(String moment) {
        return at(Instant.parse(moment));
    }

    public AHappening at(Instant moment) {
        at = moment;
        return this;
    }

    public AHappening in(String place) {
        zone = ZoneId.of(place);
        return this;
    }

    public AHappening urgent() {
        urgent = true;
        return this;
    }

    public AHappening prosecuted() {
        prosecutes = true;
        return this;
    }

    public AHappening preserved(String first, String last) {
        from = LocalDate.parse(first);
        until = LocalDate.parse(last);
        return this;
    }

    /// As said with the receipt.
    public AHappening answerUntil(String day) {
        answerUntil = LocalDate.parse(day);
        return this;
    }

    public AHappening inPart() {
        inPart = true;
        return this;
    }

    /// @param other the reference of the request whose decision is waited for
    public AHappening pendingOn(String other) {
        pending = other;
        return this;
    }

    public AHappening named(String own) {
        reference = own;
        return this;
    }

    public RequestEvent.Happened event() {
        return new RequestEvent.Happened(
                request,
                reference,
                what,
                requesting,
                requested,
                urgent,
                from == null || until == null ? null : new RequestEvent.Clock(from, until, zone),
                new RequestEvent.Counted(measure, zone, prosecutes, inPart, answerUntil, pending),
                null,
                Set.of(),
                false,
                Set.of(),
                false,
                at);
    }
}
