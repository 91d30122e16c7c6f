package org.comity.identity.web;

import java.util.List;
import org.comity.identity.Officer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.web.bind.annotation.GetMapping;

/// One's own account: who one acts for, and one's passkeys.
@PageController
class AccountController {

    private final PublicKeyCredentialUserEntityRepository owners;
    private final UserCredentialRepository passkeys;

    AccountController(PublicKeyCredentialUserEntityRepository owners, UserCredentialRepository passkeys) {
        this.owners = owners;
        this.passkeys = passkeys;
    }

    @GetMapping("/account")
    Page account(Officer officer) {
        var owner = owners.findByUsername(officer.id().toString());
        return Page.of(
                "identity/account",
                new AccountPage(officer, owner == null ? List.of() : passkeys.findByUserId(owner.getId())));
    }
}
