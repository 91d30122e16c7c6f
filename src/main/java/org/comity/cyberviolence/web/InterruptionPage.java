package org.comity.cyberviolence.web;

/// The page before pages that describe violence.
///
/// @param onward the address of what comes, without the language
public record InterruptionPage(String onward) {}
