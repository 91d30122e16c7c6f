package org.comity.identity;

/// What an officer may do within the authority. Nobody approves what they drafted, whatever their roles.
public enum Role {
    DRAFTER,
    APPROVER
}
