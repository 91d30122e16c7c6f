package org.comity.notices.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.comity.events.EventLetters.Written;
import org.comity.notices.model.MailAddress;
import org.comity.notices.model.Wishes;

/// Writes a letter about a place at an event: plain text, with an entry for the calendar where there is
/// one; encrypted as a whole for readers with a key, and not sent in the clear when that key has ended.
public final class WritingEventLetter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final WritingLetters writing;

    public WritingEventLetter(WritingLetters writing) {
        this.writing = writing;
    }

    /// The address letters come from.
    public String from() {
        return writing.from();
    }

    public MimeMessage write(UUID id, MailAddress to, Wishes wishes, Written words) {
        try {
            var message = writing.headed(id, to, wishes.language(), words.subject());
            var key = wishes.key();
            var armored = key == null ? Optional.<byte[]>empty() : writing.encrypted(inner(words), key);
            if (armored.isPresent()) {
                message = WritingLetters.sealed(message, armored.get());
            } else if (key != null || words.calendar().isEmpty()) {
                message.setText(key == null ? words.body() : words.subject(), UTF_8);
            } else {
                message.setContent(parts(words));
            }
            message.saveChanges();
            return message;
        } catch (MessagingException | IOException unwritable) {
            throw new IllegalStateException("A letter could not be written", unwritable);
        }
    }

    private static byte[] inner(Written words) throws MessagingException, IOException {
        var whole = new MimeBodyPart();
        if (words.calendar().isEmpty()) {
            whole.setText(words.body(), UTF_8);
            whole.setHeader("Content-Transfer-Encoding", "base64");
        } else {
            whole.setContent(parts(words));
        }
        // Without this the part would not yet know the boundary of what is in it.
        var message = new MimeMessage((jakarta.mail.Session) null);
        message.setContent(new MimeMultipart(whole));
        message.saveChanges();
        var bytes = new ByteArrayOutputStream();
        whole.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static MimeMultipart parts(Written words) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(words.body(), UTF_8);
        var calendar = new MimeBodyPart();
        calendar.setText(words.calendar(), UTF_8, "calendar");
        calendar.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=" + words.method());
        calendar.setHeader("Content-Transfer-Encoding", "base64");
        calendar.setDisposition(Part.ATTACHMENT);
        calendar.setFileName("event.ics");
        return new MimeMultipart(text, calendar);
    }
}
