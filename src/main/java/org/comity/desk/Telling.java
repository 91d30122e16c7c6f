package org.comity.desk;

/// What a letter to whoever wrote tells.
public enum Telling {
    /// Is this your address?
    CONFIRM,
    /// There is something new on your page.
    ANSWERED
}
