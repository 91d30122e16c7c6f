package org.comity.notices.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.bouncycastle.openpgp.PGPException;
import org.comity.node.NodeSettings;
import org.comity.notices.model.Letter;
import org.comity.notices.model.MailAddress;
import org.comity.notices.model.Notice;
import org.comity.notices.model.ReaderKey;
import org.comity.notices.model.Wishes;
import org.comity.vocabulary.EncryptionKey;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;

/// Writes a letter as a message: plain text in UTF-8, or encrypted to the reader's key as PGP/MIME (RFC 3156). Headers
/// hold nothing that anybody typed but the address, which is checked; the subject is one of a few fixed sentences.
public final class WritingLetters {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final LetterWords words;
    private final Encrypting encrypting;
    private final String from;
    private final String host;
    private final Clock clock;
    private final Session session = Session.getInstance(new Properties());

    /// @param from the address letters come from
    public WritingLetters(Messages messages, NodeSettings node, String from, Clock clock, SecureRandom random) {
        this.words = new LetterWords(messages, node);
        this.encrypting = new Encrypting(random);
        this.from = from;
        this.host = from.substring(from.indexOf('@') + 1);
        this.clock = clock;
    }

    /// @param to where it goes
    /// @param zone the reader's clock
    public MimeMessage write(Letter letter, MailAddress to, Wishes wishes, List<Notice> notices, ZoneId zone) {
        try {
            return letter.sort() == Letter.Sort.ADDRESS
                    ? aboutAddress(letter, to, wishes.language())
                    : aboutNotices(letter, to, wishes, notices, zone);
        } catch (MessagingException | IOException unwritable) {
            throw new IllegalStateException("A letter could not be written", unwritable);
        }
    }

    private MimeMessage aboutAddress(Letter letter, MailAddress to, Language language) throws MessagingException {
        return plain(letter, to, language, words.subject(letter.sort(), language), words.changedAddress(language));
    }

    private MimeMessage aboutNotices(Letter letter, MailAddress to, Wishes wishes, List<Notice> notices, ZoneId zone)
            throws MessagingException, IOException {
        var language = wishes.language();
        var subject = words.subject(letter.sort(), language);
        var key = wishes.key();
        if (key == null) {
            return plain(letter, to, language, subject, words.body(letter.sort(), notices, false, language, zone));
        }
        var body = words.body(letter.sort(), notices, true, language, zone);
        var encrypted = encrypted(body, subject, key);
        return encrypted.isPresent()
                ? sealed(letter, to, language, subject, encrypted.get())
                : plain(letter, to, language, words.subjectOfEndedKey(language), words.endedKey(language));
    }

    /// Empty when nothing can be encrypted to the key any more: then the reader is told just that, and not what waits.
    private Optional<byte[]> encrypted(String body, String subject, ReaderKey key)
            throws MessagingException, IOException {
        var now = clock.instant();
        try {
            var part = key.usable(now) ? ReadingKeys.stored(key) : Optional.<EncryptionKey>empty();
            return part.isEmpty()
                    ? Optional.empty()
                    : Optional.of(encrypting.encrypt(inner(body, subject), part.get(), now));
        } catch (PGPException unusable) {
            return Optional.empty();
        }
    }

    private static byte[] inner(String body, String subject) throws MessagingException, IOException {
        var part = new MimeBodyPart();
        part.setText(body, UTF_8);
        part.setHeader("Content-Type", "text/plain; charset=utf-8; protected-headers=\"v1\"");
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setHeader("Subject", jakarta.mail.internet.MimeUtility.encodeText(subject, UTF_8, null));
        var bytes = new ByteArrayOutputStream();
        part.writeTo(bytes);
        return bytes.toByteArray();
    }

    private MimeMessage plain(Letter letter, MailAddress to, Language language, String subject, String body)
            throws MessagingException {
        var message = headed(letter, to, language, subject);
        message.setText(body, UTF_8);
        message.saveChanges();
        return message;
    }

    private MimeMessage sealed(Letter letter, MailAddress to, Language language, String subject, byte[] armored)
            throws MessagingException {
        var version = new MimeBodyPart();
        version.setText("Version: 1\r\n", StandardCharsets.US_ASCII.name());
        version.setHeader("Content-Type", "application/pgp-encrypted");
        var content = new MimeBodyPart();
        content.setText(new String(armored, StandardCharsets.US_ASCII), StandardCharsets.US_ASCII.name());
        content.setHeader("Content-Type", "application/octet-stream; name=\"encrypted.asc\"");
        content.setHeader("Content-Disposition", "inline; filename=\"encrypted.asc\"");
        var message = headed(letter, to, language, subject);
        message.setContent(new MimeMultipart("encrypted; protocol=\"application/pgp-encrypted\"", version, content));
        message.saveChanges();
        return message;
    }

    private MimeMessage headed(Letter letter, MailAddress to, Language language, String subject)
            throws MessagingException {
        var message = new NamedMessage(session, "<" + letter.id() + "@" + host + ">");
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.text(), true));
        message.setSubject(subject, UTF_8);
        message.setSentDate(Date.from(now()));
        message.setHeader("Content-Language", language.code());
        // RFC 3834: nobody is to answer by machine.
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private Instant now() {
        return clock.instant();
    }

    /// Keeps the name we give it: a letter sent twice is recognised as one.
    private static final class NamedMessage extends MimeMessage {

        private final String name;

        NamedMessage(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
