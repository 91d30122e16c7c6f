package org.comity.certificates.model;

import org.comity.certificates.Certificate;

/// A certificate with what it was signed by.
public record Kept(Certificate certificate, boolean demonstration, byte[] signature) {

    public Kept {
        signature = signature.clone();
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }
}
