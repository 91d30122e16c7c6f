package org.comity.seals;

import java.time.Clock;
import org.comity.documents.SealRoom;
import org.comity.identity.Authority;
import org.comity.seals.model.SealCertificate;
import org.comity.seals.pdf.SealingBytes;
import org.comity.seals.pdf.SealingPdf;
import org.comity.seals.usecase.KeepingSeals;

/// Puts the seal of an authority on a document, or beside bytes.
public class Seals {

    private final KeepingSeals keeping;
    private final SealingPdf sealing;
    private final SealingBytes beside;
    private final Clock clock;

    public Seals(KeepingSeals keeping, SealingPdf sealing, SealingBytes beside, Clock clock) {
        this.keeping = keeping;
        this.sealing = sealing;
        this.beside = beside;
        this.clock = clock;
    }

    /// What a document that will be sealed is printed with.
    public SealRoom room() {
        return new SealRoom(sealing.room());
    }

    /// Whether an authority can seal now. One that never did has its certificate from then on: not in a transaction.
    public boolean ready(Authority authority) {
        try {
            keeping.toSealBy(authority, clock.instant());
            return true;
        } catch (NoSeal cannot) {
            return false;
        }
    }

    /// Takes its time where a service stamps it: do it before the transaction begins.
    ///
    /// @param printed a document with [#room]
    /// @throws NoSeal when the authority cannot seal
    public Sealed seal(Authority authority, byte[] printed) {
        var now = clock.instant();
        var by = keeping.toSealBy(authority, now);
        var signed = sealing.sign(printed, by, now);
        return new Sealed(signed.pdf(), SealCertificate.fingerprint(by.certificate()), signed.timeStamp());
    }

    /// Seals bytes without changing them. Takes its time as [#seal] does.
    ///
    /// @throws NoSeal when the authority cannot seal
    public DetachedSeal sealDetached(Authority authority, byte[] content) {
        var now = clock.instant();
        var by = keeping.toSealBy(authority, now);
        var signed = beside.sign(content, by, now);
        return new DetachedSeal(signed.signature(), SealCertificate.fingerprint(by.certificate()), signed.timeStamp());
    }
}
