package org.comity.web;

import org.comity.node.NodeSettings;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;

/// The headers that every page of the node carries, whichever chain of security it passes.
public final class ProtectiveHeaders {

    private ProtectiveHeaders() {}

    /// Adds them; what a page says of its referrer is for the chain to decide.
    public static void add(HeadersConfigurer<HttpSecurity> headers, NodeSettings node) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(LastHeaders.CONTENT_SECURITY_POLICY))
                .permissionsPolicyHeader(
                        policy -> policy.policy(
                                "publickey-credentials-get=(self), publickey-credentials-create=(self), camera=(), microphone=(), geolocation=()"))
                .httpStrictTransportSecurity(
                        hsts -> hsts.requestMatcher(request -> overHttps(node)).includeSubDomains(false))
                .cacheControl(cache -> cache.disable());
    }

    /// What counts is how browsers reach the node: the web server before it speaks plain HTTP to us.
    public static boolean overHttps(NodeSettings node) {
        return "https".equals(node.publicAddress().getScheme());
    }
}
