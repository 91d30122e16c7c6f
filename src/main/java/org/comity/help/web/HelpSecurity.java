package org.comity.help.web;

import java.util.stream.Stream;
import org.comity.node.NodeSettings;
import org.comity.web.ProtectiveHeaders;
import org.comity.web.Uploads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// What a request for a help page passes: no session is looked for and none begins, so that no cookie is set and
/// nobody is known, also who is signed in elsewhere on the node. Forms carry no token; they are taken from pages of
/// this node alone. No file is ever taken.
@Configuration
class HelpSecurity {

    private static final int BEFORE_ALL_OTHERS = 1;

    @Bean
    @Order(BEFORE_ALL_OTHERS)
    SecurityFilterChain helpPages(HttpSecurity http, NodeSettings node) throws Exception {
        return http.securityMatcher(helpPages())
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .headers(headers -> {
                    ProtectiveHeaders.add(headers, node);
                    headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
                })
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(new Uploads(_ -> false, _ -> false, _ -> 0), AuthorizationFilter.class)
                .addFilterBefore(new OwnFormsOnly(node.publicAddress()), AuthorizationFilter.class)
                .build();
    }

    private static RequestMatcher helpPages() {
        return new OrRequestMatcher(Stream.of("/help", "/help/**", "/{language:en|fr|es|ar}/help/**")
                .<RequestMatcher>map(PathPatternRequestMatcher::pathPattern)
                .toList());
    }
}
