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
    LAPSED(true, Next.NOBODY);

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

    /// Nothing more will happen.
    public boolean ended() {
        return switch (this) {
            case REFUSED, WITHDRAWN, WITHDRAWN_BEFORE_SENDING, RECALLED, RECALLED_BEFORE_DELIVERY, LAPSED -> true;
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
                    ASSISTANCE_REQUESTED -> false;
        };
    }

    /// The requested Party keeps the data.
    public boolean preserved() {
        return this == PRESERVED || this == EXTENSION_ASKED || this == ASSISTANCE_REQUESTED;
    }
}
