package org.comity.help.web;

import org.comity.node.NodeSettings;
import org.comity.web.BelowHelp;
import org.comity.web.ProtectiveHeaders;
import org.comity.web.Uploads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What a request for a help page passes, and the error page where it failed: no session is looked for and
/// none begins, so that no cookie is set and nobody is known, also who is signed in elsewhere on the node.
/// Forms carry no token; they are taken from pages of this node alone. No file is ever taken.
@Configuration
class HelpSecurity {

    private static final int BEFORE_ALL_OTHERS = 1;

    @Bean
    @Order(BEFORE_ALL_OTHERS)
    SecurityFilterChain helpPages(HttpSecurity http, NodeSettings node) throws Exception {
        return http.securityMatcher(BelowHelp::asked)
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .headers(headers -> {
                    ProtectiveHeaders.add(headers, node);
                    headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
                })
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .addFilterBefore(new WithoutSession(), SecurityContextHolderFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(new Uploads(_ -> false, _ -> false, _ -> false, _ -> 0), AuthorizationFilter.class)
                .addFilterBefore(new OwnFormsOnly(node.publicAddress()), AuthorizationFilter.class)
                .build();
    }
}
