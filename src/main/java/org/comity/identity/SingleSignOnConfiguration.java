package org.comity.identity;

import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.identity.store.LoginStore;
import org.comity.identity.store.PasskeyStore;
import org.comity.identity.usecase.ComingByLogin;
import org.comity.identity.usecase.LinkingLogin;
import org.comity.identity.web.oidc.OpenIdProviders;
import org.comity.node.NodeSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration
class SingleSignOnConfiguration {

    @Bean
    LoginStore loginStore(JdbcClient database) {
        return new LoginStore(database);
    }

    @Bean
    ComingByLogin comingByLogin(LoginStore logins, Directory directory, PasskeyStore keys) {
        return new ComingByLogin(logins, directory, keys);
    }

    @Bean
    LinkingLogin linkingLogin(LoginStore logins, PasskeyStore keys, FreshTouch touch, AuditTrail audit, Clock clock) {
        return new LinkingLogin(logins, keys, touch, audit, clock);
    }

    /// Secrets are read now: a node whose secrets are open to others does not start. Providers are asked later.
    @Bean
    OpenIdProviders openIdProviders(SingleSignOnSettings settings, NodeSettings node, Clock clock) {
        return OpenIdProviders.of(settings, node, clock);
    }
}
