package org.comity.node;

import org.flywaydb.core.api.callback.Callback;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The beans of the node module.
@Configuration(proxyBeanMethods = false)
class NodeConfiguration {

    /// Only where tables are made by one role and used by another.
    @Bean
    @ConditionalOnProperty("comity.node.database-role")
    Callback runtimeRights(@Value("${comity.node.database-role}") String role) {
        return new RuntimeRights(role);
    }
}
