package org.comity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Finds what answers an address. One with a variable part would be compared with every mapping there is, and there are
/// hundreds: here they are listed by the last fixed part of their pattern, and only those are compared that have it in
/// common with the address. What answers is the same; an address that nothing answers, or that several answer equally
/// well, goes the long way and gets the error it always got.
class FixedPartsFirst extends RequestMappingHandlerMapping {

    /// A word of a pattern, and at which place of the address it must stand.
    private record Part(int place, String word) {

        static final Part NONE = new Part(-1, "");

        /// The last fixed part of a pattern before one that takes many parts; none where all is open.
        static Part lastOf(String pattern) {
            var written = Arrays.asList(pattern.replaceFirst("^/", "").split("/"));
            return IntStream.range(0, written.size())
                    .takeWhile(place -> !manyParts(written.get(place)))
                    .filter(place -> !written.get(place).matches(".*[{*?].*|"))
                    .mapToObj(place -> new Part(place, written.get(place)))
                    .reduce(NONE, (_, last) -> last);
        }

        private static boolean manyParts(String written) {
            return written.contains("**") || written.startsWith("{*");
        }
    }

    /// What was found, as it stands for this request.
    private record Found(RequestMappingInfo mapping, HandlerMethod handler) {}

    /// Filled once, before the first page, and only read after.
    private final Map<Part, List<Found>> listed = new HashMap<>();

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> handlers) {
        super.handlerMethodsInitialized(handlers);
        handlers.forEach((mapping, handler) -> mapping.getPatternValues().stream()
                .map(Part::lastOf)
                .distinct()
                .forEach(part ->
                        listed.computeIfAbsent(part, _ -> new ArrayList<>()).add(new Found(mapping, handler))));
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        var found = found(request);
        Comparator<Found> better = Comparator.comparing(Found::mapping, getMappingComparator(request));
        found.sort(better);
        if (found.isEmpty()
                || CorsUtils.isPreFlightRequest(request)
                || (found.size() > 1 && better.compare(found.getFirst(), found.get(1)) == 0)) {
            return super.lookupHandlerMethod(path, request);
        }
        var best = found.getFirst();
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, best.handler());
        handleMatch(best.mapping(), path, request);
        return best.handler();
    }

    private List<Found> found(HttpServletRequest request) {
        var found = new ArrayList<Found>();
        addMatching(Part.NONE, request, found);
        var place = 0;
        for (var element : ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .elements()) {
            if (element instanceof PathSegment segment) {
                addMatching(new Part(place++, segment.valueToMatch()), request, found);
            }
        }
        return found;
    }

    private void addMatching(Part part, HttpServletRequest request, List<Found> found) {
        for (var each : listed.getOrDefault(part, List.of())) {
            var matching = getMatchingMapping(each.mapping(), request);
            if (matching != null) {
                found.add(new Found(matching, each.handler()));
            }
        }
    }
}
