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
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.bouncycastle.openpgp.PGPException;
import org.comity.library.FoundNews;
import org.comity.library.PublishedRange;
import org.comity.node.NodeSettings;
import org.comity.notices.model.Letter;
import org.comity.notices.model.MailAddress;
import org.comity.notices.model.Notice;
import org.comity.notices.model.ReaderKey;
import org.comity.notices.model.Wishes;
import org.comity.profiles.PublishedRevision;
import org.comity.profiles.WatchedNews;
import org.comity.vocabulary.EncryptionKey;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;

/// Writes a letter as a message: plain text in UTF-8, or encrypted to the reader's key as PGP/MIME (RFC 3156). Headers
/// hold nothing that anybody typed but the address, which is checked; the subject is one of a few fixed sentences.
public final class WritingLetters {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final LetterWords words;
    private final WatchedNews watched;
    private final FoundNews found;
    private final Encrypting encrypting;
    private final String from;
    private final String host;
    private final Clock clock;
    private final Session session = Session.getInstance(new Properties());

    /// @param from the address letters come from
    public WritingLetters(
            Messages messages,
            NodeSettings node,
            WatchedNews watched,
            FoundNews found,
            String from,
            Clock clock,
            SecureRandom random) {
        this.words = new LetterWords(messages, node);
        this.watched = watched;
        this.found = found;
        this.encrypting = new Encrypting(random);
        this.from = from;
        this.host = from.substring(from.indexOf('@') + 1);
        this.clock = clock;
    }

    String from() {
        return from;
    }

    /// Empty where there is nothing to say any more: what it was about is watched no longer.
    ///
    /// @param to where it goes
    /// @param zone the reader's clock
    public Optional<MimeMessage> write(
            Letter letter, MailAddress to, Wishes wishes, List<Notice> notices, ZoneId zone) {
        try {
            return switch (letter.sort()) {
                case ADDRESS -> Optional.of(aboutAddress(letter, to, wishes.language()));
                case WATCHED -> aboutWatched(letter, to, wishes, notices);
                case FOUND -> aboutFound(letter, to, wishes, notices);
                case URGENT, DIGEST -> Optional.of(aboutNotices(letter, to, wishes, notices, zone));
            };
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
        return wishes.key() == null
                ? plain(
                        letter,
                        to,
                        language,
                        words.subject(letter.sort(), language),
                        words.body(letter.sort(), notices, false, language, zone))
                : toKey(letter, to, wishes, words.body(letter.sort(), notices, true, language, zone));
    }

    /// What was published is public, and so are its words: they stand in letters that are not encrypted, too.
    private Optional<MimeMessage> aboutWatched(Letter letter, MailAddress to, Wishes wishes, List<Notice> notices)
            throws MessagingException, IOException {
        var language = wishes.language();
        var revisions = notices.stream()
                .map(notice -> Objects.requireNonNullElse(notice.reference(), ""))
                .flatMap(reference -> PublishedRevision.read(reference).stream())
                .toList();
        var told = watched.of(letter.person(), revisions, language);
        if (told.isEmpty()) {
            return Optional.empty();
        }
        var body = words.watched(told, language);
        return Optional.of(
                wishes.key() == null
                        ? plain(letter, to, language, words.subject(letter.sort(), language), body)
                        : toKey(letter, to, wishes, body));
    }

    /// Works are public, and stand in letters that are not encrypted, too; what the reader called a search does not.
    private Optional<MimeMessage> aboutFound(Letter letter, MailAddress to, Wishes wishes, List<Notice> notices)
            throws MessagingException, IOException {
        var language = wishes.language();
        var ranges = notices.stream()
                .flatMap(notice -> PublishedRange.ofPage(notice.link()).stream())
                .toList();
        var told = found.of(letter.person(), ranges, language);
        if (told.isEmpty()) {
            return Optional.empty();
        }
        var end = words.link(found.end(letter.person()), language);
        var body = words.found(told, end, wishes.key() != null, language);
        var message = wishes.key() == null
                ? plain(letter, to, language, words.subject(letter.sort(), language), body)
                : toKey(letter, to, wishes, body);
        // RFC 8058: mail programs offer to end such letters, by one click.
        message.setHeader("List-Unsubscribe", "<" + end + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return Optional.of(message);
    }

    private MimeMessage toKey(Letter letter, MailAddress to, Wishes wishes, String body)
            throws MessagingException, IOException {
        var language = wishes.language();
        var subject = words.subject(letter.sort(), language);
        var encrypted = encrypted(body, subject, Objects.requireNonNull(wishes.key()));
        return encrypted.isPresent()
                ? sealed(letter, to, language, subject, encrypted.get())
                : plain(letter, to, language, words.subjectOfEndedKey(language), words.endedKey(language));
    }

    /// Empty when nothing can be encrypted to the key any more: then the reader is told just that, and not what waits.
    private Optional<byte[]> encrypted(String body, String subject, ReaderKey key)
            throws MessagingException, IOException {
        return encrypted(inner(body, subject), key);
    }

    Optional<byte[]> encrypted(byte[] inner, ReaderKey key) throws IOException {
        var now = clock.instant();
        try {
            var part = key.usable(now) ? ReadingKeys.stored(key) : Optional.<EncryptionKey>empty();
            return part.isEmpty() ? Optional.empty() : Optional.of(encrypting.encrypt(inner, part.get(), now));
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
        return sealed(headed(letter, to, language, subject), armored);
    }

    static MimeMessage sealed(MimeMessage message, byte[] armored) throws MessagingException {
        var version = new MimeBodyPart();
        version.setText("Version: 1\r\n", StandardCharsets.US_ASCII.name());
        version.setHeader("Content-Type", "application/pgp-encrypted");
        var content = new MimeBodyPart();
        content.setText(new String(armored, StandardCharsets.US_ASCII), StandardCharsets.US_ASCII.name());
        content.setHeader("Content-Type", "application/octet-stream; name=\"encrypted.asc\"");
        content.setHeader("Content-Disposition", "inline; filename=\"encrypted.asc\"");
        message.setContent(new MimeMultipart("encrypted; protocol=\"application/pgp-encrypted\"", version, content));
        message.saveChanges();
        return message;
    }

    private MimeMessage headed(Letter letter, MailAddress to, Language language, String subject)
            throws MessagingException {
        return headed(letter.id(), to, language, subject);
    }

    MimeMessage headed(UUID id, MailAddress to, Language language, String subject) throws MessagingException {
        var message = new NamedMessage(session, "<" + id + "@" + host + ">");
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
