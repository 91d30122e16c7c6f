package org.comity.identity;

/// What every page tells a signed-in person about recoveries.
public interface RecoveryWatch {

    /// Whether somebody asks to replace this person's keys.
    boolean somebodyAsksFor(PersonId person);

    /// Whether this person could do something about the recovery of another.
    boolean waitsFor(Person person);
}
