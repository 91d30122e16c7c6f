package org.comity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.comity.node.NodeSettings;
import org.comity.vocabulary.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Makes the [View] of a request; controllers simply ask for one.
public class Views implements HandlerMethodArgumentResolver {

    private final Messages messages;
    private final Assets assets;
    private final NodeSettings node;
    /// Asked for once somebody comes: who knows the viewers is made after this.
    private final Supplier<@Nullable ViewerSource> viewers;

    private final SingletonSupplier<List<DoorCount>> counts;

    Views(
            Messages messages,
            Assets assets,
            NodeSettings node,
            ObjectProvider<ViewerSource> viewers,
            ObjectProvider<DoorCount> counts) {
        this.messages = messages;
        this.assets = assets;
        this.node = node;
        this.viewers = SingletonSupplier.ofNullable(viewers::getIfAvailable);
        this.counts = SingletonSupplier.of(() -> counts.stream().toList());
    }

    /// The view for a request, in the language its address names or, for addresses without one, the browser prefers.
    public View of(HttpServletRequest request) {
        var source = viewers.get();
        var viewer = source == null || BelowHelp.asked(request)
                ? null
                : source.viewer(request).orElse(null);
        return new View(languageOf(request), messages, assets, request, node.demonstration(), viewer, counts.obtain());
    }

    /// The language of an address, else of the browser, else English.
    public static Language languageOf(HttpServletRequest request) {
        var failed = (String) request.getAttribute("jakarta.servlet.error.request_uri");
        var path = failed == null ? request.getRequestURI() : failed;
        var first = path.split("/", 3).length > 1 ? path.split("/", 3)[1] : "";
        return Language.ofCode(first).orElseGet(() -> preferred(request));
    }

    private static Language preferred(HttpServletRequest request) {
        List<Locale.LanguageRange> wanted;
        try {
            wanted = Locale.LanguageRange.parse(Objects.requireNonNullElse(request.getHeader("Accept-Language"), "en"));
        } catch (IllegalArgumentException unreadable) {
            return Language.ENGLISH;
        }
        return wanted.stream()
                .flatMap(range -> Language.ofCode(range.getRange().split("-", 2)[0]).stream())
                .findFirst()
                .orElse(Language.ENGLISH);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == View.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
}
