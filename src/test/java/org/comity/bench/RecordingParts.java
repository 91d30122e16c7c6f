package org.comity.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.comity.bench.Figure.Unit;
import org.comity.media.MediaEditor;
import org.comity.media.SomeFiles;
import org.comity.testing.Http;

/// Parts of a recording, a megabyte each, as players ask for them. The floor sends the same parts of the same file over
/// a bare socket, with nothing said before or after.
final class RecordingParts {

    private static final int PLAYERS = 4;
    private static final int PART = 1 << 20;
    private static final int SECONDS = 6_000;
    private static final long WARM_UP_MILLIS = 3_000;
    private static final long ROUND_MILLIS = 2_000;
    private static final int ROUNDS = 3;

    private RecordingParts() {}

    static List<Figure> measure(RunningNode node) throws Exception {
        return measure(node.address, node.home);
    }

    /// @param home the folder of the node at that address
    static List<Figure> measure(URI address, Path home) throws Exception {
        var editor = new MediaEditor(Http.visitorOf(address));
        var bytes = SomeFiles.silence("bench", SECONDS);
        var digest = editor.brought("bench.mp3", "", bytes);
        var form = MediaEditor.form("the bench");
        form.put("original-0", digest);
        editor.published(form);
        var parts = bytes.length / PART;
        var file = home.resolve("media").resolve(digest.substring(0, 2)).resolve(digest);
        try (var bare = new Bare(file)) {
            var players = new ArrayList<Measure.Worker>();
            var readers = new ArrayList<Measure.Worker>();
            for (var i = 0; i < PLAYERS; i++) {
                players.add(new Player(address.getPort(), "/media/files/" + digest + ".mp3", parts));
                readers.add(new Reader(bare.port(), parts));
            }
            Measure.perSecondFor(WARM_UP_MILLIS, players);
            Measure.perSecondFor(WARM_UP_MILLIS, readers);
            var measured = new ArrayList<Double>();
            var floor = new ArrayList<Double>();
            for (var round = 0; round < ROUNDS; round++) {
                measured.add(Measure.perSecondFor(ROUND_MILLIS, players));
                floor.add(Measure.perSecondFor(ROUND_MILLIS, readers));
            }
            for (var worker : players) {
                worker.close();
            }
            for (var worker : readers) {
                worker.close();
            }
            return List.of(new Figure(
                    "parts of a recording, 1 MB each, %d players".formatted(PLAYERS),
                    Measure.median(measured),
                    Measure.median(floor),
                    Unit.PER_SECOND,
                    "the same parts over a bare socket"));
        }
    }

    /// Asks for one part after the other on one connection, opened anew when the server ends it.
    private static final class Player implements Measure.Worker {

        private final int port;
        private final String path;
        private final int parts;
        private final AtomicInteger turn = new AtomicInteger();
        private Socket socket;
        private OutputStream out;
        private InputStream in;
        private boolean ended;

        Player(int port, String path, int parts) throws IOException {
            this.port = port;
            this.path = path;
            this.parts = parts;
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            out = socket.getOutputStream();
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }

        @Override
        public void once() throws IOException {
            if (ended) {
                socket.close();
                socket = new Socket(InetAddress.getLoopbackAddress(), port);
                out = socket.getOutputStream();
                in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                ended = false;
            }
            var first = (long) (turn.getAndIncrement() % parts) * PART;
            out.write(("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nRange: bytes=" + first + "-"
                            + (first + PART - 1) + "\r\n\r\n")
                    .getBytes(ISO_8859_1));
            out.flush();
            var status = line();
            if (!status.startsWith("HTTP/1.1 206")) {
                throw new IOException("Answered " + status);
            }
            for (var header = line(); !header.isEmpty(); header = line()) {
                ended |= header.equalsIgnoreCase("connection: close");
            }
            in.skipNBytes(PART);
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

    /// Asks the bare socket: where, and the bytes come.
    private static final class Reader implements Measure.Worker {

        private final Socket socket;
        private final DataOutputStream out;
        private final DataInputStream in;
        private final int parts;
        private final AtomicInteger turn = new AtomicInteger();

        Reader(int port, int parts) throws IOException {
            this.parts = parts;
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            out = new DataOutputStream(socket.getOutputStream());
            in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
        }

        @Override
        public void once() throws IOException {
            out.writeLong((long) (turn.getAndIncrement() % parts) * PART);
            out.flush();
            in.skipNBytes(PART);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /// The floor's other side.
    private static final class Bare implements AutoCloseable {

        private final ServerSocketChannel server;
        private final Path file;

        Bare(Path file) throws IOException {
            this.file = file;
            server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Thread.ofPlatform().daemon().start(this::accept);
        }

        int port() {
            return server.socket().getLocalPort();
        }

        private void accept() {
            try {
                while (server.isOpen()) {
                    var one = server.accept();
                    Thread.ofPlatform().daemon().start(() -> serve(one));
                }
            } catch (IOException closed) {
                // The bench is over.
            }
        }

        private void serve(SocketChannel one) {
            try (one;
                    var channel = FileChannel.open(file)) {
                var in = new DataInputStream(one.socket().getInputStream());
                while (true) {
                    var at = in.readLong();
                    for (var sent = 0L; sent < PART; ) {
                        sent += channel.transferTo(at + sent, PART - sent, one);
                    }
                }
            } catch (java.io.EOFException over) {
                // The reader left.
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
