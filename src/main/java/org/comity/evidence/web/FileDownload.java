package org.comity.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/// Hands a file out as bytes and nothing else: no browser shows it, guesses what it is or runs what is in it. From any
/// byte on (RFC 9110, section 14), for whoever was cut; the tag is its digest, so that nobody joins two files.
public final class FileDownload {

    private static final Pattern FROM = Pattern.compile("bytes=(\\d{1,18})-");

    private FileDownload() {}

    /// The bytes from a place on.
    public interface From {
        InputStream open(long from) throws IOException;
    }

    /// Sends it all, or, where `range` asks for what follows a byte, that.
    ///
    /// @param tag its digest in hexadecimal digits
    /// @param range the header `Range`, or an empty text; what asks for anything else is not heeded
    /// @param condition the header `If-Range`, or an empty text
    public static void send(
            String name, long size, String tag, String range, String condition, From bytes, HttpServletResponse to)
            throws IOException {
        var from = from(range, size, condition.isEmpty() || condition.equals('"' + tag + '"'));
        to.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        to.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        to.setHeader("X-Content-Type-Options", "nosniff");
        to.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        to.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        to.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        to.setHeader(HttpHeaders.ETAG, '"' + tag + '"');
        to.setContentLengthLong(size - from);
        if (from > 0) {
            to.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            to.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + (size - 1) + "/" + size);
        }
        try (var opened = bytes.open(from)) {
            opened.transferTo(to.getOutputStream());
        }
    }

    private static long from(String range, long size, boolean same) {
        var asked = FROM.matcher(range);
        var from = same && asked.matches() ? Long.parseLong(asked.group(1)) : 0;
        return from < size ? from : 0;
    }
}
