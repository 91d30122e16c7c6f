package org.comity.identity.web;

import java.util.List;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.identity.web.oidc.OpenIdProviders;
import org.comity.node.NodeSettings;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The sign-in page: a passkey, or on a demonstration node the shoes of a fictional person.
@PageController
class SignInController {

    private final Directory directory;
    private final NodeSettings node;
    private final OpenIdProviders providers;

    SignInController(Directory directory, NodeSettings node, OpenIdProviders providers) {
        this.directory = directory;
        this.node = node;
        this.providers = providers;
    }

    @GetMapping("/sign-in")
    Page signIn(@RequestParam(defaultValue = "") String next) {
        return Page.of("identity/signIn", new SignInPage(Next.safe(next), offered(), providers.all()));
    }

    private List<Person> offered() {
        return node.demonstration() ? directory.demonstrationPeople() : List.of();
    }
}
