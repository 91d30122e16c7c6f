package org.comity.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.TreeSet;
import org.comity.identity.Officer;
import org.comity.identity.Person;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The entrance and the handlers know the same addresses: whatever asks for a person refuses strangers before anything
/// of it is read, even a form's body.
@NodeTest
class BehindSignInTest {

    /// Sections everybody reads, where a member has a page of their own: their handlers send strangers to sign in.
    private static final String AMONG_OPEN_PAGES = "/\\{language[^/]*}/(begin|events|library|profiles|training)(/.*)?";

    private final RequestMappingHandlerMapping handlers;

    BehindSignInTest(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    @Test
    void everyAddressThatNeedsAPersonStandsBehindTheSignIn() {
        var open = new TreeSet<String>();
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            if (needsPerson(handler)) {
                mapping.getPatternValues().stream()
                        .filter(pattern -> !pattern.matches(AMONG_OPEN_PAGES))
                        .filter(pattern -> Arrays.stream(SecurityConfiguration.BEHIND_SIGN_IN)
                                .noneMatch(behind -> covers(behind, pattern)))
                        .forEach(open::add);
            }
        });

        assertThat(open).isEmpty();
    }

    private static boolean needsPerson(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .map(parameter -> parameter.getParameterType())
                .anyMatch(type -> type == Officer.class || type == Person.class);
    }

    /// Both are patterns: the places of the one are `*` in the other.
    private static boolean covers(String behind, String pattern) {
        var parts = Arrays.asList(behind.split("/"));
        var asked = Arrays.asList(pattern.split("/"));
        for (var place = 0; place < parts.size(); place++) {
            if (parts.get(place).equals("**")) {
                return true;
            }
            if (place >= asked.size() || !fits(parts.get(place), asked.get(place))) {
                return false;
            }
        }
        return parts.size() == asked.size();
    }

    private static boolean fits(String behind, String asked) {
        return behind.equals("*") || behind.startsWith("{") || behind.equals(asked);
    }
}
