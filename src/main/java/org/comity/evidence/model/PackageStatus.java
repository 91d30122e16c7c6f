package org.comity.evidence.model;

/// Where a package stands.
public enum PackageStatus {
    /// Files and conditions come in.
    OPEN,
    /// Its manifest cannot change any more; the other side knows nothing of it yet.
    SEALED,
    HANDED_OVER,
    /// Somebody of the requesting authority accepted its conditions.
    OPENED,
    /// The requesting authority cannot keep its conditions (Article 28(3)): nothing opens.
    DECLINED,
    WITHDRAWN;

    /// The requesting authority knows of it.
    public boolean handedOver() {
        return this == HANDED_OVER || this == OPENED || this == DECLINED;
    }

    /// Nothing happens to it any more.
    public boolean ended() {
        return this == DECLINED || this == WITHDRAWN;
    }
}
