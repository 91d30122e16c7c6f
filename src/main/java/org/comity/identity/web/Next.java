package org.comity.identity.web;

/// The page a person wanted before they were asked to sign in.
final class Next {

    private Next() {}

    /// A page of this node, or nothing: an address that leads elsewhere is forgotten.
    static String safe(String wanted) {
        return wanted.matches("/(en|fr|es|ar)(/[A-Za-z0-9/._?&=%-]*)?") && wanted.length() < 500 ? wanted : "";
    }
}
