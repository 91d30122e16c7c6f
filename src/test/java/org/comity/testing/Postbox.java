package org.comity.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// A real mail server on a port of this machine, for the one node that all tests of a run share.
public final class Postbox {

    private static final ServerSetup SMTP =
            new ServerSetup(TestNode.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private static final GreenMail SERVER = new GreenMail(SMTP);

    /// Letters from before it was closed: the server forgets them.
    private static final List<MimeMessage> KEPT = new CopyOnWriteArrayList<>();

    static {
        SERVER.start();
    }

    private Postbox() {}

    public static int port() {
        return SMTP.getPort();
    }

    /// All letters to an address, in the order they came.
    public static List<MimeMessage> of(String address) {
        return Stream.concat(KEPT.stream(), Arrays.stream(SERVER.getReceivedMessages()))
                .filter(letter -> to(letter).equals(address))
                .toList();
    }

    /// A letter as it came, headers and all.
    public static String raw(MimeMessage letter) {
        return GreenMailUtil.getWholeMessage(letter);
    }

    /// From now on nobody answers at the port.
    public static void close() {
        KEPT.addAll(List.of(SERVER.getReceivedMessages()));
        SERVER.stop();
    }

    public static void open() {
        SERVER.start();
        if (SERVER.getReceivedMessages().length > 0) {
            throw new AssertionError("The server was expected to forget its letters");
        }
    }

    private static String to(MimeMessage letter) {
        try {
            return letter.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
