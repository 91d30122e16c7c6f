package org.comity.vault.store;

import java.time.Instant;
import java.util.UUID;
import org.comity.vocabulary.Sha256;

/// A row of `vault_document`: digest and size of the plain content, the rest sealed.
///
/// @param description sealed media type and name
/// @param content sealed content
@SuppressWarnings("ArrayRecordComponent")
public record SealedDocument(
        UUID id, UUID caseKey, Sha256 sha256, long size, byte[] description, byte[] content, Instant keptAt) {}
