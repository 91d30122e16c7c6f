package org.comity.certificates.web;

/// What the page that runs from a disk carries.
///
/// @param keys a line each
/// @param policy the digest of the script, as a content security policy names it
public record VerifierPage(String keys, String script, String policy, String style) {}
