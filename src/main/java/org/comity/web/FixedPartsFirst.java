package org.comity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Finds what answers an address. One with a variable part is compared with every mapping there is, and there are
/// hundreds: a mapping that differs from it in a fixed part is passed by before anything else is asked of it. What
/// answers is the same.
class FixedPartsFirst extends RequestMappingHandlerMapping {

    /// Parts of an address whose words stand in a pattern; where the pattern leaves a part open there is none.
    private record Fixed(List<Part> parts) {

        private record Part(int place, String word) {}

        static Fixed of(String pattern) {
            var written = Arrays.asList(pattern.replaceFirst("^/", "").split("/"));
            return new Fixed(IntStream.range(0, written.size())
                    .takeWhile(place -> !manyParts(written.get(place)))
                    .filter(place -> !written.get(place).matches(".*[{*?].*|"))
                    .mapToObj(place -> new Part(place, written.get(place)))
                    .toList());
        }

        private static boolean manyParts(String written) {
            return written.contains("**") || written.startsWith("{*");
        }

        boolean standIn(List<String> asked) {
            for (var part : parts) {
                if (part.place() >= asked.size() || !part.word().equals(asked.get(part.place()))) {
                    return false;
                }
            }
            return true;
        }
    }

    /// Of the request that this thread answers.
    private static final ThreadLocal<@Nullable List<String>> ASKED = new ThreadLocal<>();

    private final Map<RequestMappingInfo, List<Fixed>> known = new ConcurrentHashMap<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        ASKED.set(parts(request));
        try {
            return super.lookupHandlerMethod(path, request);
        } finally {
            ASKED.remove();
        }
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
        var parts = ASKED.get();
        return parts == null || mayAnswer(mapping, parts) ? super.getMatchingMapping(mapping, request) : null;
    }

    private boolean mayAnswer(RequestMappingInfo mapping, List<String> parts) {
        for (var fixed : known.computeIfAbsent(mapping, FixedPartsFirst::fixed)) {
            if (fixed.standIn(parts)) {
                return true;
            }
        }
        return false;
    }

    private static List<Fixed> fixed(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream().map(Fixed::of).toList();
    }

    private static List<String> parts(HttpServletRequest request) {
        return ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().elements().stream()
                .filter(PathSegment.class::isInstance)
                .map(element -> ((PathSegment) element).valueToMatch())
                .toList();
    }
}
