package org.comity.media.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.comity.media.model.PartAsked.Part;

/// Sends a part of a file. Where the connection lets it, the system copies it from the file to the network and no byte
/// passes through here (sendfile); else a small buffer does.
final class SendingBytes {

    private static final String SUPPORTED = "org.apache.tomcat.sendfile.support";
    private static final String FILE = "org.apache.tomcat.sendfile.filename";
    private static final String START = "org.apache.tomcat.sendfile.start";
    private static final String END = "org.apache.tomcat.sendfile.end";
    private static final int SMALL = 48 << 10;
    private static final int CHUNK = 64 << 10;

    /// @param body false for an answer that tells of the bytes without them
    void send(HttpServletRequest request, HttpServletResponse response, Path file, Part part, boolean body)
            throws IOException {
        response.setContentLengthLong(part.length());
        if (!body) {
            return;
        }
        if (part.length() > SMALL && Boolean.TRUE.equals(request.getAttribute(SUPPORTED))) {
            request.setAttribute(FILE, file.toRealPath().toString());
            request.setAttribute(START, part.first());
            request.setAttribute(END, part.last() + 1);
        } else {
            copy(response, file, part);
        }
    }

    private static void copy(HttpServletResponse response, Path file, Part part) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var chunk = ByteBuffer.allocate((int) Math.min(CHUNK, part.length()));
            var at = part.first();
            while (at <= part.last()) {
                chunk.clear().limit((int) Math.min(chunk.capacity(), part.last() + 1 - at));
                var read = channel.read(chunk, at);
                if (read < 0) {
                    throw new EOFException("A file became shorter");
                }
                response.getOutputStream().write(chunk.array(), 0, read);
                at += read;
            }
        }
    }
}
