package org.comity.vault;

/// A case's key was destroyed under a rule of retention. Listeners run in the transaction in which it happens, and
/// delete what they derived from the case.
public record CaseKeyDestroyed(CaseKeyId caseKey) {}
