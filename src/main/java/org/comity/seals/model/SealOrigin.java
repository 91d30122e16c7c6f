package org.comity.seals.model;

/// Who issued the certificate of an authority.
public enum SealOrigin {
    /// This node, under its own root.
    NODE,
    /// Somebody else; the authority brought it with its key.
    BROUGHT
}
