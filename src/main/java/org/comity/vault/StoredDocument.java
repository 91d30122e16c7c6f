package org.comity.vault;

import org.comity.vocabulary.Sensitive;
import org.comity.vocabulary.Sha256;

/// A document taken out of the vault, bit for bit as it was kept. Name and content do not print.
///
/// @param mediaType as it was declared when kept; not to be trusted for showing it
/// @param sha256 the digest of the content, checked when it was opened
public record StoredDocument(
        DocumentId id, Sensitive<String> name, String mediaType, Sha256 sha256, Sensitive<byte[]> content) {}
