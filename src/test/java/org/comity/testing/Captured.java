package org.comity.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Everything a page sends, as a thief on the device or on the way would see it, and sends again.
public final class Captured {

    /// An answer to what was sent again.
    public record Answer(int status, String body) {}

    private final List<Request> sent = new ArrayList<>();

    private Captured() {}

    /// Listens from now on.
    public static Captured from(Page page) {
        var captured = new Captured();
        page.onRequest(request -> {
            if ("POST".equals(request.method())) {
                captured.sent.add(request);
            }
        });
        return captured;
    }

    /// What was sent to addresses that end so.
    public List<Request> to(String path) {
        return sent.stream().filter(request -> request.url().endsWith(path)).toList();
    }

    /// Sends each of them twice more with the cookies the window has now: as it was, and with the token that forms must
    /// carry now.
    public List<Answer> again(String path, BrowserContext window, String token) {
        return to(path).stream()
                .flatMap(request -> Stream.of(
                        repeat(request, window, Map.of()), repeat(request, window, Map.of("x-csrf-token", token))))
                .toList();
    }

    private static Answer repeat(Request request, BrowserContext window, Map<String, String> changed) {
        var headers = new HashMap<>(request.headers());
        headers.remove("cookie");
        headers.putAll(changed);
        return post(
                window,
                request.url().substring(TestNode.address().toString().length()),
                Objects.requireNonNullElse(request.postData(), ""),
                headers);
    }

    /// Sends something with a window's cookies, past its pages.
    public static Answer post(BrowserContext window, String path, String body, Map<String, String> headers) {
        var options = RequestOptions.create().setData(body).setMaxRedirects(0);
        headers.forEach(options::setHeader);
        var answer = window.request().post(TestNode.address() + path, options);
        return new Answer(answer.status(), answer.text());
    }
}
