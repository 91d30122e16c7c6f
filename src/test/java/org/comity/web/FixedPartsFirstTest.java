package org.comity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Whoever passes by what differs in a fixed part finds the same answers, and the same errors, as whoever compares all
/// of it.
@NodeTest
class FixedPartsFirstTest {

    private static final String ID = "00000000-0000-4000-8000-000000000001";

    private final RequestMappingHandlerMapping handlers;
    private final RequestMappingHandlerMapping comparingAll = new RequestMappingHandlerMapping();

    FixedPartsFirstTest(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            @Autowired ApplicationContext node) {
        this.handlers = handlers;
        comparingAll.setApplicationContext(node);
        handlers.getHandlerMethods()
                .forEach((mapping, handler) ->
                        comparingAll.registerMapping(mapping, handler.getBean(), handler.getMethod()));
    }

    @Test
    void everyAddressAndWhatLooksLikeOneIsAnsweredByTheSame() {
        var found = new TreeSet<String>();
        for (var address : addresses()) {
            for (var method : List.of("GET", "POST", "HEAD", "OPTIONS", "DELETE")) {
                var answer = answer(handlers, method, address);
                assertThat(answer).as(method + " " + address).isEqualTo(answer(comparingAll, method, address));
                found.add(answer);
            }
        }

        assertThat(handlers).isInstanceOf(FixedPartsFirst.class);
        assertThat(found).hasSizeGreaterThan(500).contains("nothing", "HttpRequestMethodNotSupportedException");
    }

    /// Those there are, with something in their open parts, and each with another end.
    private List<String> addresses() {
        return handlers.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .distinct()
                .map(pattern -> pattern.replaceAll("\\{language[^/]*}", "en")
                        .replaceAll("\\{\\*[^/]*}", "one/two")
                        .replaceAll("\\{[^/]*}", ID))
                .flatMap(address -> Stream.of(address, address + "-other", address + "/"))
                .toList();
    }

    private static String answer(RequestMappingHandlerMapping mapping, String method, String address) {
        var request = new MockHttpServletRequest(method, address);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            var found = mapping.getHandler(request);
            return found == null ? "nothing" : ((HandlerMethod) found.getHandler()).getShortLogMessage();
        } catch (Exception refused) {
            return refused.getClass().getSimpleName();
        }
    }
}
