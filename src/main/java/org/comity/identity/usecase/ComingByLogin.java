package org.comity.identity.usecase;

import java.util.Optional;
import org.comity.identity.Directory;
import org.comity.identity.LoginIssuer;
import org.comity.identity.OwnKeys;
import org.comity.identity.Person;
import org.comity.identity.store.LoginStore;

/// Whom a sign-in elsewhere lets in: the person who linked it, as they stand now. A valid sign-in that
/// nobody linked lets in nobody, and neither does that of somebody who is suspended, has left the issuer's
/// authority, or has no passkey any more. It is never matched by a mail address or a name.
public class ComingByLogin {

    private final LoginStore logins;
    private final Directory directory;
    private final OwnKeys keys;

    public ComingByLogin(LoginStore logins, Directory directory, OwnKeys keys) {
        this.logins = logins;
        this.directory = directory;
        this.keys = keys;
    }

    public Optional<Person> person(LoginIssuer issuer, String subject) {
        return logins.person(issuer.issuer().toString(), subject)
                .flatMap(directory::person)
                .filter(issuer::serves)
                .filter(person -> !keys.of(person.id()).isEmpty());
    }
}
