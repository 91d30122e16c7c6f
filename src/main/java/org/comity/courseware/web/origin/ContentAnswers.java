package org.comity.courseware.web.origin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.regex.Pattern;
import org.comity.courseware.model.PackedFile;
import org.comity.courseware.usecase.FindingRun;
import org.comity.courseware.web.origin.PackageServlet.Asked;

/// The files of a package, as they stand in its archive; parts of one on request (RFC 9110, section 14).
class ContentAnswers {

    static final String FOLDER = "content/";

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,12})-(\\d{0,12})");

    private final FindingRun runs;
    private final OriginHeaders headers;

    ContentAnswers(FindingRun runs, OriginHeaders headers) {
        this.runs = runs;
        this.headers = headers;
    }

    boolean get(Asked asked, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!asked.path().startsWith(FOLDER)) {
            return false;
        }
        var found = runs.file(asked.run(), asked.path().substring(FOLDER.length()));
        if (found.isEmpty()) {
            return false;
        }
        var file = found.get();
        try (var bytes = file.bytes()) {
            headers.ofContent(response);
            response.setHeader("Cache-Control", "private, max-age=600");
            response.setHeader("Accept-Ranges", "bytes");
            // Of text files the package says itself in which characters it is.
            response.setContentType(file.mediaType());
            var length = prepared(file, request, response);
            if (length > 0 && request.getMethod().equals("GET")) {
                bytes.skipNBytes(firstByte(file, request));
                copy(bytes, length, response);
            }
        }
        return true;
    }

    /// @return how many bytes follow
    private static long prepared(PackedFile file, HttpServletRequest request, HttpServletResponse response) {
        var range = RANGE.matcher(Objects.requireNonNullElse(request.getHeader("Range"), ""));
        var length = file.size();
        if (range.matches()) {
            var first = Long.parseLong(range.group(1));
            var last = range.group(2).isEmpty()
                    ? file.size() - 1
                    : Math.min(file.size() - 1, Long.parseLong(range.group(2)));
            if (first >= file.size() || last < first) {
                response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
                response.setHeader("Content-Range", "bytes */" + file.size());
                return 0;
            }
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + first + "-" + last + "/" + file.size());
            length = last - first + 1;
        }
        response.setContentLengthLong(length);
        return length;
    }

    private static long firstByte(PackedFile file, HttpServletRequest request) {
        var range = RANGE.matcher(Objects.requireNonNullElse(request.getHeader("Range"), ""));
        return range.matches() ? Math.min(file.size(), Long.parseLong(range.group(1))) : 0;
    }

    private static void copy(InputStream bytes, long length, HttpServletResponse response) throws IOException {
        var out = response.getOutputStream();
        var chunk = new byte[1 << 16];
        var left = length;
        while (left > 0) {
            var read = bytes.read(chunk, 0, (int) Math.min(chunk.length, left));
            if (read < 0) {
                return;
            }
            out.write(chunk, 0, read);
            left -= read;
        }
    }
}
