package org.comity.requests.model;

/// Where a request stands.
///
/// Visibility is declared here, beside the status: what has not been delivered is known to the requesting authority
/// alone.
public enum Status {
    DRAFT(false, Next.REQUESTING),
    AWAITING_APPROVAL(false, Next.REQUESTING),
    APPROVED(false, Next.REQUESTING),
    /// Sent while something was unusual: it has not gone out.
    HELD(false, Next.REQUESTING),
    SENT(false, Next.NOBODY),
    DELIVERED(true, Next.REQUESTED),
    ACKNOWLEDGED(true, Next.REQUESTED),
    INFO_REQUESTED(true, Next.REQUESTING),
    INFO_SUPPLIED(true, Next.REQUESTED),
    WARNED(true, Next.REQUESTING),
    PRESERVED(true, Next.NOBODY),
    EXTENSION_ASKED(true, Next.REQUESTED),
    ASSISTANCE_REQUESTED(true, Next.NOBODY),
    REFUSED(true, Next.NOBODY),
    WITHDRAWN_BEFORE_SENDING(false, Next.NOBODY),
    WITHDRAWN(true, Next.NOBODY),
    /// By the head of the requesting authority, before the other side saw it.
    RECALLED_BEFORE_DELIVERY(false, Next.NOBODY),
    /// By the head of the requesting authority: what was done under it must be undone.
    RECALLED(true, Next.NOBODY),
    LAPSED(true, Next.NOBODY),
    /// The requested authority has begun.
    EXECUTING(true, Next.REQUESTED),
    CONDITIONS_PROPOSED(true, Next.REQUESTING),
    /// They bind.
    CONDITIONS_ACCEPTED(true, Next.REQUESTED),
    /// The requesting Party cannot comply; the requested Party decides.
    CONDITIONS_DECLINED(true, Next.REQUESTED),
    POSTPONED(true, Next.REQUESTED),
    /// Something was handed over; more may follow.
    PARTIAL(true, Next.NOBODY),
    EXECUTED(true, Next.REQUESTING),
    /// It cannot be executed; that is no refusal.
    NOT_POSSIBLE(true, Next.REQUESTING),
    /// It reached an authority that is not competent, and was passed on.
    MISDIRECTED(true, Next.REQUESTING),
    /// The addressee did not answer in time.
    EXPIRED(true, Next.REQUESTING),
    /// Spontaneous information (Article 26): whoever is told cannot keep the conditions; whoever tells decides.
    CANNOT_COMPLY(true, Next.REQUESTING),
    /// Spontaneous information may be read: its conditions are accepted, or it was sent regardless of them.
    INFORMATION_RELEASED(true, Next.NOBODY),
    CLOSED(true, Next.NOBODY);

    /// Who owes the next step.
    public enum Next {
        REQUESTING,
        REQUESTED,
        NOBODY
    }

    private final boolean visibleToRequested;
    private final Next next;

    Status(boolean visibleToRequested, Next next) {
        this.visibleToRequested = visibleToRequested;
        this.next = next;
    }

    public boolean visibleToRequested() {
        return visibleToRequested;
    }

    public Next next() {
        return next;
    }

    /// Nobody owes anything any more; what was refused may still be closed.
    public boolean ended() {
        return switch (this) {
            case REFUSED, WITHDRAWN, WITHDRAWN_BEFORE_SENDING, RECALLED, RECALLED_BEFORE_DELIVERY, LAPSED, CLOSED ->
                true;
            case DRAFT,
                    AWAITING_APPROVAL,
                    APPROVED,
                    HELD,
                    SENT,
                    DELIVERED,
                    ACKNOWLEDGED,
                    INFO_REQUESTED,
                    INFO_SUPPLIED,
                    WARNED,
                    PRESERVED,
                    EXTENSION_ASKED,
                    ASSISTANCE_REQUESTED,
                    EXECUTING,
                    CONDITIONS_PROPOSED,
                    CONDITIONS_ACCEPTED,
                    CONDITIONS_DECLINED,
                    POSTPONED,
                    PARTIAL,
                    EXECUTED,
                    NOT_POSSIBLE,
                    MISDIRECTED,
                    EXPIRED,
                    CANNOT_COMPLY,
                    INFORMATION_RELEASED -> false;
        };
    }

    /// The requested Party keeps the data.
    public boolean preserved() {
        return this == PRESERVED || this == EXTENSION_ASKED || this == ASSISTANCE_REQUESTED;
    }
}
