package org.comity.identity;

/// What else happens when somebody comes in for the first time, in the same transaction.
@FunctionalInterface
public interface ComingIn {

    void of(Person person);
}
