package org.comity.library.usecase;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comity.library.model.FileRefused;
import org.comity.library.model.FileRefused.Reason;
import org.comity.library.model.Original.Scan;

/// Asks a `clamd` by its command INSTREAM. A scanner that is configured and silent lets nothing pass.
public final class ClamdScan implements VirusScan {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 1_024;

    private final String host;
    private final int port;

    /// @param address `host:port`
    public ClamdScan(String address) {
        var colon = address.lastIndexOf(':');
        this.host = address.substring(0, colon);
        this.port = Integer.parseInt(address.substring(colon + 1));
    }

    @Override
    public Scan scan(Path file) throws FileRefused {
        String answer;
        try {
            answer = ask(file);
        } catch (IOException silent) {
            throw new FileRefused(Reason.SCANNER_SILENT, silent);
        }
        if (answer.endsWith(" FOUND")) {
            throw new FileRefused(Reason.INFECTED);
        }
        if (!answer.endsWith(": OK")) {
            throw new FileRefused(Reason.SCANNER_SILENT);
        }
        return Scan.CLEAN;
    }

    private String ask(Path file) throws IOException {
        try (var socket = new Socket();
                var bytes = Files.newInputStream(file)) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            var chunk = new byte[CHUNK];
            for (var read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                out.writeInt(read);
                out.write(chunk, 0, read);
            }
            out.writeInt(0);
            out.flush();
            var answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
        }
    }
}
