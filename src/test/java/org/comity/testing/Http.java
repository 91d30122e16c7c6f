package org.comity.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A plain visitor of the test node, without a browser: keeps cookies, carries the token against forged forms from
/// the page last seen, and does not follow redirects unless asked.
public final class Http {

    private static final Pattern TOKEN =
            Pattern.compile("(?:name=\"_csrf\" value|<meta name=\"csrf-token\" content)=\"([^\"]+)\"");

    /// Open to everyone, and small: the sign-in page of a demonstration names everyone whom tests made.
    private static final String PAGE_WITH_A_FORM = "/en/recover";

    /// Whom the sign-in page of a node offered under a name.
    private static final Map<String, String> PEOPLE = new ConcurrentHashMap<>();

    /// An answer, its body read as UTF-8.
    public record Reply(int status, Map<String, List<String>> headers, String body, byte[] bytes) {

        /// The first value of a header, or an empty text.
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of(""))
                    .getFirst();
        }

        /// The body but for the token of its session, which is another on every page, and for how many notices wait
        /// for the reader, which others on a shared node may change at any moment.
        public String bodyWithoutToken() {
            return body.replaceAll("(_csrf\" value|csrf-token\" content)=\"[^\"]+\"", "TOKEN")
                    .replaceAll(
                            " <span class=\"waiting\" aria-hidden=\"true\">\\d+</span>"
                                    + "<span class=\"visually-hidden\">[^<]*</span>",
                            "");
        }

        /// Where a redirect leads: the path, without scheme and host.
        public String location() {
            return header("location").replaceFirst("^https?://[^/]+", "");
        }
    }

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI node;
    private @Nullable String token;

    private Http(URI node) {
        this.node = node;
    }

    /// Somebody who has not signed in.
    public static Http visitor() {
        return new Http(TestNode.address());
    }

    /// A visitor of a node that a test started for itself.
    public static Http visitorOf(URI node) {
        return new Http(node);
    }

    /// A fictional officer by name, such as `Demo Duty Officer (Lisbon)`, signed in.
    public static Http officer(String name) {
        var visitor = visitor();
        visitor.signInAs(name);
        return visitor;
    }

    /// The same on a node that a test started for itself.
    public static Http officerOf(URI node, String name) {
        var visitor = visitorOf(node);
        visitor.signInAs(name);
        return visitor;
    }

    /// Signs in through the demonstration's form, as a person would.
    ///
    /// @throws AssertionError when the page offers nobody of that name or the sign-in is refused
    public Reply signInAs(String name) {
        token = null; // whatever was read before may be of a session that ended
        var person = PEOPLE.computeIfAbsent(node + " " + name, _ -> offered(name));
        var reply = post("/en/sign-in/demonstration", Map.of("person", person, "next", ""));
        if (reply.status() != 303) {
            throw new AssertionError("Signing in as " + name + " answered " + reply.status());
        }
        token = null; // signing in brings a new one
        return reply;
    }

    private String offered(String name) {
        var form = Arrays.stream(get("/en/sign-in").body().split("<form ", -1))
                .filter(part -> part.contains(">" + name + "<"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The sign-in page offers no " + name));
        return form.replaceFirst("(?s)^.*?name=\"person\" value=\"([^\"]+)\".*$", "$1");
    }

    /// Reads a page. Headers are given as name, value, name, value.
    public Reply get(String path, String... headers) {
        var reply = send(request(path, headers).GET());
        var found = TOKEN.matcher(reply.body());
        if (found.find()) {
            token = found.group(1);
        }
        return reply;
    }

    /// Follows a redirect, and redirects it leads to, to the page at the end.
    public Reply follow(Reply reply) {
        var last = reply;
        for (var step = 0; step < 5 && !last.location().isEmpty(); step++) {
            last = get(last.location());
        }
        return last;
    }

    /// Sends a form with its token; for fields given several times use [#postForm].
    public Reply post(String path, Map<String, String> fields) {
        return postForm(path, List.copyOf(fields.entrySet()));
    }

    /// Sends a form with its token, fields in the order given.
    public Reply postForm(String path, List<Map.Entry<String, String>> fields) {
        var body = fields.stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path, "Content-Type", "application/x-www-form-urlencoded", "X-CSRF-TOKEN", token())
                .POST(BodyPublishers.ofString(body)));
    }

    /// Sends a form with a file, as a browser without scripts does, its token in the form.
    public Reply postFile(String path, Map<String, String> fields, String name, byte[] file) {
        var all = new LinkedHashMap<>(Map.of("_csrf", token()));
        all.putAll(fields);
        return sendFile(path, all, "file", name, file);
    }

    /// The same with the fields given alone: without a token, unless it is one of them.
    public Reply sendFile(String path, Map<String, String> fields, String field, String name, byte[] file) {
        var body = new ByteArrayOutputStream();
        fields.forEach((other, value) -> body.writeBytes(
                ("--border\r\nContent-Disposition: form-data; name=\"" + other + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(UTF_8)));
        body.writeBytes(("--border\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--border--\r\n".getBytes(UTF_8));
        return send(request(path, "Content-Type", "multipart/form-data; boundary=border")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /// Sends a file alone, as a browser's form does, with its token as a field.
    public Reply upload(String path, String field, String name, byte[] file) {
        return sendFile(path, Map.of("_csrf", token()), field, name, file);
    }

    /// Calls the programs' interface with the session's token.
    public Reply json(String method, String path, @Nullable String body) {
        BodyPublisher content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return send(request(
                        path,
                        "Content-Type",
                        "application/json",
                        "Accept",
                        "application/json, application/problem+json",
                        "X-CSRF-TOKEN",
                        token())
                .method(method, content));
    }

    /// Sends bytes with the session's token, as a script does.
    public Reply bytes(String method, String path, byte[] body, String... headers) {
        var request = request(path, "X-CSRF-TOKEN", token());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.method(method, BodyPublishers.ofByteArray(body)));
    }

    /// Sends any request as it is, without a token: for what attackers and broken programs send.
    public Reply raw(String method, String path, String body, String... headers) {
        return send(request(path, headers).method(method, BodyPublishers.ofString(body)));
    }

    /// The session's cookie value, or an empty text before there is a session.
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("comity"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /// The token a form of this session must carry; a page with a form is read if none was yet.
    public String token() {
        if (token == null) {
            get(PAGE_WITH_A_FORM);
        }
        if (token == null) {
            throw new AssertionError("No page with a form was found");
        }
        return token;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(node + path)).timeout(Duration.ofSeconds(60));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Reply(answer.statusCode(), lowerCase(answer), new String(answer.body(), UTF_8), answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Map<String, List<String>> lowerCase(HttpResponse<?> answer) {
        var headers = new HashMap<String, List<String>>();
        answer.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        return headers;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
