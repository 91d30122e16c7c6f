package org.comity.identity.store;

import java.time.Instant;
import java.time.ZoneOffset;
import org.comity.identity.Attestation;
import org.comity.identity.Passkey;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What passkeys proved about themselves.
public class AttestationStore {

    private final JdbcClient database;

    public AttestationStore(JdbcClient database) {
        this.database = database;
    }

    /// False when a passkey of that id was here before: what it proved then is no proof for another.
    public boolean add(String credential, Attestation attestation, Instant at) {
        return database.sql("""
                        INSERT INTO identity_attestation (credential_sha256, credential_id, aaguid, attested, at)
                        VALUES (:digest, :credential, :aaguid, :attested, :at) ON CONFLICT DO NOTHING
                        """)
                        .param("digest", Passkey.digest(credential).bytes())
                        .param("credential", credential)
                        .param("aaguid", attestation.aaguid())
                        .param("attested", attestation instanceof Attestation.Proven)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
