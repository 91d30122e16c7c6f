package org.comity.evidence.proof;

/// What can happen to a package while somebody holds it.
public enum CustodyAct {
    /// A file came in and its digest was taken.
    RECEIVED,
    /// A file was taken out again before the package was sealed.
    TAKEN_OUT,
    /// The package was closed: from now on its manifest cannot change.
    SEALED,
    /// The executing authority gave it to the requesting one.
    HANDED_OVER,
    /// Somebody of the receiving authority accepted its conditions and opened it.
    OPENED,
    /// The receiving authority cannot keep its conditions (Article 28(3)): it was not opened.
    DECLINED,
    /// A file, or the whole package, left the node.
    EXPORTED,
    /// It went on to another person or authority.
    PASSED_ON
}
