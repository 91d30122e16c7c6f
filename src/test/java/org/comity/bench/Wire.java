package org.comity.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// One kept-alive connection that asks for the same page over and over, or for one page after the other: as
/// little client as possible, for it shares the processors with what it measures.
final class Wire implements Measure.Worker {

    private final int port;
    private final Supplier<byte[]> requests;
    private Socket socket;
    private OutputStream out;
    private InputStream in;
    private boolean ended;

    Wire(int port, String path, boolean packed) throws IOException {
        this(port, always(request(port, path, packed)));
    }

    /// One path after the other, each as often as the others.
    Wire(int port, List<String> paths, boolean packed) throws IOException {
        this(
                port,
                inTurn(paths.stream().map(path -> request(port, path, packed)).toList()));
    }

    private Wire(int port, Supplier<byte[]> requests) throws IOException {
        this.port = port;
        this.requests = requests;
        socket = open();
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    private static Supplier<byte[]> always(byte[] request) {
        return () -> request;
    }

    private static Supplier<byte[]> inTurn(List<byte[]> requests) {
        var turn = new AtomicInteger();
        return () -> requests.get(turn.getAndIncrement() % requests.size());
    }

    private static byte[] request(int port, String path, boolean packed) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n"
                        + (packed ? "Accept-Encoding: gzip\r\n" : "") + "\r\n")
                .getBytes(ISO_8859_1);
    }

    private Socket open() throws IOException {
        var opened = new Socket(InetAddress.getLoopbackAddress(), port);
        opened.setTcpNoDelay(true);
        return opened;
    }

    @Override
    public void once() throws IOException {
        if (ended) {
            reopen();
        }
        out.write(requests.get());
        out.flush();
        var status = line();
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException("Answered " + status);
        }
        var length = -1;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            ended |= header.equalsIgnoreCase("connection: close");
        }
        if (length >= 0) {
            in.skipNBytes(length);
        } else {
            skipChunks();
        }
    }

    /// The server ends a connection after so many answers.
    private void reopen() throws IOException {
        ended = false;
        socket.close();
        socket = open();
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    private void skipChunks() throws IOException {
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            in.skipNBytes(size + 2L);
        }
        line();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("The connection ended");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
