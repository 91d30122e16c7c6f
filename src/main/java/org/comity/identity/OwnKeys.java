package org.comity.identity;

import java.util.List;

/// The passkeys of a person.
@FunctionalInterface
public interface OwnKeys {

    List<Passkey> of(PersonId person);
}
