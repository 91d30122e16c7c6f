package planted.pages.other;

import org.comity.identity.web.SignInPage;

/// Planted: a template that shows what another module keeps inside.
record AccountTemplate(SignInPage inner) {}
